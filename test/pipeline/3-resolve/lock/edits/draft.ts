/** A course as its author thinks of it: each thing stays itself, whatever it is called and wherever it stands. */
export interface DraftSession {
  readonly uid: string;
  readonly file: string;
  readonly title: string;
  readonly id?: string;
  readonly blocks: readonly DraftBlock[];
}

export interface DraftBlock {
  readonly uid: string;
  readonly type: "text" | "question" | "checklist";
  /** Of a question or checklist: the author's. */
  readonly id: string;
  readonly words: string;
  /** What can be chosen, or ticked. */
  readonly items: readonly DraftItem[];
}

export interface DraftItem {
  readonly uid: string;
  readonly words: string;
  readonly id?: string;
}

export interface Draft {
  readonly sessions: readonly DraftSession[];
  readonly removed: readonly DraftSession[];
  /** How many things were made. */
  readonly made: number;
}

const scripts = [
  "abdeghiklmnoprstuvwy",
  "абвгдежзиклмнопрстуфхцч",
  "ابتثجحدذرزسشصضطظعغفقكلمنهوي",
  "手洗衛生注射針感染予防患者安全薬剤記録説明謝罪",
];

/** Words that hardly two things have in common; the same for the same seed. */
export function wordsOf(seed: number, count: number): string {
  let state = (seed * 2_654_435_761) >>> 0;
  const next = (limit: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const letters = scripts[seed % scripts.length] ?? "";
  const word = () => Array.from({ length: 3 + next(5) }, () => letters[next(letters.length)]).join("");
  return Array.from({ length: count }, word).join(" ");
}

function newBlock(made: number): DraftBlock {
  const uid = `b${made}`;
  const type = (["text", "question", "text", "checklist"] as const)[made % 4] ?? "text";
  const item = (at: number): DraftItem => ({ uid: `${uid}-${at}`, words: wordsOf(made * 100 + at, 3) });
  return {
    uid,
    type,
    id: `${type}-${made}`,
    words: wordsOf(made * 7 + 3, type === "text" ? 25 : 9),
    items: type === "text" ? [] : [0, 1, 2].map(item),
  };
}

export const oddTitles = ["السلامة", "手洗い", "Мытьё рук", "🧼", "1", "2", "…", "Welcome", "Welcome!", "Quiz"];

export function newSession(made: number, file: string): DraftSession {
  const title = made % 2 === 0 ? (oddTitles[(made / 2) % oddTitles.length] ?? "") : wordsOf(made, 2);
  return { uid: `s${made}`, file, title, blocks: [newBlock(made * 4), newBlock(made * 4 + 1), newBlock(made * 4 + 3)] };
}

export const firstDraft: Draft = {
  sessions: [1, 2, 3, 4].map((made) => newSession(made, `${made}.yaml`)),
  removed: [],
  made: 4,
};
