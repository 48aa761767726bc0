import { unitsIn, type Activity } from "../../model/activity.ts";
import type { Course } from "../../model/course.ts";
import { hrefOf } from "../file-list.ts";
import { element, type XmlElement } from "../xml.ts";
import { identifiers } from "./identifiers.ts";

/**
 * The resources of a manifest. With several units, what they share is in the package once: each SCO lists its own
 * document and depends on an asset that lists the rest. `paths`: every file but manifest and control documents, sorted.
 */
export function resources(
  course: Course,
  activity: Activity,
  paths: readonly string[],
  typeAttribute: string,
): XmlElement {
  const units = unitsIn(activity);
  const documents = new Set(units.map(launchOf));
  const shared = paths.filter((path) => !documents.has(path));
  const isAlone = units.length === 1;
  const scos = units.map((unit) => {
    const launch = launchOf(unit);
    const attributes = { ...attributesOf(identifiers.resource(unit.id), typeAttribute, "sco"), href: hrefOf(launch) };
    return element("resource", attributes, isAlone ? paths.map(file) : [file(launch), dependency(course)]);
  });
  if (isAlone) return element("resources", {}, scos);
  const asset = element(
    "resource",
    attributesOf(identifiers.shared(course.id), typeAttribute, "asset"),
    shared.map(file),
  );
  return element("resources", {}, [...scos, asset]);
}

function attributesOf(identifier: string, typeAttribute: string, type: string): Readonly<Record<string, string>> {
  return { identifier, type: "webcontent", [typeAttribute]: type };
}

function file(path: string): XmlElement {
  return element("file", { href: hrefOf(path) });
}

function dependency(course: Course): XmlElement {
  return element("dependency", { identifierref: identifiers.shared(course.id) });
}

export function launchOf(activity: Activity): string {
  if (activity.launch === undefined) throw new Error(`activity ${activity.id} has no document to launch`);
  return activity.launch;
}
