import type { Activity } from "../../model/activity.ts";
import type { Course } from "../../model/course.ts";
import { hrefOf } from "../file-list.ts";
import { element, writeXml, type XmlElement } from "../xml.ts";
import { identifiers } from "./identifiers.ts";
import { lom, shortened } from "./metadata.ts";

/** imscp_rootv1p1p2.xsd: titleType has at most 200 characters. */
export const titleLimitChars = 200;

/** SCORM 1.2 CAM 2.3: exactly this name, at the root; Moodle 4.5 compares it letter for letter. */
export const manifestPath = "imsmanifest.xml";

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
  const launch = launchOf(activity);
  return writeXml(
    element("manifest", { identifier: identifiers.manifest(course.id), version: course.version, ...namespaces }, [
      element("metadata", {}, [
        element("schema", {}, ["ADL SCORM"]),
        element("schemaversion", {}, ["1.2"]),
        lom(course, activity, launch),
      ]),
      organizations(course, activity),
      element("resources", {}, [resource(activity.id, launch, paths)]),
    ]),
  );
}

function organizations(course: Course, activity: Activity): XmlElement {
  const identifier = identifiers.organization(course.id);
  const organization = element("organization", { identifier }, [title(course.title), item(course, activity)]);
  return element("organizations", { default: identifier }, [organization]);
}

function item(course: Course, activity: Activity): XmlElement {
  const attributes = {
    identifier: identifiers.item(activity.id),
    identifierref: identifiers.resource(activity.id),
    isvisible: "true",
  };
  return element("item", attributes, [title(activity.title), masteryScore(course, activity)]);
}

/**
 * Only when the author asks: an LMS that knows the mastery score may overrule the status that the course set
 * (RTE 3.4.4, lesson_status; Moodle 4.5 turns an incomplete attempt with a score into a failed one).
 */
function masteryScore(course: Course, activity: Activity): XmlElement | undefined {
  if (!course.tracking.masteryScore || activity.passMark === undefined) return undefined;
  return element("adlcp:masteryscore", {}, [percent(activity.passMark)]);
}

/** CAM: a number of 0–100 with a point, whatever the locale. */
function percent(share: number): string {
  return String(Number((share * 100).toFixed(2)));
}

function resource(activityId: string, launch: string, paths: readonly string[]): XmlElement {
  const attributes = {
    identifier: identifiers.resource(activityId),
    type: "webcontent",
    "adlcp:scormtype": "sco",
    href: hrefOf(launch),
  };
  return element(
    "resource",
    attributes,
    paths.map((path) => element("file", { href: hrefOf(path) })),
  );
}

function title(text: string): XmlElement {
  return element("title", {}, [shortened(text, titleLimitChars)]);
}

function launchOf(activity: Activity): string {
  if (activity.launch === undefined) throw new Error(`activity ${activity.id} has no document to launch`);
  return activity.launch;
}
