import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ParseOption, XmlDocument, XmlLibError, XsdValidator } from "libxml2-wasm";

const folder = new URL("./", import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), "utf8");
/** All goldens: one unit, a unit for each session, with and without objectives. */
const goldens = readdirSync(folder).filter((name) => name.endsWith(".xml"));

/** What the schema refuses. */
function problemsOf(xml: string): readonly string[] {
  const schema = XmlDocument.fromString(read("course-structure.xsd"));
  const validator = XsdValidator.fromDoc(schema);
  const document = XmlDocument.fromString(xml, { option: ParseOption.XML_PARSE_NONET });
  try {
    validator.validate(document);
    return [];
  } catch (error) {
    if (!(error instanceof XmlLibError)) throw error;
    return error.details.map(({ message }) => message.trim());
  } finally {
    for (const thing of [document, validator, schema]) thing.dispose();
  }
}

describe("13.1: the course structure", () => {
  it("has goldens of both kinds of units", () => {
    expect(goldens.some((name) => read(name).includes("<block "))).toBe(true);
    expect(goldens.some((name) => !read(name).includes("<block "))).toBe(true);
    expect(goldens.some((name) => read(name).includes("<objective idref="))).toBe(true);
  });

  it.each(goldens)("of %s is valid", (name) => expect(problemsOf(read(name))).toEqual([]));

  // A schema that finds nothing would pass everything.
  it.each([
    ["another element first", /<title>[^]*?<\/title>\s*(<description>)/, "$1", "title"],
    ["a moveOn nobody knows", /moveOn="\w+"/, 'moveOn="Whenever"', "moveOn"],
    ["no moveOn", /moveOn="\w+"/, "", "moveOn"],
    ["a mastery score in per cent", /masteryScore="[\d.]+"/, 'masteryScore="80"', "masteryScore"],
    ["a mastery score of five decimals", /masteryScore="[\d.]+"/, 'masteryScore="0.33333"', "masteryScore"],
    ["no address", /<url>[^<]*<\/url>/, "", "Missing child element"],
    ["an id given twice", /units\/water/, "units/hands", "Duplicate key-sequence"],
    [
      "a unit without words",
      /<description>\s*<langstring lang="en-GB">About water<[^]*?<\/description>/,
      "",
      "description",
    ],
    ["a language by name", /lang="en-GB"/, 'lang="British English"', "lang"],
    ["no unit", /<block [^]*<\/block>/, "", "Missing child element"],
    ["another namespace", /CourseStructure\.xsd/, "Other.xsd", "No matching global"],
  ])("with %s is not", (_what, pattern, by, reason) => {
    const xml = read("an-au-per-session.xml");
    const faulty = xml.replace(pattern, by);
    expect(faulty).not.toBe(xml);
    expect(problemsOf(faulty).join("\n")).toContain(reason);
  });

  it("names only objectives that are there", () => {
    const xml = read("course-with-a-quiz.xml");
    const faulty = xml.replace(/(<objective idref="[^"]*)"/, '$1-not"');
    expect(faulty).not.toBe(xml);
    expect(problemsOf(faulty).join("\n")).toContain("No match found for key-sequence");
  });
});
