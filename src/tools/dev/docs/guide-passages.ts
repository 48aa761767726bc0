import type { Step } from "../../../pipeline/5-package/upload-guide/guide-step.ts";
import { guideWords } from "../../../pipeline/5-package/upload-guide/guide-words.ts";
import { moodleSteps } from "../../../pipeline/5-package/upload-guide/moodle-form.ts";
import { profiles } from "../../../formats/profiles.ts";

/** By name of the passage, what the upload guide says of each LMS, for docs/administrators.md: in one place it cannot say another thing. */
export function guidePassages(): readonly (readonly [string, string])[] {
  const places = profiles.flatMap(({ id }) => guideWords[id].also ?? []);
  return [
    ["guide-moodle", `\n${moodleTable()}\n`],
    ["guide-fleet", list(places.flatMap(({ lines }) => lines))],
    ...(["learning-hub", "esr", "scorm-cloud", "open-edx", "ilias", "openolat"] as const).map(
      (id) => [`guide-${id}`, list(guideWords[id].steps)] as const,
    ),
  ];
}

function list(steps: readonly Step[]): string {
  return `\n${steps.flatMap(bothForms).join("\n")}\n`;
}

function bothForms(step: Step): readonly string[] {
  if (typeof step === "string") return [`- ${step}`];
  const { toPass, otherwise } = step;
  return [`- With a quiz to pass: ${toPass}`, ...(otherwise === undefined ? [] : [`- Without: ${otherwise}`])];
}

/** Section and field of the form stand before the colon or the first quotation mark. */
function moodleTable(): string {
  const rows = moodleSteps.flatMap((step) => bothForms(step).map((line) => rowOf(line.slice(2))));
  return ["| In the form | What to set, and why |", "| --- | --- |", ...rows].join("\n");
}

function rowOf(line: string): string {
  const [, when = "", place, rest] =
    /^(With a quiz to pass: |Without: )?([A-Z][a-z ]+ – [A-Z][A-Za-z ]+?)(?:: | (?=“))(.*)$/.exec(line) ?? [];
  return place === undefined || rest === undefined ? `| | ${line} |` : `| ${place} | ${when}${rest} |`;
}
