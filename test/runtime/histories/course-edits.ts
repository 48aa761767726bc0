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

export function newItem(id: string, type: Item["type"], number = 1): Item {
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

export function firstDraft(settings: CourseSettings): Draft {
  const session = (id: string, complete: DraftSession["complete"], items: readonly Item[]): DraftSession => ({
    id,
    complete,
    items,
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
    case "adds a session":
      return draft.sessions.length > 4
        ? draft
        : {
            ...counted,
            sessions: [...draft.sessions, { id: `s-${id}`, complete: "view", items: [newItem(id, "reflection")] }],
          };
  }
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
  const from = draft.sessions.find(({ items }) => items.includes(item))?.id ?? "";
  return { ...without(draft, item), removed: [...draft.removed, { item, from }] };
}

function putBack(draft: Draft, n: number): Draft {
  const back = draft.removed[n % Math.max(1, draft.removed.length)];
  if (!back) return draft;
  const rest = { ...draft, removed: draft.removed.filter((entry) => entry !== back) };
  if (back.from === "") return { ...rest, assessed: [...rest.assessed, back.item] };
  const at = Math.max(
    0,
    rest.sessions.findIndex(({ id }) => id === back.from),
  );
  return addTo(rest, at, back.item);
}

function moved(draft: Draft, n: number, m: number): Draft {
  const items = draft.sessions.flatMap((session) => session.items);
  const item = items[n % Math.max(1, items.length)];
  return item ? addTo(without(draft, item), m, item) : draft;
}
