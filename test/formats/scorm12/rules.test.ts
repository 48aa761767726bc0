import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import { hrefOf } from "../../../src/formats/file-list.ts";
import { scorm12 } from "../../../src/formats/scorm12/format.ts";
import { checkCourseTexts } from "../../../src/formats/scorm12/rules.ts";
import type { SiteFile } from "../../../src/model/site.ts";
import { sampleAssembly, sampleAssessment, sampleCourse, siteFile } from "../sample-course.ts";

const course = sampleCourse({
  assessment: sampleAssessment,
  tracking: { profile: "generic", interactions: "auto", masteryScore: true },
});
const files = scorm12.assemble(sampleAssembly(course, [siteFile("media/one.png", "1")])).files;

function found(changed: readonly SiteFile[]): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const rule of scorm12.rules) rule.check({ format: "scorm12", files: changed }, (one) => diagnostics.push(one));
  return diagnostics;
}

function withManifest(change: (manifest: string) => string): readonly SiteFile[] {
  return files.map((file) => {
    if (file.path !== "imsmanifest.xml" || !(file.body instanceof Uint8Array)) return file;
    const before = new TextDecoder().decode(file.body);
    const after = change(before);
    if (after === before) throw new Error("the change changes nothing");
    return siteFile(file.path, after);
  });
}

const replace = (from: string | RegExp, to: string) => () => withManifest((manifest) => manifest.replace(from, to));
const add = (path: string) => () => [...files.map((file) => file), siteFile(path, "")];
const without = (path: string) => () => files.filter((file) => file.path !== path);
const renamed = (from: string, to: string) => () =>
  files.map((file) => (file.path === from ? { ...file, path: to } : file));

const manifestFaults: readonly (readonly [string, string, () => readonly SiteFile[]])[] = [
  ["BC6101", "a manifest in a folder", renamed("imsmanifest.xml", "course/imsmanifest.xml")],
  ["BC6101", "A37 a manifest in the wrong case", renamed("imsmanifest.xml", "imsManifest.xml")],
  ["BC6101", "no manifest", without("imsmanifest.xml")],
  ["BC6102", "a tag that is never closed", replace("</organization>", "")],
  ["BC6102", "C13 nesting without end", replace("<metadata>", "<metadata>".repeat(300))],
  ["BC6102", "C12 a document type declaration", replace("<manifest", '<!DOCTYPE x [<!ENTITY a "b">]><manifest')],
  ["BC6103", "another version", replace("<schemaversion>1.2<", "<schemaversion>CAM 1.3<")],
  ["BC6103", "another namespace", replace('imscp_rootv1p1p2" xmlns', 'imscp_v1p1" xmlns')],
  [
    "BC6105",
    "an identifier given twice",
    replace('identifier="ORG-hand-washing"', 'identifier="MANIFEST-hand-washing"'),
  ],
  ["BC6106", "a default organization that is none", replace('default="ORG-', 'default="ORGA-')],
  ["BC6107", "an item that leads to no page", replace(/ identifierref="[^"]*"/, "")],
  ["BC6108", "a listed file that is missing", without("media/one.png")],
  ["BC6108", "A22 a listed file in the wrong case", replace("media/one.png", "media/One.png")],
  ["BC6109", "C16 a file above the package", replace("<file", '<file href="../secret"/><file')],
  ["BC6109", "a file on another server", replace("<file", '<file href="https://example.org/a.js"/><file')],
  ["BC6110", "files that are not listed", replace('<file href="media/one.png"/>', "")],
  [
    "BC6111",
    "a title over 200 characters",
    replace("<title>Hand washing</title>", `<title>${"a".repeat(201)}</title>`),
  ],
  ["BC6112", "the prefix that Moodle does not know", replace("adlcp:scormtype", "a:scormtype")],
  ["BC6112", "SCORM 2004's spelling", replace("adlcp:scormtype", "adlcp:scormType")],
  ["BC6113", "A39 a mastery score with a comma", replace(">80<", ">0,8<")],
  ["BC6115", "a schema that is not in the package", without("ims_xml.xsd")],
];

/** What a fault brings with it: a name that is taken twice or spelt wrongly is then missing elsewhere. */
const consequences: Readonly<Record<string, readonly string[]>> = {
  "an identifier given twice": ["BC6106"],
  "A22 a listed file in the wrong case": ["BC6110"],
};

describe("rules of the manifest", () => {
  it("a sound package breaks none", () => expect(found(files)).toEqual([]));

  it.each(manifestFaults.filter(([code]) => code !== "BC6115"))("%s: %s, and nothing else", (code, name, change) => {
    const codes = [...new Set(found(change()).map((diagnostic) => diagnostic.code))];
    expect(codes).toEqual([code, ...(consequences[name] ?? [])]);
  });

  it("BC6104: identifiers that are no NCName", () => {
    const changed = withManifest((manifest) => manifest.replaceAll("ITEM-", "1 item's "));
    expect(found(changed).map(({ code }) => code)).toEqual(["BC6104"]);
  });

  it("BC6114: several SCOs", () => {
    const changed = withManifest((manifest) =>
      manifest
        .replace("</item>", '</item><item identifier="I2" identifierref="R2"><title>Two</title></item>')
        .replace(
          "</resource>",
          '</resource><resource identifier="R2" type="webcontent" adlcp:scormtype="sco" href="index.html"/>',
        ),
    );
    expect(found(changed).map(({ code }) => code)).toEqual(["BC6114"]);
  });

  it("BC6115: a schema that the manifest refers to is not beside it", () => {
    expect(found(files.filter(({ path }) => path !== "adlcp_rootv1p2.xsd")).map(({ code }) => code)).toEqual([
      "BC6115",
    ]);
  });

  it("C17 a launch address with a query is no missing file; xml:base and percent-encoding count", () => {
    const changed = withManifest((manifest) =>
      manifest
        .replace('scormtype="sco" href="index.html"', 'scormtype="sco" href="index.html?a=b#c"')
        .replace("<resources>", '<resources xml:base="./">')
        .replace("media/one.png", "media/%6fne.png"),
    );
    expect(found(changed)).toEqual([]);
  });
});

describe("rules of file names", () => {
  const listed = (path: string) => [
    ...withManifest((manifest) => manifest.replace("<file", `<file href="${hrefOf(path)}"/><file`)),
    siteFile(path, ""),
  ];
  const cases: readonly (readonly [string, string])[] = [
    ["BC6021", "media/it's me.png"],
    ["BC6021", "media/a:b.png"],
    ["BC6022", "media/a b.png"],
    ["BC6022", "media/a+b.png"],
    ["BC6022", "media/日本.png"],
    ["BC6023", "media/ONE.PNG"],
    ["BC6024", `media/${"a".repeat(200)}.png`],
    ["BC6025", "media/papers.zip"],
    ["BC6025", ".htaccess"],
  ];
  it.each(cases)("%s: %s, and nothing else", (code, path) => {
    expect(found(listed(path)).map((diagnostic) => diagnostic.code)).toEqual([code]);
  });

  it.each(["../a.js", "/a.js", "C:/a.js", "a\\b.js", "a//b.js"])("C1 BC6020: %s", (path) => {
    expect(found(add(path)()).map(({ code }) => code)).toContain("BC6020");
  });
});

it("A34 BC6001 to BC6003: too many files, too many bytes, many bytes", () => {
  const codes = (more: readonly SiteFile[]) => {
    const seen: Diagnostic[] = [];
    for (const rule of scorm12.rules.filter(({ name }) => name === "few-enough-files" || name === "small-enough")) {
      rule.check({ format: "scorm12", files: more }, (one) => seen.push(one));
    }
    return seen.map(({ code, text }) => `${code} ${text}`);
  };
  const video = (sizeBytes: number): SiteFile => ({
    path: "a.mp4",
    body: { copyOf: "/a.mp4", sizeBytes },
    mediaType: "video/mp4",
  });
  expect(codes([video(99e6)])).toEqual([]);
  expect(codes([video(305e6)])).toEqual([expect.stringMatching(/^BC6003 .*305\.3 MB/)]);
  expect(codes([video(4.3e9)])).toEqual([expect.stringMatching(/^BC6002 .*4\.30 GB/)]);
  expect(codes(Array.from({ length: 65_534 }, () => siteFile("a", "")))).toEqual([]);
  expect(codes(Array.from({ length: 65_535 }, () => siteFile("a", "")))).toEqual([expect.stringMatching(/^BC6001 /)]);
});

it("A41 BC6116: a summary that metadata cannot hold is said", () => {
  const seen: string[] = [];
  const long = sampleCourse({ summary: "a".repeat(1001) });
  checkCourseTexts(sampleAssembly(long), ({ code }) => seen.push(code));
  checkCourseTexts(sampleAssembly(course), ({ code }) => seen.push(code));
  expect(seen).toEqual(["BC6116"]);
});
