import type { TextValue } from "../content/text.ts";
import type { Cue } from "../contract/captions.ts";
import type { Wording } from "../contract/wording.ts";
import type { Slot } from "../contract/state.ts";
import type { Severity, Span } from "../diagnostics/diagnostic.ts";
import type { Certificate, Reference, Resource, Term } from "./back-matter.ts";
import type { Brand } from "./brand.ts";
import type { Assessment, Picture, Session } from "./sessions.ts";

/** The course with every reference resolved and every default filled in. Ids are unique over the whole course. */
export interface Course {
  readonly id: string;
  readonly title: string;
  /** Its Markdown, for records; empty when there is none. */
  readonly summary: string;
  /** The same as pages show it: with the language it is in, and the file that has it. */
  readonly lede?: { readonly text: TextValue; readonly source: object };
  /** Names the course for xAPI and cmi5; see docs/xapi-and-cmi5.md. */
  readonly iri?: string;
  readonly iriSpan?: Span;
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  /** For `Intl`: the language, and the digits its numbers and dates are written in. */
  readonly locale: string;
  /** What buttons and messages say. */
  readonly wording: Wording;
  /** The language of that, in English, where words of it are shown that nobody who speaks it has reviewed. */
  readonly unreviewed?: string;
  /** As the author wrote it; "1.10" stays "1.10". */
  readonly version: string;
  readonly facts: CourseFacts;
  readonly theme: string;
  readonly brand?: Brand;
  /** Beside the title on the start page. */
  readonly cover?: Picture;
  /** Path of the course's own icon; the tool's is neutral. */
  readonly icon?: string;
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
  /** What the author answers for. */
  readonly rules: readonly RuleSetting[];
  readonly lock: SlotTable;
  readonly media: readonly CourseMedia[];
  /** `course.yaml` as it was read, for places in reports. */
  readonly source: object;
  readonly span: Span;
  /** Where `tracking.profile` stands, if it is given. */
  readonly profileSpan: Span | undefined;
  /** Where `delivery.units` stands, if it is given. */
  readonly unitsSpan?: Span;
  /** Where `theme` stands, if it is given. */
  readonly themeSpan: Span | undefined;
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
  /** The entry as it was read. */
  readonly source: object;
  readonly slot: number;
}

/** What "done" means. */
export interface CompletionRule {
  /** Ids of the sessions that must be complete. */
  readonly sessions: readonly string[];
  readonly assessment: "passed" | "attempted" | "none";
}

/** How grave a finding of a rule is in this course, and why. */
export interface RuleSetting {
  readonly rule: string;
  readonly severity: Severity | "off";
  readonly because: string;
  /** Where the rule is named. */
  readonly span: Span | undefined;
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
  /** Text of a Markdown file. */
  readonly text?: string;
  /** Length of a film or a sound; 0 when it is not known. */
  readonly seconds?: number;
  /** Of captions. */
  readonly cues?: readonly Cue[];
}
