import { createRequire } from "node:module";
import type { ErrorObject, ValidateFunction } from "ajv";
import * as validators from "#generated/validators";
import type { Checked, Diagnostic } from "../../diagnostics/diagnostic.ts";
import { recalled, type Memory } from "../../model/memory.ts";
import type { CourseSource, Locate, Source } from "../../model/source.ts";
import { checkScalars } from "./check-scalars.ts";
import type { CourseInput } from "./course-input.ts";
import type { CourseFileValue, ReferencesFileValue } from "./course-schema.ts";
import type { LocaleFileValue } from "./locale-schema.ts";
import { faultyValue } from "./errors/faulty-value.ts";
import { wordErrors } from "./errors/word-errors.ts";
import type { ValidatorName } from "./schemas.ts";
import type { AssessmentFileValue, SessionFileValue } from "./session-schema.ts";
import type { GlossaryFileValue } from "./support-schema.ts";

/** Checks every file of a course against its schema. `value` is there when all of them are as they should be. */
export function validateCourse(source: CourseSource, memory?: Memory): Checked<CourseInput> {
  const { locate } = source;
  const files = filesOf(source);
  const shelf = memory?.shelf<readonly Diagnostic[]>("validated");
  const diagnostics = files.flatMap(({ file, validator }) =>
    recalled(shelf, file, validator, () => findingsIn(file, validator, locate)),
  );
  const isWhole = diagnostics.length === 0 && files.every(({ file }) => !file.isPartial);
  return { value: isWhole ? inputOf(source) : undefined, diagnostics };
}

function findingsIn(file: Source, validator: ValidatorName, locate: Locate): readonly Diagnostic[] {
  const errors = errorsIn(file, validator).filter((error) => !file.isPartial || isSure(error, file, locate));
  const found = wordErrors(errors, validator, file, locate);
  const isNew = ({ span }: Diagnostic) =>
    !found.some(
      (other) => other.span?.start.line === span?.start.line && other.span?.start.column === span?.start.column,
    );
  return [...found, ...checkScalars(file, validator, locate).filter(isNew)];
}

/** Of a file of which parts could not be read, what is missing may stand in those; what is there is wrong all the same. */
function isSure({ keyword, instancePath, params }: ErrorObject, file: Source, locate: Locate): boolean {
  const isAboutWhatIsThere = ["additionalProperties", "pattern", "enum", "discriminator", "maxLength"].includes(
    keyword,
  );
  const isNamed = keyword !== "discriminator" || typeof params["tagValue"] === "string";
  return isAboutWhatIsThere && isNamed && faultyValue(instancePath, file, locate).value !== null;
}

/** Every file of a course, with the validator of its schema. */
export function filesOf(source: CourseSource): readonly { readonly file: Source; readonly validator: ValidatorName }[] {
  const { course, sessions, assessment, references, glossary, locales } = source;
  return [
    { file: course, validator: "validateCourseFile" },
    ...sessions.map((file) => ({ file, validator: "validateSessionFile" as const })),
    ...(assessment ? [{ file: assessment, validator: "validateAssessmentFile" as const }] : []),
    ...(references ? [{ file: references, validator: "validateReferencesFile" as const }] : []),
    ...(glossary ? [{ file: glossary, validator: "validateGlossaryFile" as const }] : []),
    ...locales.map((file) => ({ file, validator: "validateLocaleFile" as const })),
  ];
}

/** What its schema says against a file. */
export function errorsIn(file: Source, validator: ValidatorName): readonly ErrorObject[] {
  if (validators[validator](file.value)) return [];
  const validate = withErrors()[validator];
  if (validate(file.value)) throw new Error(`${file.path} is as ${validator} wants it, and is not.`);
  return validate.errors ?? [];
}

/** Most files have no mistakes. What words them is in a file of its own, made when the tool is built, and loaded with the first. */
function withErrors(): Readonly<Record<ValidatorName, ValidateFunction>> {
  // What `tools/dev/write-validators.ts` exports.
  const load: (name: string) => Readonly<Record<ValidatorName, ValidateFunction>> = createRequire(import.meta.url);
  return load("#validator-errors");
}

/** Only called when each value has just been accepted by the schema its type is made from. */
export function inputOf(source: CourseSource): CourseInput {
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
