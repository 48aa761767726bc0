import { profileById } from "../../../src/formats/profiles.ts";
import type { Answer, Stores } from "../../../src/contract/answer.ts";
import type { BankQuestion, CourseData, QuizData, SessionData } from "../../../src/contract/page-data.ts";
import { sessionStores, type Slot } from "../../../src/contract/state.ts";
import type { Score } from "../../../src/runtime/learning/completion.ts";

/*
 * Slots 0–2: sessions (by view, by activities, by pass). 3–5: checks of sessions 1 and 2. 6: a note.
 * 7–8: objectives. 9: a block that is seen. 10–17: questions of the assessment.
 */
const choice: Stores = { type: "choice", options: 4 };

export function slotOfKind(stores: Stores, phased: boolean, more: Partial<Slot> = {}): Slot {
  return { stores, phased, changed: 1, since: 1, retired: false, ...more };
}

/** A paragraph of two minutes, then a minute for each activity. */
function session(slot: number, complete: SessionData["complete"], activities: readonly number[]): SessionData {
  const path = [[512, 120], ...activities.map((own, nth) => [513 + nth, 60, own] as const)] as const;
  const minutes = 2 + activities.length;
  return { id: `s${slot}`, number: slot + 1, slot, title: `Session ${slot}`, minutes, complete, activities, path };
}

/** A question whose right option is 1. */
export function question(slot: number, objectives: readonly string[] = [], weight = 1): BankQuestion {
  return {
    id: `q${slot}`,
    slot,
    type: "single-choice",
    interaction: "choice",
    description: "",
    weight,
    objectives,
    optionIds: ["a", "b", "c", "d"],
    key: 1,
    patterns: ["b"],
    html: "",
    answerHtml: "",
    pinned: [],
  };
}

export const quiz: QuizData = {
  title: "Quiz",
  pass: 0.8,
  attempts: 3,
  draw: 4,
  feedback: "end",
  score: "best",
  retry: "all",
  reveal: "after-pass-or-last",
  shuffleQuestions: true,
  shuffleOptions: true,
  limitSeconds: 0,
  minutes: 4,
};

/** Eight questions, alternately on objective `one` and `two`. */
export const bank: readonly BankQuestion[] = Array.from({ length: 8 }, (_, nth) =>
  question(10 + nth, [nth % 2 === 0 ? "one" : "two"]),
);

export const course: CourseData = {
  course: { id: "c", title: "Course", version: "1", language: "en", locale: "en", wordsLanguage: "en" },
  revision: 1,
  slots: [
    ...Array.from({ length: 3 }, () => slotOfKind(sessionStores, false)),
    ...Array.from({ length: 3 }, () => slotOfKind(choice, true)),
    slotOfKind({ type: "text", weight: 1 }, false),
    ...Array.from({ length: 2 }, () => slotOfKind({ type: "choice", options: 101 }, false)),
    slotOfKind({ type: "seen" }, false),
    ...bank.map(() => slotOfKind(choice, true)),
  ],
  sessions: [session(0, "view", []), session(1, "activities", [3, 4, 9]), session(2, "pass", [5])],
  objectives: [
    { id: "one", text: "One", slot: 7 },
    { id: "two", text: "Two", slot: 8 },
  ],
  checks: [question(3), question(4), question(5)],
  told: [],
  notes: [{ id: "n", slot: 6, allotmentChars: 100, prompt: "" }],
  quiz,
  completion: { sessions: [0, 1, 2], assessment: "passed" },
  driver: profileById("generic"),
  navigation: "free",
  resume: "ask",
  words: {},
};

export const score: Score = ({ key }, given) => (given.type === "choice" && given.option === key ? 1 : 0);

export const right: Answer = { type: "choice", option: 1 };
export const wrong: Answer = { type: "choice", option: 2 };
