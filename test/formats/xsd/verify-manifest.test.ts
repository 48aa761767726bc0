import { describe, expect, it } from "vitest";
import { verifyManifest } from "../../../src/formats/xsd/verify-manifest.ts";
import { checkedByXsd } from "../checked-by-xsd.ts";

const namespaces = {
  scorm12: `xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"`,
  "scorm2004-3rd": `xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"`,
  "scorm2004-4th": `xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"`,
};
const versions = {
  scorm12: "1.2",
  "scorm2004-3rd": "2004 3rd Edition",
  "scorm2004-4th": "2004 4th Edition",
};

function manifest(set: keyof typeof namespaces): string {
  const type = set === "scorm12" ? "scormtype" : "scormType";
  return `<manifest identifier="M" version="1" ${namespaces[set]}>
<metadata><schema>ADL SCORM</schema><schemaversion>${versions[set]}</schemaversion></metadata>
<organizations default="O"><organization identifier="O"><title>T</title>
<item identifier="I" identifierref="R"><title>T</title></item></organization></organizations>
<resources><resource identifier="R" type="webcontent" adlcp:${type}="sco" href="i.html"><file href="i.html"/></resource></resources>
</manifest>`;
}

describe.each(["scorm12", "scorm2004-3rd", "scorm2004-4th"] as const)("the schemas of %s", (set) => {
  it("take a sound manifest", async () => expect(await checkedByXsd(manifest(set), set)).toEqual([]));

  it("find planted faults, with their lines", async () => {
    const faults = manifest(set)
      .replace("<file", "<oops/><file")
      .replace('="sco"', '="SCO"')
      .replace('identifier="I"', 'identifier="1"');
    expect((await checkedByXsd(faults, set)).map(({ line }) => line)).toEqual(expect.arrayContaining([4, 5, 5]));
  });

  it("say where a manifest cannot be read at all", async () => {
    const [first] = await checkedByXsd(manifest(set).replace("</item>", ""), set);
    expect(first).toEqual({ line: 4, text: "Opening and ending tag mismatch: item line 4 and organization" });
  });
});

it("a set without its files is our own mistake, not the manifest's", async () => {
  const bytes = new TextEncoder().encode(manifest("scorm12"));
  await expect(verifyManifest(bytes, "scorm12", new Map())).rejects.toThrow("the schemas of scorm12 are not all there");
});
