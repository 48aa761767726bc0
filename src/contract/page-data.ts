import type { DriverSettings } from "./driver-settings.ts";
import type { InteractionType, OptionWords } from "./interaction.ts";
import type { Slot } from "./state.ts";
import type { Wording } from "./wording.ts";

/** The JSON island `<script type="application/json" id="course-data">` of a unit's document. */
export interface PageData extends CourseData {
  /** The marks of the scripts that the document loads (`script-marks.ts`). */
  readonly scripts: readonly string[];
}

/** What the page knows of the course. */
export interface CourseData {
  readonly course: {
    readonly id: string;
    /** Of the whole course, also in a unit of it. */
    readonly title: string;
    readonly version: string;
    readonly language: string;
    /** For `Intl`: the language, and the digits its numbers and dates are written in. */
    readonly locale: string;
    /** Language of `words`, which chooses their plurals. */
    readonly wordsLanguage: string;
    /** The unit's name, where the course has several: each keeps a state of its own. */
    readonly unit?: string;
  };
  readonly revision: number;
  /** Index = slot number; retired ones included. */
  readonly slots: readonly Slot[];
  readonly sessions: readonly SessionData[];
  readonly objectives: readonly ObjectiveData[];
  /** Knowledge checks, in page order. The assessment's questions are in `QuizBank`. */
  readonly checks: readonly QuestionData[];
  /** What other blocks tell an LMS of, in page order. */
  readonly told: readonly ToldData[];
  /** Notes (reflections), in page order. */
  readonly notes: readonly NoteData[];
  readonly quiz?: QuizData;
  readonly completion: {
    /** Slots of the sessions that must be complete. */
    readonly sessions: readonly number[];
    readonly assessment: "passed" | "attempted" | "none";
  };
  readonly driver: DriverSettings;
  /** `DriverData` of the format, which only its driver reads; absent when it needs none. */
  readonly formatData?: unknown;
  readonly navigation: "free" | "linear";
  readonly resume: "ask" | "auto";
  /** Interface words by key; see `content/languages`. */
  readonly words: Wording["entries"];
}

export interface SessionData {
  readonly id: string;
  /** Its place in the whole course, from 1. */
  readonly number: number;
  readonly slot: number;
  readonly title: string;
  readonly minutes: number;
  readonly complete: "view" | "activities" | "pass";
  /** Slots of the activities that `activities` and `pass` ask for. */
  readonly activities: readonly number[];
  /** Its blocks in order. */
  readonly path: readonly BlockData[];
}

/** A block's mark, the seconds it takes, and the slot of what is done in it, if anything is. */
export type BlockData = readonly [mark: number, seconds: number, slot?: number];

export interface ObjectiveData {
  readonly id: string;
  readonly text: string;
  /** Slot that keeps the best attempt's result, `{ type: "choice", options: 101 }` = percent. */
  readonly slot: number;
  /** Id of the session to go back to: the one that teaches it most, if any does. */
  readonly session?: string;
}

/** A decision of a scenario, the ticks of a checklist: told as a choice that is neither right nor wrong. */
export interface ToldData {
  readonly id: string;
  /** Where it is stored. */
  readonly slots: readonly number[];
  /** Plain text. */
  readonly description: string;
  /** By number of the option, or by place in `slots` where each of them is an option. */
  readonly optionIds: readonly string[];
  readonly objectives: readonly string[];
}

export interface NoteData {
  readonly id: string;
  readonly slot: number;
  /** Encoded characters of suspend data allotted to this note. */
  readonly allotmentChars: number;
  /** Prompt as plain text, for downloads and print. */
  readonly prompt: string;
  /** Names of the fields, where the text is a list of entries (`entriesText`). */
  readonly fields?: readonly string[];
}

/** What the runtime needs to score and report one question. */
export interface QuestionData {
  readonly id: string;
  readonly slot: number;
  readonly type: string;
  readonly interaction: InteractionType;
  /** Prompt as plain text. */
  readonly description: string;
  /** 0: nothing is right or wrong, so nothing is scored. */
  readonly weight: number;
  readonly objectives: readonly string[];
  /** By stable number: the id of each option in the course file. */
  readonly optionIds: readonly string[];
  /** The right answer, in the form the type's `scoring.shared.ts` reads. */
  readonly key: unknown;
  /** The right answers as the format's interactions say them: computed at build, so that the page need not. */
  readonly patterns: readonly string[];
  /** The options in words, where the format describes questions to the LMS. */
  readonly options?: readonly OptionWords[];
}

export interface QuizData {
  readonly title: string;
  /** The mark in force, 0–1: at build the author's; where the LMS asks for another (`learning/mark.ts`), the LMS's. */
  readonly pass: number;
  /** Whether the LMS asks for it, so that the learner is told who does. */
  readonly isAsked?: boolean;
  /** 0 = as many as the learner likes. */
  readonly attempts: number;
  readonly draw: number;
  readonly feedback: "each" | "end";
  /** Which attempt's score counts. */
  readonly score: "best" | "last";
  readonly retry: "all" | "wrong-only" | "redraw";
  readonly reveal: "after-pass-or-last" | "each-attempt" | "never";
  readonly shuffleQuestions: boolean;
  readonly shuffleOptions: boolean;
  /** 0 = no limit. */
  readonly limitSeconds: number;
  readonly minutes: number;
}

/** The assessment's questions: in no HTML, but in a script file of their own, encoded (`quiz-bank.ts`). */
export interface QuizBank {
  readonly questions: readonly BankQuestion[];
}

export interface BankQuestion extends QuestionData {
  /** The sentence that asks, in words, where the prompt is more than that. */
  readonly stem?: string;
  /** Prompt and controls, without the key. */
  readonly html: string;
  /** The `data-answer` element: right answer, feedback by option, explanation. */
  readonly answerHtml: string;
  /** Stable numbers of options that keep their place when options are shuffled. */
  readonly pinned: readonly number[];
}
