import type { CourseSource } from "../../model/source.ts";
import type { CourseFileValue, ReferencesFileValue } from "./course-schema.ts";
import type { LocaleFileValue } from "./locale-schema.ts";
import type { AssessmentFileValue, SessionFileValue } from "./session-schema.ts";
import type { GlossaryFileValue } from "./support-schema.ts";

/** The course after validation: the same plain values, now known to have the shape of the schema. */
export interface CourseInput {
  readonly source: CourseSource;
  readonly course: CourseFileValue;
  readonly sessions: readonly { readonly path: string; readonly value: SessionFileValue }[];
  readonly assessment?: AssessmentFileValue;
  readonly references?: ReferencesFileValue;
  readonly glossary?: GlossaryFileValue;
  readonly locales: readonly LocaleInput[];
}

/** The course's own wording in one language. */
export interface LocaleInput {
  readonly path: string;
  readonly tag: string;
  readonly value: LocaleFileValue;
}
