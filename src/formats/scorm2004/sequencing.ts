import { unitsIn, type Activity } from "../../model/activity.ts";
import type { Course } from "../../model/course.ts";
import { element, type XmlElement } from "../xml.ts";

/** Of every activity; the LMS maps `cmi.success_status` and `cmi.score.scaled` to it (RTE 4.2.17.1). */
const primaryObjective = "primary";

/** Sequencing of an item. One SCO needs none but what its content decides itself. */
export function itemSequencing(course: Course, unit: Activity, tree: Activity): XmlElement {
  const isAlone = unit === tree;
  return element("imsss:sequencing", {}, [
    ...(unit.needs.length > 0 ? [lockedUntil(unit.needs)] : []),
    isAlone ? undefined : rollup(unit),
    objectives(course, unit, tree),
    // Otherwise the LMS completes and satisfies by itself what reported nothing (SN book, 3.13).
    element("imsss:deliveryControls", { completionSetByContent: "true", objectiveSetByContent: "true" }),
  ]);
}

/** Of the organization: free choice, and Continue works; without flow a course of several units could not start. */
export function organizationSequencing(tree: Activity): XmlElement {
  return element("imsss:sequencing", {}, [
    element("imsss:controlMode", { choice: "true", flow: "true" }),
    tree.children.length === 0
      ? undefined
      : element("imsss:rollupRules", {}, [
          element("imsss:rollupRule", { childActivitySet: "all" }, [
            element("imsss:rollupConditions", {}, [element("imsss:rollupCondition", { condition: "completed" })]),
            element("imsss:rollupAction", { action: "completed" }),
          ]),
        ]),
  ]);
}

/** Sessions have nothing to pass: left in, they would keep the course from ever being satisfied. */
function rollup({ passMark, isRequired }: Activity): XmlElement {
  const isMarked = passMark !== undefined;
  return element("imsss:rollupRules", {
    rollupObjectiveSatisfied: String(isMarked),
    rollupProgressCompletion: String(isRequired),
    objectiveMeasureWeight: isMarked ? "1" : "0",
  });
}

function objectives(course: Course, unit: Activity, tree: Activity): XmlElement {
  const own = doneObjective(unit, tree);
  const writes = { readSatisfiedStatus: "false", readNormalizedMeasure: "false", writeSatisfiedStatus: "true" };
  const reads = { readSatisfiedStatus: "true", readNormalizedMeasure: "false" };
  return element("imsss:objectives", {}, [
    primary(unit),
    own === undefined ? undefined : mapped(own, globalObjective(course, unit.id), writes),
    ...unit.needs.map((id) => mapped(needObjective(id), globalObjective(course, id), reads)),
  ]);
}

function primary({ passMark }: Activity): XmlElement {
  if (passMark === undefined) return element("imsss:primaryObjective", { objectiveID: primaryObjective });
  const measure = String(Number(passMark.toFixed(4)));
  return element("imsss:primaryObjective", { objectiveID: primaryObjective, satisfiedByMeasure: "true" }, [
    element("imsss:minNormalizedMeasure", {}, [measure]),
  ]);
}

function mapped(objectiveID: string, target: string, attributes: Readonly<Record<string, string>>): XmlElement {
  const map = element("imsss:mapInfo", { targetObjectiveID: target, ...attributes });
  return element("imsss:objective", { objectiveID }, [map]);
}

/** Closed while any of these is not known to be done. */
function lockedUntil(needs: readonly string[]): XmlElement {
  const conditions = needs.flatMap((id) =>
    ["satisfied", "objectiveStatusKnown"].map((condition) =>
      element("imsss:ruleCondition", { referencedObjective: needObjective(id), operator: "not", condition }),
    ),
  );
  return element("imsss:sequencingRules", {}, [
    element("imsss:preConditionRule", {}, [
      element("imsss:ruleConditions", { conditionCombination: "any" }, conditions),
      element("imsss:ruleAction", { action: "disabled" }),
    ]),
  ]);
}

/** The local objective by which a unit says that it is done; only where another waits for it. */
export function doneObjective(unit: Activity, tree: Activity): string | undefined {
  return unitsIn(tree).some(({ needs }) => needs.includes(unit.id)) ? `done-${unit.id}` : undefined;
}

function needObjective(id: string): string {
  return `needs-${id}`;
}

function globalObjective(course: Course, unitId: string): string {
  return `urn:build-course:${course.id}:${unitId}:done`;
}
