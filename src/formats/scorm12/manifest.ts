import { unitsIn, type Activity } from "../../model/activity.ts";
import type { Course } from "../../model/course.ts";
import { element, writeXml, type XmlElement } from "../xml.ts";
import { identifiers } from "../scorm/identifiers.ts";
import { launchOf, resources } from "../scorm/resources.ts";
import { lom, shortened } from "./metadata.ts";

/** imscp_rootv1p1p2.xsd: titleType has at most 200 characters. */
export const titleLimitChars = 200;

// Default namespace for content packaging and the literal prefix `adlcp:`: Moodle's parser knows no namespaces and
// takes a SCO under another prefix for an asset.
const namespaces = {
  xmlns: "http://www.imsproject.org/xsd/imscp_rootv1p1p2",
  "xmlns:adlcp": "http://www.adlnet.org/xsd/adlcp_rootv1p2",
  "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
  "xsi:schemaLocation": [
    "http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd",
    "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1 imsmd_rootv1p2p1.xsd",
    "http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd",
  ].join(" "),
};

/** `paths`: every file of the package but the manifest and the control documents, sorted. */
export function manifest(course: Course, activity: Activity, paths: readonly string[]): Uint8Array {
  const [first = activity] = unitsIn(activity);
  return writeXml(
    element("manifest", { identifier: identifiers.manifest(course.id), version: course.version, ...namespaces }, [
      element("metadata", {}, [
        element("schema", {}, ["ADL SCORM"]),
        element("schemaversion", {}, ["1.2"]),
        lom(course, activity, launchOf(first)),
      ]),
      organizations(course, activity),
      resources(course, activity, paths, "adlcp:scormtype"),
    ]),
  );
}

function organizations(course: Course, activity: Activity): XmlElement {
  const identifier = identifiers.organization(course.id);
  const items = unitsIn(activity).map((unit) => item(course, unit));
  return element("organizations", { default: identifier }, [
    element("organization", { identifier }, [title(course.title), ...items]),
  ]);
}

function item(course: Course, unit: Activity): XmlElement {
  const attributes = {
    identifier: identifiers.item(unit.id),
    identifierref: identifiers.resource(unit.id),
    isvisible: "true",
  };
  return element("item", attributes, [title(unit.title), prerequisites(unit), masteryScore(course, unit)]);
}

/** AICC script (CAM 2.3.5): the bare identifier of an item means "completed or passed". Few LMSs read it. */
function prerequisites({ needs }: Activity): XmlElement | undefined {
  if (needs.length === 0) return undefined;
  return element("adlcp:prerequisites", { type: "aicc_script" }, [needs.map(identifiers.item).join("&")]);
}

/**
 * Only when the author asks: an LMS that knows the mastery score may overrule the status that the course set
 * (RTE 3.4.4, lesson_status; Moodle 4.5 turns an incomplete attempt with a score into a failed one).
 */
function masteryScore(course: Course, unit: Activity): XmlElement | undefined {
  if (!course.tracking.masteryScore || unit.passMark === undefined) return undefined;
  return element("adlcp:masteryscore", {}, [percent(unit.passMark)]);
}

/** CAM: a number of 0–100 with a point, whatever the locale. */
function percent(share: number): string {
  return String(Number((share * 100).toFixed(2)));
}

function title(text: string): XmlElement {
  return element("title", {}, [shortened(text, titleLimitChars)]);
}
