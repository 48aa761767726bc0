import { describe, expect, it } from "vitest";
import { xapi } from "../../../src/formats/xapi/format.ts";
import { expectGolden } from "../../helpers/golden.ts";
import { courseFindings, courseWithQuiz, iri, packageOf } from "../rule-cases.ts";
import { sampleCourse } from "../sample-course.ts";
import { courseInUnits } from "../sample-units.ts";

const pack = packageOf(xapi, "tincan.xml");

describe("an xAPI package", () => {
  it.each([
    ["smallest-course", sampleCourse({ iri })],
    ["course-with-a-quiz", courseWithQuiz],
    [
      "awkward-title",
      sampleCourse({ iri, title: `]]> & < > "quoted" 'single' 😀 \u0001\r\nnext`, language: "zh-Hant" }),
    ],
  ])("has the tincan.xml of the golden for the %s", async (name, course) => {
    const { manifest, files, found } = packageOf(xapi, "tincan.xml", course);
    await expectGolden(new URL(`${name}.xml`, import.meta.url), manifest);
    expect(found(files)).toEqual([]);
  });

  it("has what a course needs and nothing else", () => {
    expect(pack.files.map(({ path }) => path)).toEqual([
      "assets/course.js",
      "index.html",
      "media/one.png",
      "tincan.xml",
    ]);
  });

  it.each([
    ["BC6403", "no tincan.xml", () => pack.without("tincan.xml")],
    ["BC6403", "one in a folder", () => pack.renamed("tincan.xml", "course/tincan.xml")],
    ["BC6404", "a tag that is never closed", () => pack.replaced("</activities>", "")],
    ["BC6405", "another namespace", () => pack.replaced("projecttincan.com", "example.org")],
    ["BC6406", "no launch", () => pack.replaced(/<launch.*<\/launch>/, "")],
    [
      "BC6406",
      "two launches",
      () =>
        pack.replaced(
          /(<launch.*<\/launch>)([^]*<name lang="en-GB">Know)/,
          '$1$2 it</name><launch lang="en-GB">index.html</launch><name lang="en-GB">',
        ),
    ],
    ["BC6407", "a launch that is not there", () => pack.replaced(">index.html<", ">start.html<")],
    ["BC6408", "an id that is no IRI", () => pack.replaced(`id="${iri}"`, 'id="hand-washing"')],
    ["BC6408", "an id given twice", () => pack.replaced(`${iri}/objectives/know-when`, iri)],
  ])("%s is said of %s, and nothing else is", (code, _what, changed) => {
    expect(pack.found(changed())).toEqual([code]);
  });
});

it("BC6409 several units are refused; one is not", () => {
  const units = { ...courseInUnits("free"), iri };
  expect(courseFindings(xapi, units)).toEqual(["BC6409"]);
  expect(courseFindings(xapi, { ...units, delivery: { ...units.delivery, units: "course" } })).toEqual([]);
});

describe.each([["xapi", xapi]])("the name of a course for %s", (_id, format) => {
  it("BC6401 is asked for, and never made up", () => {
    expect(courseFindings(format, sampleCourse())).toEqual(["BC6401"]);
    expect(courseFindings(format, sampleCourse({ iri }))).toEqual([]);
  });

  it.each([`${iri}/`, `${iri}?v=1`, `${iri}#top`])("BC6402 is not %s", (unsuitable) => {
    expect(courseFindings(format, sampleCourse({ iri: unsuitable }))).toEqual(["BC6402"]);
  });
});
