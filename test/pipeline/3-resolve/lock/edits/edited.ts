import {
  newSession,
  oddTitles,
  wordsOf,
  type Draft,
  type DraftBlock,
  type DraftItem,
  type DraftSession,
} from "./draft.ts";

export const editNames = [
  "renames a file",
  "numbers all files anew",
  "moves all files to a folder",
  "retitles",
  "retitles with the title of another",
  "exchanges two titles",
  "exchanges two files",
  "reorders sessions",
  "adds a session",
  "adds a session in front, and numbers all files anew",
  "removes a session",
  "puts a session back",
  "splits a session",
  "copies a session",
  "copies a session over another",
  "rewrites a block",
  "gives a session an id",
  "numbers the ids of questions anew",
  "exchanges the ids of two questions",
  "rewords a question",
  "reorders options",
  "takes an option out and puts another elsewhere",
  "rewords an item",
  "gives an item an id",
] as const;
export type EditName = (typeof editNames)[number];

/** The draft after an edit. `n` and `m` pick what it is done to. */
export function edited(draft: Draft, name: EditName, n: number, m: number): Draft {
  const { sessions } = draft;
  const one = sessions[n % sessions.length];
  const other = sessions[m % sessions.length];
  if (!one || !other) return draft;
  const change = (session: DraftSession, more: Partial<DraftSession>): Draft => ({
    ...draft,
    sessions: sessions.map((each) => (each === session ? { ...each, ...more } : each)),
  });
  const both = (ofOne: Partial<DraftSession>, ofOther: Partial<DraftSession>): Draft => ({
    ...draft,
    sessions: sessions.map((each) =>
      each === one ? { ...each, ...ofOne } : each === other ? { ...each, ...ofOther } : each,
    ),
  });
  const made = draft.made + 1;
  const counted = { ...draft, made };
  switch (name) {
    case "renames a file":
      return { ...change(one, { file: `file-${made}.yaml` }), made };
    case "numbers all files anew":
      return { ...draft, sessions: numbered(sessions) };
    case "moves all files to a folder":
      return { ...counted, sessions: sessions.map((each) => ({ ...each, file: `x/${each.file}` })) };
    case "retitles":
      return {
        ...change(one, { title: m % 2 === 0 ? wordsOf(made, 2) : (oddTitles[m % oddTitles.length] ?? "") }),
        made,
      };
    case "retitles with the title of another":
      return change(one, { title: other.title });
    case "exchanges two titles":
      return one === other ? draft : both({ title: other.title }, { title: one.title });
    case "exchanges two files":
      return one === other ? draft : both({ file: other.file }, { file: one.file });
    case "reorders sessions":
      return {
        ...draft,
        sessions: [...sessions.slice(n % sessions.length), ...sessions.slice(0, n % sessions.length)],
      };
    case "adds a session":
      return { ...counted, sessions: put(sessions, m, newSession(made, `file-${made}.yaml`)) };
    case "adds a session in front, and numbers all files anew":
      return { ...counted, sessions: numbered([newSession(made, "new.yaml"), ...sessions]) };
    case "removes a session":
      return sessions.length < 3
        ? draft
        : { ...draft, sessions: sessions.filter((each) => each !== one), removed: [...draft.removed, one] };
    case "puts a session back": {
      const back = draft.removed[n % Math.max(1, draft.removed.length)];
      const ids = new Set(sessions.flatMap(({ id, blocks }) => [id, ...blocks.map((block) => block.id)]));
      const isFree =
        back && [back.id, ...back.blocks.map(({ id }) => id)].every((id) => id === undefined || !ids.has(id));
      return isFree && !sessions.some(({ file }) => file === back.file)
        ? { ...draft, sessions: put(sessions, m, back), removed: draft.removed.filter((each) => each !== back) }
        : draft;
    }
    case "splits a session": {
      const half = Math.ceil(one.blocks.length / 2);
      const { id: _id, ...rest } = one;
      const second = { ...rest, uid: `s${made}`, file: `file-${made}.yaml`, blocks: one.blocks.slice(half) };
      const left = change(one, { blocks: one.blocks.slice(0, half) });
      return half === one.blocks.length ? draft : { ...left, made, sessions: put(left.sessions, m, second) };
    }
    case "copies a session": {
      const { id: _id, ...rest } = one;
      const blocks = one.blocks.map((block, at) => ({ ...block, uid: `c${made}-${at}`, id: `copy-${made}-${at}` }));
      return {
        ...counted,
        sessions: put(sessions, m, { ...rest, uid: `s${made}`, file: `file-${made}.yaml`, blocks }),
      };
    }
    case "copies a session over another": {
      const blocks = other.blocks.map((block, at) => ({ ...block, uid: `c${made}-${at}`, id: `copy-${made}-${at}` }));
      const { id: _id, ...place } = one;
      const copy = { ...place, uid: `s${made}`, blocks };
      return one === other ? draft : { ...counted, sessions: sessions.map((each) => (each === one ? copy : each)) };
    }
    case "rewrites a block":
      return {
        ...mapBlocks(draft, (block) =>
          block.uid === pick(draft, "text", n)?.uid ? { ...block, words: wordsOf(made * 31, 25) } : block,
        ),
        made,
      };
    case "gives a session an id":
      return one.id === undefined
        ? { ...change(one, { id: `own-${made}` }), made }
        : change(one, { id: `own-${one.uid}` });
    case "numbers the ids of questions anew": {
      let number = 0;
      return mapBlocks(draft, (block) => (block.type === "question" ? { ...block, id: `q-${++number}` } : block));
    }
    case "exchanges the ids of two questions": {
      const [left, right] = [pick(draft, "question", n), pick(draft, "question", m)];
      if (!left || !right || left === right) return draft;
      const id = new Map([
        [left.uid, right.id],
        [right.uid, left.id],
      ]);
      return mapBlocks(draft, (block) => ({ ...block, id: id.get(block.uid) ?? block.id }));
    }
    case "rewords a question":
      return changeBlock(draft, pick(draft, "question", n), (block) => ({ ...block, words: `${block.words} indeed` }));
    case "reorders options":
      return changeBlock(draft, pick(draft, "question", n), ({ items, ...block }) => ({
        ...block,
        items: [...items.slice(1), ...items.slice(0, 1)],
      }));
    case "takes an option out and puts another elsewhere": {
      const added: DraftItem = { uid: `o${made}`, words: wordsOf(made * 1000 + 5, 3) };
      return {
        ...changeBlock(draft, pick(draft, "question", n), ({ items, ...block }) => ({
          ...block,
          items: [...items.slice(1), added],
        })),
        made,
      };
    }
    case "rewords an item":
      return changeBlock(draft, pick(draft, m % 2 === 0 ? "question" : "checklist", n), (block) => ({
        ...block,
        items: block.items.map((item, at) => (at === m % 3 ? { ...item, words: `${item.words} so` } : item)),
      }));
    case "gives an item an id":
      return changeBlock(draft, pick(draft, m % 2 === 0 ? "question" : "checklist", n), (block) => ({
        ...block,
        items: block.items.map((item, at) => (at === m % 3 ? { id: item.uid, ...item } : item)),
      }));
  }
}

function numbered(sessions: readonly DraftSession[]): readonly DraftSession[] {
  return sessions.map((each, index) => ({ ...each, file: `${index + 1}.yaml` }));
}

function put(sessions: readonly DraftSession[], at: number, session: DraftSession): readonly DraftSession[] {
  const place = at % (sessions.length + 1);
  return [...sessions.slice(0, place), session, ...sessions.slice(place)];
}

function pick({ sessions }: Draft, type: DraftBlock["type"], n: number): DraftBlock | undefined {
  const fitting = sessions.flatMap(({ blocks }) => blocks).filter((block) => block.type === type);
  return fitting[n % Math.max(1, fitting.length)];
}

function changeBlock(draft: Draft, block: DraftBlock | undefined, next: (block: DraftBlock) => DraftBlock): Draft {
  return block ? mapBlocks(draft, (each) => (each.uid === block.uid ? next(each) : each)) : draft;
}

function mapBlocks(draft: Draft, next: (block: DraftBlock) => DraftBlock): Draft {
  return { ...draft, sessions: draft.sessions.map((session) => ({ ...session, blocks: session.blocks.map(next) })) };
}
