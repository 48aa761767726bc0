import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import { formatById } from "../../../src/formats/index.ts";
import { schemaHashes } from "../../../src/formats/xsd/schema-hashes.ts";
import type { SiteFile } from "../../../src/model/site.ts";
import { siteFile } from "../sample-course.ts";
import { courseInUnits, unitAssembly } from "../sample-units.ts";

const edition = "scorm2004-4th";
const schemas = schemaHashes.filter(({ set }) => set === edition).map(({ name }) => name);
const { rules, assemble } = formatById(edition);
const files = assemble(unitAssembly(courseInUnits("linear"), schemas)).files;

function found(changed: readonly SiteFile[]): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const rule of rules) rule.check({ format: edition, files: changed }, (one) => diagnostics.push(one));
  return diagnostics;
}

const replace = (from: string | RegExp, to: string) => () =>
  files.map((file) => {
    if (file.path !== "imsmanifest.xml" || !(file.body instanceof Uint8Array)) return file;
    const before = new TextDecoder().decode(file.body);
    const after = before.replace(from, to);
    if (after === before) throw new Error("the change changes nothing");
    return siteFile(file.path, after);
  });
const without = (path: string) => () => files.filter((file) => file.path !== path);
const control = "<adlnav:presentation><adlnav:navigationInterface><adlnav:hideLMSUI>";
const controlEnd = "</adlnav:hideLMSUI></adlnav:navigationInterface></adlnav:presentation></item>";

const faults: readonly (readonly [string, string, () => readonly SiteFile[]])[] = [
  ["BC6201", "no manifest", without("imsmanifest.xml")],
  ["BC6202", "a tag that is never closed", replace("</organization>", "")],
  ["BC6203", "SCORM 1.2's version", replace("2004 4th Edition", "1.2")],
  ["BC6203", "the other edition", replace("2004 4th", "2004 3rd")],
  ["BC6203", "SCORM 1.2's namespace", replace('xsd/imscp_v1p1" xmlns', 'xsd/imscp_rootv1p1p2" xmlns')],
  ["BC6204", "an identifier with a space", replace('identifier="MANIFEST-', 'identifier="MANIFEST ')],
  ["BC6205", "an identifier given twice", replace('identifier="ITEM-water"', 'identifier="ITEM-hands"')],
  ["BC6206", "a resource that is none", replace('identifierref="SHARED-', 'identifierref="NONE-')],
  ["BC6207", "items that lead to no page", replace(/ identifierref="RES-[^"]*"/g, "")],
  ["BC6208", "a listed file that is missing", without("assets/quiz.js")],
  ["BC6209", "a file above the package", replace("<file", '<file href="../secret"/><file')],
  ["BC6210", "files that are not listed", replace('<file href="assets/quiz.js"/>', "")],
  ["BC6211", "SCORM 1.2's spelling", replace('adlcp:scormType="sco"', 'adlcp:scormtype="sco"')],
  ["BC6212", "a schema that is not in the package", without("imsss_v1p0.xsd")],
  ["BC6213", "a pass mark of 80", replace("Measure>0.8<", "Measure>80<")],
  ["BC6214", "a rule for an objective of another item", replace('objectiveID="needs-water"', 'objectiveID="other"')],
  ["BC6215", "an objective that nobody writes", replace(' writeSatisfiedStatus="true"', "")],
  ["BC6216", "a control of no LMS", replace("</item>", `${control}back${controlEnd}`)],
  ["BC6217", "no flow", replace(' flow="true"', "")],
  ["BC6218", "an LMS left to complete by itself", replace(/<imsss:deliveryControls[^>]*>/, "")],
];

/** What a fault brings with it. */
const consequences: Readonly<Record<string, readonly string[]>> = {
  "SCORM 1.2's spelling": [],
  "an objective that nobody writes": [],
};

describe("rules of a SCORM 2004 manifest", () => {
  it("a sound package breaks none", () => expect(found(files)).toEqual([]));

  it.each(faults)("%s: %s, and nothing else", (code, name, change) => {
    const codes = [...new Set(found(change()).map((diagnostic) => diagnostic.code))];
    expect(codes).toEqual([code, ...(consequences[name] ?? [])]);
  });

  it("valid twins: a control that an LMS has, the measure at either end, an objective read from elsewhere", () => {
    expect(found(replace("</item>", `${control}suspendAll${controlEnd}`)())).toEqual([]);
    expect(found(replace("Measure>0.8<", "Measure>-1<")())).toEqual([]);
    const foreign =
      '<imsss:objective objectiveID="x"><imsss:mapInfo targetObjectiveID="urn:y"/></imsss:objective></imsss:objectives>';
    expect(found(replace("</imsss:objectives>", foreign)())).toEqual([]);
  });
});
