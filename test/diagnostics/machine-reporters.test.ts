import { Ajv } from "ajv";
import { XmlDocument } from "libxml2-wasm";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import type { Outcome } from "../../src/diagnostics/reporters/define.ts";
import { github } from "../../src/diagnostics/reporters/github.ts";
import { reporters } from "../../src/diagnostics/reporters/index.ts";
import { junit } from "../../src/diagnostics/reporters/junit.ts";
import { markdown } from "../../src/diagnostics/reporters/markdown.ts";
import { sarif } from "../../src/diagnostics/reporters/sarif.ts";

const plain = { verbosity: "normal", colour: false, version: "1.2.3", fromRoot: "" } as const;
const place = (file: string, line: number, column: number, end: number) => ({
  file,
  start: { line, column },
  end: { line, column: end },
});

const misspelt: Diagnostic = {
  code: "BC2001",
  name: "unknown-key",
  severity: "error",
  text: 'There is no key "tilte" in this file.',
  fix: 'Did you mean "title"?',
  notes: [{ text: "First here.", span: place("course.yaml", 1, 1, 3) }],
  span: place("sessions/1 & 2.yaml", 2, 1, 6),
  mend: { span: place("sessions/1 & 2.yaml", 2, 1, 6), text: "title" },
};
const review: Diagnostic = {
  code: "BC3041",
  name: "review-soon",
  severity: "advice",
  text: "This course is to be reviewed by 2026-12-01: in 30 days.",
  fix: "Plan the review.",
  notes: [{ text: "Its owner is A." }],
};
const outcome: Outcome = {
  command: "check",
  folder: "my course",
  diagnostics: [misspelt, review],
  texts: new Map([["sessions/1 & 2.yaml", "id: a\ntilte: b\n"]]),
  outputs: [],
  courses: [{ folder: "my course", id: "a", version: "1.0.0", title: "A | B", formats: ["scorm12"], minutes: 5 }],
  summary: {},
  lines: [],
};
/** A file whose name and text give orders, to whoever obeys them. */
const hostile: Diagnostic = {
  ...misspelt,
  text: "::add-mask::x ##[add-mask]y ]]></failure> \u001b[2J\u0007 <script> \ud800",
  fix: "%0A::error::z",
  span: place("a,b:c\u001b.yaml", 1, 1, 2),
  notes: [],
};

it("github marks the line, with all that is to be said, and shows the rest as for people", async () => {
  const { stdout, stderr } = await github.render(outcome, { ...plain, fromRoot: "training/" });
  expect(stdout).toBe(
    [
      "::notice file=training/my course/course.yaml,line=1,endLine=1,col=1,endColumn=1,title=BC3041 review-soon::This course is to be reviewed by 2026-12-01: in 30 days.%0AIts owner is A.%0APlan the review.",
      '::error file=training/my course/sessions/1 & 2.yaml,line=2,endLine=2,col=1,endColumn=5,title=BC2001 unknown-key::There is no key "tilte" in this file.%0AFirst here.%0ADid you mean "title"?',
      "",
    ].join("\n"),
  );
  expect(stderr).toContain("my course/sessions/1 & 2.yaml:2:1  error BC2001 unknown-key");
});

it("github gives a mistake of the command line no file", async () => {
  const { courses: _courses, folder: _folder, ...rest } = outcome;
  const { stdout } = await github.render({ ...rest, diagnostics: [{ ...review, severity: "error" }] }, plain);
  expect(stdout).toMatch(/^::error title=BC3041 review-soon::/);
});

it("github obeys no course: what looks like an order is shown without power", async () => {
  const { stdout, stderr } = await github.render({ ...outcome, diagnostics: [hostile], lines: ["::x::"] }, plain);
  const orders = [...stdout.split("\n"), ...stderr.split("\n")].filter((line) => line.trimStart().startsWith("::"));
  expect(orders).toHaveLength(1);
  expect(orders[0]).toContain("file=my course/a%2Cb%3Ac\\x1b.yaml,");
  expect(orders[0]).toContain("%250A::error::z");
  expect(stderr).not.toContain("##[");
});

const schema = JSON.parse(
  readFileSync(new URL("sarif-2.1.0-rtm.5.schema.json", import.meta.url), "utf8").replace(
    "http://json-schema.org/draft-04/schema#",
    "http://json-schema.org/draft-07/schema#",
  ),
) as { id?: string };
const { id: _id, ...sarifSchema } = schema;
const isSarif = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false, allErrors: true }).compile(
  sarifSchema,
);

it.each([
  ["a course", outcome],
  ["nothing found", { ...outcome, diagnostics: [] }],
  ["what gives orders", { ...outcome, diagnostics: [hostile] }],
])("sarif is SARIF 2.1.0: %s", async (_name, told) => {
  const log: unknown = JSON.parse((await sarif.render(told, plain)).stdout);
  expect(isSarif(log), JSON.stringify(isSarif.errors)).toBe(true);
});

it("that schema refuses what is none", () => {
  expect(isSarif({ version: "2.1.0", runs: [{}] })).toBe(false);
});

it("sarif has rule, place from the root of the repository, and what mends it", async () => {
  const { stdout } = await sarif.render(outcome, { ...plain, fromRoot: "training/" });
  const { runs } = JSON.parse(stdout) as { runs: { results: object[]; tool: object }[] };
  const uri = "training/my%20course/sessions/1%20%26%202.yaml";
  const region = { startLine: 2, startColumn: 1, endLine: 2, endColumn: 6 };
  expect(runs[0]?.tool).toMatchObject({ driver: { version: "1.2.3", rules: [{ id: "BC3041" }, { id: "BC2001" }] } });
  expect(runs[0]?.results[1]).toEqual({
    ruleId: "BC2001",
    ruleIndex: 1,
    level: "error",
    message: { text: 'There is no key "tilte" in this file.\nDid you mean "title"?' },
    locations: [{ physicalLocation: { artifactLocation: { uri }, region } }],
    relatedLocations: [
      {
        physicalLocation: {
          artifactLocation: { uri: "training/my%20course/course.yaml" },
          region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 3 },
        },
        message: { text: "First here." },
      },
    ],
    fixes: [
      {
        artifactChanges: [
          { artifactLocation: { uri }, replacements: [{ deletedRegion: region, insertedContent: { text: "title" } }] },
        ],
      },
    ],
  });
});

it.each([
  ["/disk/a course", "file:///disk/a%20course/course.yaml"],
  ["C:/a", "file:///C:/a/course.yaml"],
  [".", "course.yaml"],
  ["./a", "a/course.yaml"],
])("sarif names a course in %s by a URI", async (folder, uri) => {
  const { stdout } = await sarif.render({ ...outcome, folder, diagnostics: [review] }, plain);
  expect(stdout).toContain(`"uri": "${uri}"`);
});

it("junit fails a case for each error, and only for those", async () => {
  const { stdout } = await junit.render({ ...outcome, diagnostics: [misspelt, review, hostile] }, plain);
  using document = XmlDocument.fromString(stdout);
  const root = document.root;
  expect(root.attr("tests")?.value).toBe("3");
  expect(root.attr("failures")?.value).toBe("2");
  expect(root.find("testsuite/@name").map(({ content }) => content)).toEqual([
    "my course/course.yaml",
    "my course/a,b:c\\x1b.yaml",
    "my course/sessions/1 & 2.yaml",
  ]);
  expect(root.find("testsuite/testcase[failure]")).toHaveLength(2);
  expect(root.get("//testcase[contains(@name, 'BC3041')]/system-out")?.content).toContain("Plan the review.");
});

it("junit has one case that passes where nothing was found", async () => {
  const { stdout } = await junit.render({ ...outcome, diagnostics: [] }, plain);
  using document = XmlDocument.fromString(stdout);
  expect(document.root.find("testsuite/testcase")).toHaveLength(1);
  expect(document.root.find("//failure")).toEqual([]);
});

it("markdown has a row for each course and each finding, the gravest first", async () => {
  const { stdout } = await markdown.render(outcome, plain);
  const rows = stdout.split("\n").filter((line) => line.startsWith("| "));
  expect(rows[2]).toBe("| A &#124; B | 1.0.0 | 5 |  | 1 | 0 |");
  expect(rows[5]).toContain(
    "| error | <code>my course&#47;sessions&#47;1 &#38; 2.yaml&#58;2</code> | <code>BC2001</code> |",
  );
  expect(rows[6]).toContain("| advice |");
  expect(rows).toHaveLength(7);
});

it("markdown lets no text of a course be more than text", async () => {
  const { stdout } = await markdown.render({ ...outcome, diagnostics: [hostile] }, plain);
  expect(stdout).not.toMatch(/<(?!\/?code>)|\[|[^\P{Cc}\n]/u);
});

it("each reporter says in a line whom it is for", () => {
  for (const { id, summary } of reporters) expect(`${id}: ${summary}`).toMatch(/^[a-z]+: for .+/);
});
