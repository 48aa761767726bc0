import type { ErrorObject, ValidateFunction } from "ajv";
import * as validators from "#generated/validators";
import type { Checked, Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { CourseSource, Source } from "../../model/source.ts";
import { checkScalars } from "./check-scalars.ts";
import type { CourseInput } from "./course-input.ts";
import type { CourseFileValue, ReferencesFileValue } from "./course-schema.ts";
import type { LocaleFileValue } from "./locale-schema.ts";
import { wordErrors } from "./errors/word-errors.ts";
import type { ValidatorName } from "./schemas.ts";
import type { AssessmentFileValue, SessionFileValue } from "./session-schema.ts";
import type { GlossaryFileValue } from "./support-schema.ts";

/** Checks every file of a course against its schema. `value` is there when all of them are as they should be. */
export function validateCourse(source: CourseSource): Checked<CourseInput> {
  const { locate } = source;
  const files = [
    ...checked(source.course, "validateCourseFile"),
    ...source.sessions.flatMap((file) => checked(file, "validateSessionFile")),
    ...checked(source.assessment, "validateAssessmentFile"),
    ...checked(source.references, "validateReferencesFile"),
    ...checked(source.glossary, "validateGlossaryFile"),
    ...source.locales.flatMap((file) => checked(file, "validateLocaleFile")),
  ];
  const diagnostics = files.flatMap(({ file, validator, errors }) => {
    const found = wordErrors(errors, validator, file, locate);
    const isNew = ({ span }: Diagnostic) =>
      !found.some(
        (other) => other.span?.start.line === span?.start.line && other.span?.start.column === span?.start.column,
      );
    return [...found, ...checkScalars(file, validator, locate).filter(isNew)];
  });
  return { value: diagnostics.length > 0 ? undefined : inputOf(source), diagnostics };
}

interface CheckedFile {
  readonly file: Source;
  readonly validator: ValidatorName;
  readonly errors: readonly ErrorObject[];
}

function checked(file: Source | undefined, validator: ValidatorName): readonly CheckedFile[] {
  if (!file) return [];
  const validate: ValidateFunction = validators[validator];
  return [{ file, validator, errors: validate(file.value) ? [] : (validate.errors ?? []) }];
}

/** Only called when each value has just been accepted by the schema its type is made from. */
function inputOf(source: CourseSource): CourseInput {
  const { course, sessions, assessment, references, glossary, locales } = source;
  return {
    source,
    course: course.value as CourseFileValue,
    sessions: sessions.map(({ path, value }) => ({ path, value: value as unknown as SessionFileValue })),
    ...(assessment ? { assessment: assessment.value as unknown as AssessmentFileValue } : {}),
    ...(references ? { references: references.value as ReferencesFileValue } : {}),
    ...(glossary ? { glossary: glossary.value as GlossaryFileValue } : {}),
    locales: locales.map(({ path, tag, value }) => ({ path, tag, value: value as LocaleFileValue })),
  };
}
