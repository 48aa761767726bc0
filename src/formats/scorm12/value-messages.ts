import { defineMessage } from "../../diagnostics/message.ts";

export const titleTooLong = defineMessage({
  code: "BC6111",
  name: "title-too-long",
  severity: "error",
  text: 'The title "{title}…" has {length} characters; SCORM 1.2 allows {limit}.',
  fix: "Shorten it.",
  why: "imscp_rootv1p1p2.xsd, titleType.",
});

export const scormTypeMissing = defineMessage({
  code: "BC6112",
  name: "scorm-type-missing",
  severity: "error",
  text: 'The resource "{identifier}" that an item launches is not marked adlcp:scormtype="sco" or "asset"{near}.',
  fix: 'Write adlcp:scormtype="sco", all in lower case, with the prefix adlcp.',
  why: "adlcp_rootv1p2.xsd. Moodle 4.5 matches the prefix as it stands and takes a resource without it for an asset: nothing would be recorded.",
});

export const masteryScoreMalformed = defineMessage({
  code: "BC6113",
  name: "mastery-score-malformed",
  severity: "error",
  text: 'The mastery score "{value}" is not a number from 0 to 100.',
  fix: "Write a number such as 80, with a point for decimals.",
  why: "SCORM 1.2 CAM 2.3.5: a normalised score. The schema accepts any text.",
});

export const severalScos = defineMessage({
  code: "BC6114",
  name: "several-scos",
  severity: "advice",
  text: "The package has {count} SCOs. Some LMSs take only one.",
  fix: "Where the LMS is ESR or Tovuti, build the course with `delivery.units: course`.",
  why: "Tovuti refuses several; how ESR records them is not known.",
});

export const controlDocumentMissing = defineMessage({
  code: "BC6115",
  name: "control-document-missing",
  severity: "advice",
  text: 'The manifest refers to the schema "{name}", which is not beside it.',
  fix: "Put the file at the root of the package.",
  why: "SCORM 1.2 CAM 2.3.3. LMSs that check the manifest look for it there; most do without.",
});

export const metadataTextShortened = defineMessage({
  code: "BC6116",
  name: "metadata-text-shortened",
  severity: "warning",
  text: "The {what} has {length} characters. SCORM 1.2 metadata holds {limit}, so the package has its beginning only.",
  fix: "Shorten it, if LMS catalogues should show all of it.",
  why: "SCORM 1.2 CAM 2.2.3: LMSs keep at least that many and may refuse more. The course itself shows the whole text.",
});
