import { describe, expect, it } from "vitest";
import { cmi5 } from "../../../src/formats/cmi5/format.ts";
import type { SiteFile } from "../../../src/model/site.ts";
import { expectGolden } from "../../helpers/golden.ts";
import { courseFindings, courseWithQuiz, iri, packageOf } from "../rule-cases.ts";
import { sampleCourse } from "../sample-course.ts";
import { courseInUnits, unitAssembly } from "../sample-units.ts";

function textOf(files: readonly SiteFile[], wanted: string): string {
  const body = files.find(({ path }) => path === wanted)?.body;
  return body instanceof Uint8Array ? new TextDecoder().decode(body) : "";
}

const pack = packageOf(cmi5, "cmi5.xml");

describe("a cmi5 package", () => {
  it.each([
    ["smallest-course", sampleCourse({ iri })],
    ["course-with-a-quiz", courseWithQuiz],
    [
      "awkward-title",
      sampleCourse({ iri, title: `]]> & < > "quoted" 'single' 😀 \u0001\r\nnext`, language: "zh-Hant" }),
    ],
  ])("has the cmi5.xml of the golden for the %s", async (name, course) => {
    const { manifest, files, found } = packageOf(cmi5, "cmi5.xml", course);
    await expectGolden(new URL(`${name}.xml`, import.meta.url), manifest);
    expect(found(files)).toEqual([]);
  });

  it("13.1.4: says when a unit is done, since what is left out means at once", () => {
    expect(pack.manifest).toContain('moveOn="CompletedAndPassed" masteryScore="0.825"');
    expect(packageOf(cmi5, "cmi5.xml", sampleCourse({ iri })).manifest).toMatch(/moveOn="Completed" launchMethod/);
  });

  it("13.1.4, 9.3.9: a unit that completion does not ask for does not hold up the course; each has a moveOn", async () => {
    const { files } = cmi5.assemble(unitAssembly({ ...courseInUnits("linear"), iri }, []));
    const manifest = textOf(files, "cmi5.xml");
    await expectGolden(new URL("an-au-per-session.xml", import.meta.url), manifest);
    expect(
      [...manifest.matchAll(/<au id="[^"]*\/(\w+)" moveOn="(\w+)"/g)].map(([, id, moveOn]) => [id, moveOn]),
    ).toEqual([
      ["hands", "Completed"],
      ["water", "Completed"],
      ["more", "NotApplicable"],
      ["quiz", "CompletedAndPassed"],
    ]);
    expect(pack.found(files)).toEqual([]);
  });

  it.each([
    ["BC6301", "14.1.0.0-2: no cmi5.xml", () => pack.without("cmi5.xml")],
    ["BC6301", "one in a folder", () => pack.renamed("cmi5.xml", "course/cmi5.xml")],
    ["BC6302", "a tag that is never closed", () => pack.replaced("</course>", "")],
    ["BC6303", "13.2.0.0-1: another namespace", () => pack.replaced("CourseStructure.xsd", "Other.xsd")],
    ["BC6304", "3.0.0.0-1: an id that is no IRI", () => pack.replaced(`<course id="${iri}"`, '<course id="x"')],
    ["BC6304", "13.1.3.0-1: an id given twice", () => pack.replaced(/(<objective id=[^]*?<\/objective>)/, "$1$1")],
    ["BC6305", "no unit", () => pack.replaced(/<au [^]*<\/au>/, "")],
    ["BC6306", "an address that is not there", () => pack.replaced(">index.html<", ">start.html<")],
    ["BC6307", "8.1.0.0-6: a parameter of the LMS's", () => pack.replaced(">index.html<", ">index.html?actor=1<")],
    ["BC6308", "no moveOn", () => pack.replaced(/moveOn="\w+" /, "")],
    ["BC6309", "a mastery score in per cent", () => pack.replaced('"0.825"', '"82.5"')],
    [
      "BC6310",
      "13.1: a unit without description",
      () => pack.replaced(/(<au [^]*?)<description>[^]*?<\/description>/, "$1"),
    ],
  ])("%s is said of %s, and nothing else is", (code, _what, changed) => {
    expect(pack.found(changed())).toEqual([code]);
  });
});

describe("the name of a course for cmi5", () => {
  it("BC6401 is asked for, and never made up", () => {
    expect(courseFindings(cmi5, sampleCourse())).toEqual(["BC6401"]);
    expect(courseFindings(cmi5, sampleCourse({ iri }))).toEqual([]);
  });
});
