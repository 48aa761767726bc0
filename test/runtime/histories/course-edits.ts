import { wordsOf } from "../../pipeline/3-resolve/lock/edits/draft.ts";
import type { CourseSettings, Draft, DraftSession, Item, Option, QuestionType } from "./course-versions.ts";

/** What an author may do between two builds. `n` and `m` pick what it is done to. */
export const editNames = [
  "rewords a question",
  "rewords an option",
  "reorders options",
  "moves an item",
  "reorders sessions",
  "adds a check",
  "adds a note",
  "adds a quiz question",
  "removes an item",
  "removes a quiz question",
  "puts a removed item back",
  "changes a right answer",
  "changes a right answer of the quiz",
  "adds an option",
  "rewords and moves options at once",
  "turns a choice into a word to fill in",
  "adds a session",
  "adds a session of the same title",
  "adds a session in front, and numbers all files anew",
  "renames a file",
  "numbers all files anew",
  "retitles a session",
  "exchanges two titles",
  "exchanges two files",
  "splits a session",
  "removes a session",
  "rewrites and retitles a session",
] as const;
export type EditName = (typeof editNames)[number];

const checkTypes = [
  "single-choice",
  "multiple-response",
  "sequencing",
  "matching",
  "numeric",
  "fill-in",
  "long-text",
] as const;
const quizTypes = ["single-choice", "multiple-response", "sequencing", "matching", "numeric", "fill-in"] as const;

function newItem(id: string, type: Item["type"], number = 1): Item {
  const named = (kind: string, count: number): Option[] =>
    Array.from({ length: count }, (_, at) => ({ uid: `${id}-${kind}${at}`, words: `${kind} ${at} of ${id}` }));
  const options =
    type === "numeric" || type === "fill-in" || type === "long-text" || type === "reflection" ? [] : named("option", 4);
  const matches = type === "matching" ? named("match", 5) : [];
  const right =
    type === "matching"
      ? matches.slice(0, 4).map(({ uid }) => uid)
      : options.filter((_, at) => (type === "multiple-response" ? at % 2 === 1 : at === 1)).map(({ uid }) => uid);
  const objective = number % 2 === 0 ? "two" : "one";
  return {
    id,
    type,
    prompt: `What of ${id}?`,
    options,
    matches,
    right,
    number: 7,
    weight: 1 + (number % 2),
    objective,
    meaning: 0,
  };
}

/** Of no use to make an id of, or alike but for a sign. */
const oddTitles = ["السلامة", "手洗い", "Мытьё рук", "🧼", "1", "2", "…", "Welcome", "Welcome!", "Quiz"] as const;

function newSession(uid: string, title: string, items: readonly Item[]): DraftSession {
  const seed = [...uid].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 65_521, 7);
  return { uid, file: `${uid}.yaml`, title, words: wordsOf(seed, 30), complete: "view", items };
}

export function firstDraft(settings: CourseSettings): Draft {
  const session = (uid: string, complete: DraftSession["complete"], items: readonly Item[]): DraftSession => ({
    ...newSession(uid, oddTitles[0], items),
    title: uid,
    complete,
  });
  return {
    settings,
    sessions: [
      session("s-view", "view", [newItem("note-a", "reflection"), newItem("check-single", "single-choice")]),
      session("s-activities", "activities", [
        newItem("check-multiple", "multiple-response"),
        newItem("check-order", "sequencing"),
        newItem("check-word", "fill-in"),
        newItem("note-b", "reflection"),
      ]),
      session("s-pass", "pass", [newItem("check-match", "matching"), newItem("check-number", "numeric")]),
    ],
    assessed: quizTypes.map((type, at) => newItem(`quiz-${type}`, type, at)),
    removed: [],
    made: 0,
  };
}

/** The draft after an edit; the same draft when there is nothing to do it to. */
export function edited(draft: Draft, name: EditName, n: number, m: number): Draft {
  const items = [...draft.sessions.flatMap((session) => session.items), ...draft.assessed];
  const one = (from: readonly Item[]): Item | undefined => from[n % Math.max(1, from.length)];
  const change = (item: Item | undefined, next: (item: Item) => Item): Draft =>
    item ? mapItems(draft, (each) => (each.id === item.id ? next(each) : each)) : draft;
  const id = `new-${draft.made + 1}`;
  const counted = { ...draft, made: draft.made + 1 };
  switch (name) {
    case "rewords a question":
      return change(one(items), (item) => ({ ...item, prompt: `${item.prompt} Again?` }));
    case "rewords an option":
      return change(one(items.filter(({ options }) => options.length > 0)), (item) => reworded(item, m));
    case "reorders options":
      // Of a sequence the order is the key; of a matching, rows carry their matches along.
      return change(
        one(
          items.filter(({ type }) => type === "single-choice" || type === "multiple-response" || type === "matching"),
        ),
        (item) => reordered(item, m),
      );
    case "moves an item":
      return moved(draft, n, m);
    case "reorders sessions":
      return { ...draft, sessions: rotated(draft.sessions, 1 + n) };
    case "adds a check":
      return addTo(counted, n, newItem(id, checkTypes[m % checkTypes.length] ?? "numeric", m));
    case "adds a note":
      return addTo(counted, n, newItem(id, "reflection", m));
    case "adds a quiz question":
      return {
        ...counted,
        assessed: [...draft.assessed, newItem(id, quizTypes[m % quizTypes.length] ?? "numeric", m)],
      };
    case "removes an item":
      return removed(draft, one(items.filter((item) => !draft.assessed.includes(item))));
    case "removes a quiz question":
      return draft.assessed.length > 3 ? removed(draft, one(draft.assessed)) : draft;
    case "puts a removed item back":
      return putBack(draft, n);
    case "changes a right answer":
      return change(
        one(
          items.filter(
            (item) => !draft.assessed.includes(item) && item.type !== "reflection" && item.type !== "long-text",
          ),
        ),
        rekeyed,
      );
    case "changes a right answer of the quiz":
      return change(one(draft.assessed), rekeyed);
    case "adds an option":
      return change(
        one(
          items.filter(({ type }) => type === "single-choice" || type === "multiple-response" || type === "sequencing"),
        ),
        (item) => ({
          ...item,
          options: [
            ...item.options,
            { uid: `${item.id}-added${item.options.length}`, words: `added ${item.options.length} of ${item.id}` },
          ],
          meaning: item.meaning + 1,
        }),
      );
    case "rewords and moves options at once":
      return change(
        one(items.filter(({ type }) => type === "single-choice" || type === "multiple-response")),
        (item) => ({
          ...item,
          options: rotated(item.options, 1).map((option, at) =>
            at < 2 ? { ...option, words: `${option.words}, said otherwise` } : option,
          ),
          meaning: item.meaning + 1,
        }),
      );
    case "turns a choice into a word to fill in":
      return change(one(items.filter(({ type }) => type === "single-choice" || type === "multiple-response")), (item) =>
        turned(item, "fill-in"),
      );
    default:
      return draft.sessions.length === 0 ? draft : withSessions(counted, name, n, m);
  }
}

/** What happens to sessions as a whole. None of them has an id, unless it was asked for. */
function withSessions(draft: Draft, name: EditName, n: number, m: number): Draft {
  const { sessions, made } = draft;
  const one = sessions[n % sessions.length];
  const other = sessions[m % sessions.length];
  if (!one || !other) return draft;
  const change = (changes: ReadonlyMap<DraftSession, Partial<DraftSession>>): Draft => ({
    ...draft,
    sessions: sessions.map((each) => ({ ...each, ...changes.get(each) })),
  });
  const note = newItem(`new-${made}`, "reflection");
  const added = (title: string): DraftSession => newSession(`s-new-${made}`, title, [note]);
  const odd = oddTitles[m % oddTitles.length] ?? "";
  const isFull = sessions.length > 5;
  switch (name) {
    case "adds a session":
      return isFull ? draft : { ...draft, sessions: [...sessions, added(odd)] };
    case "adds a session of the same title":
      return isFull ? draft : { ...draft, sessions: [added(one.title), ...sessions] };
    case "adds a session in front, and numbers all files anew":
      return isFull ? draft : { ...draft, sessions: numbered([added(odd), ...sessions]) };
    case "renames a file":
      return change(new Map([[one, { file: `file-${made}.yaml` }]]));
    case "numbers all files anew":
      return { ...draft, sessions: numbered(sessions) };
    case "retitles a session":
      return change(new Map([[one, { title: odd }]]));
    case "exchanges two titles":
      return change(
        new Map([
          [one, { title: other.title }],
          [other, { title: one.title }],
        ]),
      );
    case "exchanges two files":
      return change(
        new Map([
          [one, { file: other.file }],
          [other, { file: one.file }],
        ]),
      );
    case "rewrites and retitles a session":
      return change(new Map([[one, { title: odd, words: wordsOf(made * 7 + 1, 30) }]]));
    case "removes a session": {
      const gone = one.items.map((item) => ({ item, from: one.uid }));
      const left = sessions.filter((each) => each !== one);
      return sessions.length < 3 ? draft : { ...draft, sessions: left, removed: [...draft.removed, ...gone] };
    }
    case "splits a session": {
      const half = Math.ceil(one.items.length / 2);
      const second = { ...added(odd), items: one.items.slice(half), complete: one.complete };
      const first = change(new Map([[one, { items: one.items.slice(0, half) }]]));
      return isFull ? draft : { ...first, sessions: [...first.sessions, second] };
    }
    default:
      return draft;
  }
}

function numbered(sessions: readonly DraftSession[]): readonly DraftSession[] {
  return sessions.map((each, index) => ({ ...each, file: `${index + 1}.yaml` }));
}

function mapItems(draft: Draft, next: (item: Item) => Item): Draft {
  return {
    ...draft,
    sessions: draft.sessions.map((session) => ({ ...session, items: session.items.map(next) })),
    assessed: draft.assessed.map(next),
  };
}

function reworded(item: Item, m: number): Item {
  const at = m % item.options.length;
  return {
    ...item,
    options: item.options.map((option, nth) => (nth === at ? { ...option, words: `${option.words}!` } : option)),
  };
}

function reordered(item: Item, m: number): Item {
  const by = 1 + (m % 3);
  const right = item.type === "matching" ? rotated(item.right, by) : item.right;
  return { ...item, options: rotated(item.options, by), right };
}

function rotated<Entry>(entries: readonly Entry[], by: number): readonly Entry[] {
  const at = entries.length === 0 ? 0 : by % entries.length;
  return [...entries.slice(at), ...entries.slice(0, at)];
}

function turned(item: Item, type: QuestionType): Item {
  return { ...newItem(item.id, type), weight: item.weight, objective: item.objective, meaning: item.meaning + 1 };
}

function rekeyed(item: Item): Item {
  const meaning = item.meaning + 1;
  switch (item.type) {
    case "single-choice":
    case "multiple-response": {
      const at = item.options.findIndex(({ uid }) => item.right.includes(uid));
      const next = item.options[(at + 1) % item.options.length]?.uid ?? "";
      const right =
        item.type === "single-choice"
          ? [next]
          : item.right.includes(next)
            ? item.right.filter((uid) => uid !== next)
            : [...item.right, next];
      return { ...item, right, meaning };
    }
    case "sequencing":
      return { ...item, options: rotated(item.options, 1), meaning };
    case "matching":
      return { ...item, right: rotated(item.right, 1), meaning };
    case "numeric":
    case "fill-in":
      return { ...item, number: item.number + 1, meaning };
    default:
      return item;
  }
}

function addTo(draft: Draft, n: number, item: Item): Draft {
  const at = n % draft.sessions.length;
  return {
    ...draft,
    sessions: draft.sessions.map((session, nth) =>
      nth === at ? { ...session, items: [item, ...session.items] } : session,
    ),
  };
}

function without(draft: Draft, item: Item): Draft {
  const stays = ({ id }: Item): boolean => id !== item.id;
  return {
    ...draft,
    sessions: draft.sessions.map((session) => ({ ...session, items: session.items.filter(stays) })),
    assessed: draft.assessed.filter(stays),
  };
}

function removed(draft: Draft, item: Item | undefined): Draft {
  if (!item) return draft;
  const from = draft.sessions.find(({ items }) => items.includes(item))?.uid ?? "";
  return { ...without(draft, item), removed: [...draft.removed, { item, from }] };
}

function putBack(draft: Draft, n: number): Draft {
  const back = draft.removed[n % Math.max(1, draft.removed.length)];
  if (!back) return draft;
  const rest = { ...draft, removed: draft.removed.filter((entry) => entry !== back) };
  if (back.from === "") return { ...rest, assessed: [...rest.assessed, back.item] };
  const at = Math.max(
    0,
    rest.sessions.findIndex(({ uid }) => uid === back.from),
  );
  return addTo(rest, at, back.item);
}

function moved(draft: Draft, n: number, m: number): Draft {
  const items = draft.sessions.flatMap((session) => session.items);
  const item = items[n % Math.max(1, items.length)];
  return item ? addTo(without(draft, item), m, item) : draft;
}
