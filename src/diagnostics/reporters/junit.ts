import type { Diagnostic } from "../diagnostic.ts";
import { inReadingOrder } from "../log.ts";
import { printable } from "../printable.ts";
import type { Outcome, Reporter } from "./define.ts";
import { pathOf, spanOf } from "./place.ts";

/**
 * JUnit's XML as GitLab, Jenkins and Azure read it: a suite for each file, a case for each finding. Warnings and advice pass, with what
 * they say as output: a failed case fails a pipeline, and only errors do.
 */
export const junit: Reporter = {
  id: "junit",
  summary: "for test reports of GitLab, Jenkins and Azure: JUnit XML",
  render(outcome) {
    const found = inReadingOrder(outcome.diagnostics);
    const suites = [...filesOf(found, outcome)].map(([path, inFile]) =>
      suite(
        path,
        inFile.map((each) => caseOf(each, path)),
      ),
    );
    const nothing = `    <testcase classname="build-course" name="no findings"/>\n`;
    const all =
      suites.length > 0
        ? suites
        : [`  <testsuite name="${attribute(outcome.command)}" tests="1" failures="0">\n${nothing}  </testsuite>\n`];
    const failures = found.filter(({ severity }) => severity === "error").length;
    const head = `<testsuites name="build-course ${attribute(outcome.command)}" tests="${Math.max(1, found.length)}" failures="${failures}">`;
    return Promise.resolve({
      stdout: `<?xml version="1.0" encoding="UTF-8"?>\n${head}\n${all.join("")}</testsuites>\n`,
      stderr: "",
    });
  },
};

function filesOf(found: readonly Diagnostic[], outcome: Outcome): ReadonlyMap<string, readonly Diagnostic[]> {
  const files = new Map<string, Diagnostic[]>();
  for (const each of found) {
    const span = spanOf(each, outcome);
    const path = span ? pathOf(span, outcome.folder) : "build-course";
    files.set(path, [...(files.get(path) ?? []), each]);
  }
  return files;
}

function suite(path: string, cases: readonly string[]): string {
  const failures = cases.filter((each) => each.includes("<failure ")).length;
  return `  <testsuite name="${attribute(path)}" tests="${cases.length}" failures="${failures}">\n${cases.join("")}  </testsuite>\n`;
}

function caseOf(found: Diagnostic, path: string): string {
  const { line, column } = found.span?.start ?? { line: 1, column: 1 };
  const name = `${found.code} ${found.name}, line ${line}, column ${column}`;
  const words = [`${path}:${line}:${column}`, found.text, ...found.notes.map(({ text }) => text), found.fix].join("\n");
  const said =
    found.severity === "error"
      ? `<failure type="${found.code}" message="${attribute(found.text)}">${element(words)}</failure>`
      : `<system-out>${element(`${found.severity}: ${words}`)}</system-out>`;
  return `    <testcase classname="${attribute(path)}" name="${attribute(name)}" file="${attribute(path)}">${said}</testcase>\n`;
}

/** XML 1.0, 2.2: control characters may not even be escaped, so they are shown as in the terminal. */
function element(text: string): string {
  return printable(text)
    .replace(/[\ufffe\uffff]|\p{Cs}/gu, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

function attribute(text: string): string {
  return element(text).replaceAll('"', "&quot;").replaceAll("\n", "&#10;").replaceAll("\t", "&#9;");
}
