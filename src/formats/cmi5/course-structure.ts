import type { Activity } from "../../model/activity.ts";
import type { Course } from "../../model/course.ts";
import { hrefOf } from "../file-list.ts";
import { element, writeXml, type XmlElement } from "../xml.ts";
import { activityWord } from "../xapi/driver-data.ts";
import { iriOf, iriWithin } from "../xapi/check-iri.ts";

/** cmi5 13.2.0.0-1: exactly this name, at the root of the zip. */
export const cmi5Path = "cmi5.xml";
export const cmi5Namespace = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd";

/** `cmi5.xml` (cmi5 13). A unit is an AU; several stand in one block. */
export function courseStructure(course: Course, activity: Activity): Uint8Array {
  const texts = textsIn(course.language);
  const about = course.summary.trim() || course.title;
  const units = activity.children.map((unit) => au(course, unit, activity, texts));
  const content =
    units.length === 0
      ? au(course, activity, activity, texts)
      : element("block", { id: iriWithin(course, "units", "all") }, [...texts(course.title, about), ...units]);
  return writeXml(
    element("courseStructure", { xmlns: cmi5Namespace }, [
      element("course", { id: iriOf(course) }, texts(course.title, about)),
      objectives(course, activity, texts),
      content,
    ]),
  );
}

type Texts = (title: string, description: string) => readonly XmlElement[];

/** Title and description: cmi5 asks for both of everything. */
function textsIn(lang: string): Texts {
  const text = (name: string, words: string) => element(name, {}, [element("langstring", { lang }, [words])]);
  return (title, description) => [text("title", title), text("description", description)];
}

function objectives(course: Course, { objectives: list }: Activity, texts: Texts): XmlElement | undefined {
  if (list.length === 0) return undefined;
  const each = list.map(({ id, text }) =>
    element("objective", { id: iriWithin(course, "objectives", id) }, texts(text, text)),
  );
  return element("objectives", {}, each);
}

function au(course: Course, unit: Activity, tree: Activity, texts: Texts): XmlElement {
  const attributes = {
    id: iriWithin(course, "units", unit.id),
    moveOn: moveOnOf(course, unit),
    ...(unit.passMark === undefined ? {} : { masteryScore: masteryScore(unit.passMark) }),
    launchMethod: "AnyWindow",
    activityType: `http://adlnet.gov/expapi/activities/${activityWord(unit, tree)}`,
  };
  const about = unit.id === course.id ? course.summary.trim() || unit.title : unit.title;
  const references = unit.objectives.map(({ id }) =>
    element("objective", { idref: iriWithin(course, "objectives", id) }),
  );
  return element("au", attributes, [
    ...texts(unit.title, about),
    references.length > 0 ? element("objectives", {}, references) : undefined,
    element("url", {}, [hrefOf(unit.launch ?? "")]),
  ]);
}

type MoveOn = "CompletedAndPassed" | "Completed" | "NotApplicable";

/**
 * Never left out: what is left out means NotApplicable, so that the unit would count as done unopened (13.1.4). "Completed" is
 * told when the course's own rule is met; where that asks for a pass, both are asked for. A course is satisfied when all its
 * units are (9.3.9), so a unit that completion does not ask for must not hold it up.
 */
function moveOnOf({ completion }: Course, { passMark, isRequired }: Activity): MoveOn {
  if (!isRequired) return "NotApplicable";
  return passMark !== undefined && completion.assessment === "passed" ? "CompletedAndPassed" : "Completed";
}

/** 13.1.4: 0–1, at most four decimals. */
function masteryScore(share: number): string {
  return String(Number(share.toFixed(4)));
}
