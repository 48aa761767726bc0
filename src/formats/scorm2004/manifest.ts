import { unitsIn, type Activity } from "../../model/activity.ts";
import type { Course } from "../../model/course.ts";
import { identifiers } from "../scorm/identifiers.ts";
import { resources } from "../scorm/resources.ts";
import { shortened } from "../scorm12/metadata.ts";
import { element, writeXml, type XmlElement } from "../xml.ts";
import type { Edition } from "./editions.ts";
import { itemSequencing, organizationSequencing } from "./sequencing.ts";

/** The XSD has no limit; Moodle 4.5 fails beyond 255. */
const titleLimitChars = 255;

// Literal prefixes, as in SCORM 1.2: Moodle's parser knows no namespaces. No <lom>: its schemas are no part of the set.
const schemas: readonly (readonly [prefix: string, namespace: string, file: string])[] = [
  ["", "http://www.imsglobal.org/xsd/imscp_v1p1", "imscp_v1p1.xsd"],
  [":adlcp", "http://www.adlnet.org/xsd/adlcp_v1p3", "adlcp_v1p3.xsd"],
  [":adlseq", "http://www.adlnet.org/xsd/adlseq_v1p3", "adlseq_v1p3.xsd"],
  [":adlnav", "http://www.adlnet.org/xsd/adlnav_v1p3", "adlnav_v1p3.xsd"],
  [":imsss", "http://www.imsglobal.org/xsd/imsss", "imsss_v1p0.xsd"],
];

const namespaces: Readonly<Record<string, string>> = {
  ...Object.fromEntries(schemas.map(([prefix, namespace]) => [`xmlns${prefix}`, namespace])),
  "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
  "xsi:schemaLocation": schemas.map(([, namespace, file]) => `${namespace} ${file}`).join(" "),
};

/** `paths`: every file of the package but the manifest and the control documents, sorted. */
export function manifest(course: Course, tree: Activity, edition: Edition, paths: readonly string[]): Uint8Array {
  return writeXml(
    element("manifest", { identifier: identifiers.manifest(course.id), version: course.version, ...namespaces }, [
      element("metadata", {}, [
        element("schema", {}, ["ADL SCORM"]),
        element("schemaversion", {}, [edition.schemaVersion]),
      ]),
      organizations(course, tree),
      resources(course, tree, paths, "adlcp:scormType"),
    ]),
  );
}

function organizations(course: Course, tree: Activity): XmlElement {
  const identifier = identifiers.organization(course.id);
  // Objectives are this course's own: with the default, those of another course of the same name would be taken for them.
  const attributes = { identifier, "adlseq:objectivesGlobalToSystem": "false" };
  return element("organizations", { default: identifier }, [
    element("organization", attributes, [
      title(course.title),
      ...unitsIn(tree).map((unit) => item(course, unit, tree)),
      organizationSequencing(tree),
    ]),
  ]);
}

function item(course: Course, unit: Activity, tree: Activity): XmlElement {
  const attributes = {
    identifier: identifiers.item(unit.id),
    identifierref: identifiers.resource(unit.id),
    isvisible: "true",
  };
  return element("item", attributes, [
    title(unit.title),
    itemSequencing(course, unit, tree),
    ...(unit === tree ? [presentation] : []),
  ]);
}

/** One SCO has no neighbours, so the LMS need not offer to go to them. */
const presentation = element("adlnav:presentation", {}, [
  element(
    "adlnav:navigationInterface",
    {},
    ["previous", "continue"].map((control) => element("adlnav:hideLMSUI", {}, [control])),
  ),
]);

function title(text: string): XmlElement {
  return element("title", {}, [shortened(text, titleLimitChars)]);
}
