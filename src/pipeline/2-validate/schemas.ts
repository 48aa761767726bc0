import type { TSchema } from "typebox";
import { CourseFileSchema, ReferencesFileSchema } from "./course-schema.ts";
import { localeFileSchema } from "./locale-schema.ts";
import { assessmentFileSchema, sessionFileSchema } from "./session-schema.ts";
import { GlossaryFileSchema } from "./support-schema.ts";

export type ValidatorName =
  | "validateCourseFile"
  | "validateSessionFile"
  | "validateAssessmentFile"
  | "validateReferencesFile"
  | "validateGlossaryFile"
  | "validateLocaleFile";

export interface CourseSchema {
  readonly name: "course" | "session" | "assessment" | "references" | "glossary" | "locale";
  readonly title: string;
  /** Name of its function in `#generated/validators`. */
  readonly validator: ValidatorName;
  readonly schema: TSchema;
}

/** The schema of each file of a course. */
export function courseSchemas(): readonly CourseSchema[] {
  return [
    { name: "course", title: "Course (course.yaml)", validator: "validateCourseFile", schema: CourseFileSchema },
    { name: "session", title: "Session of a course", validator: "validateSessionFile", schema: sessionFileSchema() },
    {
      name: "assessment",
      title: "Assessment of a course",
      validator: "validateAssessmentFile",
      schema: assessmentFileSchema(),
    },
    {
      name: "references",
      title: "References of a course",
      validator: "validateReferencesFile",
      schema: ReferencesFileSchema,
    },
    { name: "glossary", title: "Glossary of a course", validator: "validateGlossaryFile", schema: GlossaryFileSchema },
    {
      name: "locale",
      title: "Wording of the interface (locales/<tag>.yaml)",
      validator: "validateLocaleFile",
      schema: localeFileSchema(),
    },
  ];
}
