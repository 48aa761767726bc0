import { counted } from "../counted.ts";
import type { Diagnostic, Severity } from "../diagnostic.ts";
import { countSeverities, inReadingOrder } from "../log.ts";
import { printable } from "../printable.ts";
import type { CourseReport, Outcome, Reporter } from "./define.ts";
import { pathOf, spanOf } from "./place.ts";

const mostShown = 50;
const grave: readonly Severity[] = ["error", "warning", "advice"];

/** What a run of a pipeline shows at its end: the courses, their packages, and what was found, as tables. */
export const markdown: Reporter = {
  id: "markdown",
  summary: "for the summary of a run: tables in Markdown",
  render(outcome) {
    const { courses = [], diagnostics, outputs } = outcome;
    const parts = [
      `### build-course ${outcome.command}\n`,
      ...(courses.length > 0
        ? [
            table(
              ["Course", "Version", "Minutes", "Review by", "Errors", "Warnings"],
              courses.map((each) => courseRow(each, outcome)),
            ),
          ]
        : []),
      ...(outputs.length > 0
        ? [
            table(
              ["Package", "kB", "SHA-256"],
              outputs.map(({ path, sizeBytes, sha256 }) => [
                code(path),
                String(Math.ceil(sizeBytes / 1000)),
                code(sha256),
              ]),
            ),
          ]
        : []),
      diagnostics.length > 0 ? findings(outcome) : "Nothing was found that is worth a look.\n",
    ];
    return Promise.resolve({ stdout: `${parts.join("\n")}\n`, stderr: "" });
  },
};

function courseRow(course: CourseReport, { diagnostics, courses = [] }: Outcome): readonly string[] {
  const own = courses.length === 1 ? diagnostics : diagnostics.filter((found) => found.course === course.folder);
  const { error, warning } = countSeverities(own);
  const { id, title = id ?? course.folder, version = "", minutes, reviewBy = "" } = course;
  return [
    words(title),
    words(version),
    minutes === undefined ? "" : String(minutes),
    words(reviewBy),
    String(error),
    String(warning),
  ];
}

/** The gravest first; a summary of more than a megabyte would not be shown at all. */
function findings(outcome: Outcome): string {
  const sorted = inReadingOrder(outcome.diagnostics).toSorted(
    (left, right) => grave.indexOf(left.severity) - grave.indexOf(right.severity),
  );
  const rows = sorted
    .slice(0, mostShown)
    .map((found) => [
      found.severity,
      code(placeOf(found, outcome)),
      code(found.code),
      words(`${found.text} ${found.fix}`),
    ]);
  const left = sorted.length - rows.length;
  return (
    table(["", "Where", "Code", "What, and what to do"], rows) +
    (left > 0 ? `\nAnd ${counted(left, "finding")} more.\n` : "")
  );
}

function placeOf(found: Diagnostic, outcome: Outcome): string {
  const span = spanOf(found, outcome);
  return span ? `${pathOf(span, outcome.folder)}:${span.start.line}` : "";
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |\n`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("");
}

/** An author's words, with nothing left that Markdown or HTML would act on. */
function words(text: string): string {
  return printable(text)
    .replace(/[\\`*_{}[\]()#+!|~<>&@:/-]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/\s*\n\s*/g, " ");
}

function code(text: string): string {
  return `<code>${words(text)}</code>`;
}
