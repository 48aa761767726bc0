import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import { scorm12 } from "../../../src/formats/scorm12/format.ts";
import type { Course } from "../../../src/model/course.ts";
import type { Package } from "../../../src/model/package.ts";
import { expectGolden } from "../../helpers/golden.ts";
import { sampleAssembly, sampleAssessment, sampleCourse, siteFile } from "../sample-course.ts";
import { courseInUnits, unitAssembly } from "../sample-units.ts";
import { checkedByXsd } from "../checked-by-xsd.ts";

const everything = sampleCourse({
  id: "social-media",
  title: "Introduction to social media for healthcare professionals",
  version: "1.2.0",
  facts: {
    authors: [{ name: "Ada Lovelace; RN, BSc", role: "Author" }, { name: "Zoë Ó Briain" }],
    publisher: "An NHS Trust",
    licence: "CC-BY-4.0",
    keywords: ["social media", "HCPC"],
  },
  objectives: [
    { id: "risks", text: "Name the **risks** of social media", source: {}, slot: 1 },
    { id: "standards", text: "Stay within your standards", source: {}, slot: 2 },
  ],
  assessment: { ...sampleAssessment, pass: 0.825 },
  completion: { sessions: [], assessment: "passed" },
  tracking: { profile: "generic", interactions: "auto", masteryScore: true },
});

const awkward = sampleCourse({
  id: "awkward",
  title: `]]> -- & < > "quoted" 'single' 😀 𠜎 \u0001\ud800\r\nnext line`,
  language: "zh-Hant",
  summary: "",
});

const cases: readonly { readonly name: string; readonly course: Course; readonly files?: readonly string[] }[] = [
  { name: "smallest-course", course: sampleCourse() },
  { name: "course-with-everything", course: everything, files: ["assets/quiz.js", "media/session-1.mp4"] },
  { name: "awkward-title-and-names", course: awkward, files: ["media/a b#1%20?+é'&.png", "media/日本.png"] },
];

function assembled(course: Course, files: readonly string[] = []): Package {
  return scorm12.assemble(
    sampleAssembly(
      course,
      files.map((path) => siteFile(path, path)),
    ),
  );
}

function manifestOf(pack: Package): string {
  const body = pack.files.find(({ path }) => path === "imsmanifest.xml")?.body;
  return body instanceof Uint8Array ? new TextDecoder().decode(body) : "";
}

describe.each(cases)("$name", ({ name, course, files }) => {
  const pack = assembled(course, files);

  it("has the manifest and files of the golden", async () => {
    await expectGolden(new URL(`./${name}/imsmanifest.xml`, import.meta.url), manifestOf(pack));
    const list = pack.files.map(({ path, body }) =>
      body instanceof Uint8Array ? `${sha256(body)} ${body.length} ${path}\n` : "",
    );
    await expectGolden(new URL(`./${name}/files.txt`, import.meta.url), list.join(""));
  });

  it("is valid by the standard's schemas", async () => {
    expect(await checkedByXsd(manifestOf(pack), "scorm12")).toEqual([]);
  });
});

it.each(["free", "linear"] as const)(
  "a SCO per session, %s: the golden manifest, valid by the schemas",
  async (navigation) => {
    const pack = scorm12.assemble(unitAssembly(courseInUnits(navigation), []));
    await expectGolden(new URL(`./a-sco-per-session-${navigation}.xml`, import.meta.url), manifestOf(pack));
    expect(await checkedByXsd(manifestOf(pack), "scorm12")).toEqual([]);
    const prerequisites = manifestOf(pack).match(/<adlcp:prerequisites type="aicc_script">.*?</g) ?? [];
    expect(prerequisites).toHaveLength(navigation === "linear" ? 3 : 0);
  },
);

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

it("the check by schemas finds a planted fault", async () => {
  const manifest = manifestOf(assembled(sampleCourse()));
  const wrongOrder = manifest.replace(/<title>Hand washing<\/title>\s*<\/item>/, "</item><title>Hand washing</title>");
  expect(wrongOrder).not.toBe(manifest);
  expect((await checkedByXsd(wrongOrder, "scorm12")).map(({ text }) => text)).toEqual([
    expect.stringContaining("title': This element is not expected"),
  ]);
  expect(await checkedByXsd(manifest.replace('"ITEM-', '"1-ITEM-'), "scorm12")).toHaveLength(1);
});

it("our own packages break none of the rules", () => {
  const found: Diagnostic[] = [];
  for (const course of [sampleCourse(), everything]) {
    const pack = assembled(course, ["assets/quiz.js"]);
    for (const rule of scorm12.rules) rule.check(pack, (diagnostic) => found.push(diagnostic));
  }
  expect(found).toEqual([]);
});

it("A28 identifiers hang on ids alone: a new title, version or file changes none", () => {
  const ids = (course: Course, files: readonly string[] = []) =>
    [...manifestOf(assembled(course, files)).matchAll(/ identifier(?:ref)?="([^"]*)"/g)].map(([, id]) => id);
  const before = ids(sampleCourse());
  expect(before).toEqual([
    "MANIFEST-hand-washing",
    "ORG-hand-washing",
    "ITEM-hand-washing",
    "RES-hand-washing",
    "RES-hand-washing",
  ]);
  expect(ids(sampleCourse({ title: "Washing", version: "2.0" }), ["media/new.png"])).toEqual(before);
});

it("A39 the mastery score is a number with a point, and only there when asked for", () => {
  expect(manifestOf(assembled(everything))).toContain("<adlcp:masteryscore>82.5</adlcp:masteryscore>");
  const unasked = { ...everything, tracking: { ...everything.tracking, masteryScore: false } };
  expect(manifestOf(assembled(unasked))).not.toContain("masteryscore");
});

it("A41 texts beyond what metadata holds are cut at whole characters", async () => {
  const long = sampleCourse({ title: "😀".repeat(300), summary: "é😀".repeat(800) });
  const manifest = manifestOf(assembled(long));
  expect(await checkedByXsd(manifest, "scorm12")).toEqual([]);
  const title = /<item[^>]*>\s*<title>(.*?)<\/title>/.exec(manifest)?.[1] ?? "";
  expect([...title]).toHaveLength(200);
  const texts = [...manifest.matchAll(/<langstring[^>]*>([^<]*)</g)].map(([, text]) => [...(text ?? "")].length);
  expect(Math.max(...texts)).toBe(1000);
});
