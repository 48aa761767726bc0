import type { Slot } from "../contract/state.ts";
import type { Wording } from "../contract/page/wording.ts";
import type { Span } from "../diagnostics/diagnostic.ts";
import type { TextValue } from "../content/text.ts";

/** The course with every reference resolved and every default filled in. Ids are unique over the whole course. */
export interface Course {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Names the course for xAPI and cmi5; see docs/xapi-and-cmi5.md. */
  readonly iri?: string;
  readonly iriSpan?: Span;
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  /** For `Intl`: the language, and the digits its numbers and dates are written in. */
  readonly locale: string;
  /** What buttons and messages say. */
  readonly wording: Wording;
  /** As the author wrote it; "1.10" stays "1.10". */
  readonly version: string;
  readonly facts: CourseFacts;
  readonly theme: string;
  readonly brand?: Brand;
  readonly objectives: readonly Objective[];
  readonly sessions: readonly Session[];
  readonly assessment?: Assessment;
  readonly references: readonly Reference[];
  /** In the order of `glossary.yaml`. */
  readonly glossary: readonly Term[];
  readonly resources: readonly Resource[];
  /** Whom to ask, and how. */
  readonly help?: TextValue;
  /** Absent: learners are offered none. */
  readonly certificate?: Certificate;
  readonly completion: CompletionRule;
  readonly tracking: {
    readonly profile: string;
    readonly interactions: "auto" | "off";
    readonly masteryScore: boolean;
  };
  readonly delivery: {
    readonly units: "course" | "sessions";
    readonly navigation: "free" | "linear";
    readonly resume: "ask" | "auto";
  };
  readonly lock: SlotTable;
  readonly media: readonly CourseMedia[];
  readonly span: Span;
  /** Where `tracking.profile` stands, if it is given. */
  readonly profileSpan: Span | undefined;
  /** Where `theme` stands, if it is given. */
  readonly themeSpan: Span | undefined;
}

/** Colours an organisation names; shades that go with them are computed. Hex, such as `#00596b`. */
export interface BrandColours {
  readonly accent?: string;
  readonly hero?: string;
  readonly highlight?: string;
}

/** An organisation's own look, over a theme. */
export interface Brand {
  readonly logo?: { readonly file: string; readonly alt: string };
  readonly colours: { readonly light: BrandColours; readonly dark: BrandColours };
  /** Path of a WOFF2 file. */
  readonly font?: string;
  readonly span: Span | undefined;
  /** Where each colour stands, by mode and name: `light.accent`. */
  readonly places: ReadonlyMap<string, Span>;
}

/** Who answers for the course, and until when. Dates are `YYYY-MM-DD`. */
export interface CourseFacts {
  readonly authors: readonly { readonly name: string; readonly role?: string }[];
  readonly publisher?: string;
  readonly licence?: string;
  readonly owner?: string;
  readonly reviewed?: string;
  readonly reviewBy?: string;
  readonly keywords: readonly string[];
}

export interface Objective {
  readonly id: string;
  readonly text: TextValue;
  readonly slot: number;
}

export interface Session {
  readonly id: string;
  readonly title: string;
  readonly summary?: TextValue;
  readonly objectiveIds: readonly string[];
  readonly complete: "view" | "activities" | "pass";
  readonly recap: readonly TextValue[];
  readonly blocks: readonly Block[];
  /** Whole minutes, at least 1. */
  readonly minutes: number;
  readonly slot: number;
  readonly span: Span | undefined;
}

/** A block of content. `value` was accepted by the schema of its kind. */
export interface Block {
  readonly type: string;
  readonly value: object;
  readonly id?: string;
  /** Present when the block itself stores something. */
  readonly slot?: number;
  /** What of the block is stored by itself. */
  readonly parts: readonly BlockPart[];
  /** Present when the block holds a knowledge check. */
  readonly question?: Question;
  readonly span: Span | undefined;
}

/** A part of a block with a slot of its own. */
export interface BlockPart {
  /** Unique within the block. */
  readonly id: string;
  readonly slot: number;
  /** Stable number of each option, in the order of the course file. */
  readonly optionNumbers: readonly number[];
  /** By stable number: the id an LMS sees. */
  readonly optionIds: readonly string[];
}

/** A question. `value` was accepted by the schema of its kind. */
export interface Question {
  readonly type: string;
  readonly id: string;
  readonly value: object;
  readonly prompt: TextValue;
  readonly hint?: TextValue;
  readonly explanation?: TextValue;
  readonly objectiveIds: readonly string[];
  readonly weight: number;
  readonly slot: number;
  /** Stable number of each option, in the order of the course file. */
  readonly optionNumbers: readonly number[];
  /** By stable number: the id an LMS sees. */
  readonly optionIds: readonly string[];
  readonly span: Span | undefined;
}

export interface Assessment {
  readonly title: string;
  readonly intro?: TextValue;
  /** 0–1. */
  readonly pass: number;
  /** 0 = unlimited. */
  readonly attempts: number;
  readonly draw: number;
  readonly feedback: "each" | "end";
  readonly score: "best" | "last";
  readonly retry: "all" | "wrong-only" | "redraw";
  readonly reveal: "after-pass-or-last" | "each-attempt" | "never";
  readonly shuffle: { readonly questions: boolean; readonly options: boolean };
  /** 0 = none. */
  readonly limitMinutes: number;
  readonly questions: readonly Question[];
  readonly span: Span | undefined;
}

export interface Reference {
  readonly id: string;
  /** From 1, in the order of first use, then the order of the file. */
  readonly number: number;
  readonly text: TextValue;
  readonly url?: string;
  readonly date?: string;
  readonly accessed?: string;
}

/** A term the course explains. */
export interface Term {
  /** Made from the term, unique within the glossary: the anchor of its entry. */
  readonly id: string;
  readonly term: string;
  /** Every form of it that a text may have, the term first. */
  readonly forms: readonly string[];
  readonly definition: TextValue;
  readonly span: Span | undefined;
}

/** Something to take away: a file of the course or a page elsewhere. */
export type Resource = ResourceFacts & ({ readonly file: string } | { readonly url: string });

interface ResourceFacts {
  readonly title: string;
  readonly text?: TextValue;
}

/** What the certificate says beside the learner's name and result. */
export interface Certificate {
  readonly logo?: { readonly file: string; readonly alt: string };
  /** Of learning: as the author states it, or computed, to half an hour. */
  readonly hours: number;
}

/** What "done" means. */
export interface CompletionRule {
  /** Ids of the sessions that must be complete. */
  readonly sessions: readonly string[];
  readonly assessment: "passed" | "attempted" | "none";
}

/** The append-only table of `course.lock.yaml`. */
export interface SlotTable {
  readonly revision: number;
  readonly slots: readonly Slot[];
}

/** A file of the course that is shipped or read, found and looked at. */
export interface CourseMedia {
  /** As the author wrote it, normalised: relative to the course folder, with `/`. */
  readonly path: string;
  /** Absolute, links resolved. */
  readonly realPath: string;
  /** Path in the package; absent when it is only read. */
  readonly sitePath?: string;
  readonly sizeBytes: number;
  /** Its content, if it is small. */
  readonly bytes?: Uint8Array;
  readonly mediaType: string;
  readonly width?: number;
  readonly height?: number;
  /** Text of a Markdown file or caption file. */
  readonly text?: string;
}
