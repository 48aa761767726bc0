import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import { formatById } from "../../../src/formats/index.ts";
import { isSchemaSet, schemaHashes } from "../../../src/formats/xsd/schema-hashes.ts";
import type { Course } from "../../../src/model/course.ts";
import type { Package } from "../../../src/model/package.ts";
import { expectGolden } from "../../helpers/golden.ts";
import { checkedByXsd } from "../checked-by-xsd.ts";
import { sampleAssessment, sampleCourse } from "../sample-course.ts";
import { courseInUnits, unitAssembly } from "../sample-units.ts";

const editions = ["scorm2004-3rd", "scorm2004-4th"] as const;

const awkward = sampleCourse({
  id: "awkward",
  title: `]]> -- & < > "quoted" 'single' 😀 𠜎 \u0001\ud800\r\nnext line`,
  language: "zh-Hant",
  summary: "",
});

const cases: readonly { readonly name: string; readonly course: Course }[] = [
  { name: "smallest-course", course: sampleCourse() },
  { name: "course-with-a-quiz", course: sampleCourse({ assessment: { ...sampleAssessment, pass: 0.825 } }) },
  { name: "awkward-title", course: awkward },
  { name: "a-sco-per-session", course: courseInUnits("free") },
  { name: "a-sco-per-session-in-order", course: courseInUnits("linear") },
];

function assembled(course: Course, edition: (typeof editions)[number]): Package {
  const schemas = schemaHashes.filter(({ set }) => set === edition).map(({ name }) => name);
  return formatById(edition).assemble(unitAssembly(course, schemas));
}

function manifestOf(pack: Package): string {
  const body = pack.files.find(({ path }) => path === "imsmanifest.xml")?.body;
  return body instanceof Uint8Array ? new TextDecoder().decode(body) : "";
}

describe.each(editions)("%s", (edition) => {
  it.each(cases)("$name: the golden manifest, valid by the edition's schemas, and no rule is broken", async (given) => {
    const pack = assembled(given.course, edition);
    const manifest = manifestOf(pack);
    await expectGolden(new URL(`../${edition}/${given.name}.xml`, import.meta.url), manifest);
    expect(await checkedByXsd(manifest, edition)).toEqual([]);
    const found: Diagnostic[] = [];
    for (const rule of formatById(edition).rules) rule.check(pack, (one) => found.push(one));
    expect(found).toEqual([]);
  });

  it("ships the control documents of its own edition", () => {
    const { schemas = "" } = formatById(edition);
    expect(isSchemaSet(schemas)).toBe(true);
    expect(schemas).toBe(edition);
  });
});

it("the check by schemas finds a planted fault", async () => {
  const manifest = manifestOf(assembled(sampleCourse(), "scorm2004-3rd"));
  const wrong = manifest.replace("<adlnav:hideLMSUI>previous<", "<adlnav:hideLMSUI>back<");
  expect(wrong).not.toBe(manifest);
  expect(await checkedByXsd(wrong, "scorm2004-3rd")).not.toEqual([]);
});

it("A28 identifiers hang on ids alone: a new title, version or order changes none", () => {
  const ids = (course: Course) =>
    [...manifestOf(assembled(course, "scorm2004-4th")).matchAll(/ identifier(?:ref)?="([^"]*)"/g)].map(([, id]) => id);
  const course = courseInUnits("free");
  const moved = { ...course, title: "New", version: "9", sessions: course.sessions.toReversed() };
  expect(new Set(ids(moved))).toEqual(new Set(ids(course)));
});

it("what units share is in the package once", () => {
  const { files } = assembled(courseInUnits("free"), "scorm2004-3rd");
  const paths = files.map(({ path }) => path).filter((path) => !/\.(xsd|dtd|xml)$/.test(path));
  expect(paths).toEqual([
    "assets/course.js",
    "assets/quiz.js",
    "quiz.html",
    "session-hands.html",
    "session-more.html",
    "session-water.html",
  ]);
});

it("a quiz is locked by global objectives only where the course is in order", () => {
  expect(manifestOf(assembled(courseInUnits("free"), "scorm2004-3rd"))).not.toContain("mapInfo");
  const linear = manifestOf(assembled(courseInUnits("linear"), "scorm2004-3rd"));
  expect(linear.match(/writeSatisfiedStatus="true"/g)).toHaveLength(3);
  expect(linear).toContain('targetObjectiveID="urn:build-course:hand-washing:more:done"');
});
