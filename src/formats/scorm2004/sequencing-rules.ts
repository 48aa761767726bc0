import { childElements, elementsOf, textOf } from "../read-xml.ts";
import type { ManifestView } from "../scorm/read-manifest.ts";
import type { XmlElement } from "../xml.ts";
import * as messages from "./sequencing-messages.ts";

function checkMeasures({ elements, report }: ManifestView): void {
  for (const value of elements.filter(({ name }) => name === "imsss:minNormalizedMeasure").map(textOf)) {
    const isMeasure = /^-?\d(\.\d+)?$/.test(value) && Math.abs(Number(value)) <= 1;
    if (!isMeasure) report(messages.measureOutOfRange.at(undefined, { value }));
  }
}

function checkRuleObjectives({ items, report }: ManifestView): void {
  for (const item of items) {
    const known = new Set(objectivesOf(item).map(({ attributes }) => attributes["objectiveID"]));
    const rules = within(item).filter(({ name }) => name === "imsss:ruleCondition");
    const asked = new Set(rules.flatMap(({ attributes }) => attributes["referencedObjective"] ?? []));
    for (const objective of asked) {
      if (!known.has(objective)) report(messages.unknownObjective.at(undefined, { item: idOf(item), objective }));
    }
  }
}

/** Only what a rule waits for: an objective that is merely read may come from another course. */
function checkGlobalObjectives({ items, report }: ManifestView): void {
  const maps = items.flatMap((item) => within(item).filter(({ name }) => name === "imsss:mapInfo"));
  const isWriting = ({ attributes }: XmlElement) => /^(true|1)$/.test(attributes["writeSatisfiedStatus"] ?? "");
  const written = new Set(maps.filter(isWriting).map(({ attributes }) => attributes["targetObjectiveID"]));
  for (const item of items) {
    const rules = within(item).filter(({ name }) => name === "imsss:ruleCondition");
    const asked = new Set(rules.map(({ attributes }) => attributes["referencedObjective"]));
    const waiting = objectivesOf(item).filter(({ attributes }) => asked.has(attributes["objectiveID"]));
    for (const { attributes } of waiting.flatMap((objective) => childElements(objective, "imsss:mapInfo"))) {
      const target = attributes["targetObjectiveID"] ?? "";
      if (!written.has(target)) report(messages.objectiveNobodyWrites.at(undefined, { item: idOf(item), target }));
    }
  }
}

const controls = ["previous", "continue", "exit", "exitAll", "abandon", "abandonAll", "suspendAll"];

function checkControls({ elements, report }: ManifestView): void {
  for (const value of elements.filter(({ name }) => name === "adlnav:hideLMSUI").map(textOf)) {
    if (controls.includes(value)) continue;
    report(messages.unknownControl.at(undefined, { value, known: controls.join(", ") }));
  }
}

function checkFlow({ elements, items, report }: ManifestView): void {
  const count = items.filter(({ attributes }) => attributes["identifierref"] !== undefined).length;
  const organizations = elements.filter(({ name }) => name === "organization");
  const modes = organizations
    .flatMap((organization) => childElements(organization, "imsss:sequencing"))
    .flatMap((sequencing) => childElements(sequencing, "imsss:controlMode"));
  const flows = modes.some(({ attributes }) => /^(true|1)$/.test(attributes["flow"] ?? ""));
  if (count > 1 && !flows) report(messages.noFlow.at(undefined, { count }));
}

function checkDelivery({ items, resources, report }: ManifestView): void {
  const isSco = ({ attributes }: XmlElement) => attributes["adlcp:scormType"] === "sco";
  const scos = new Set(resources.filter(isSco).map(({ attributes }) => attributes["identifier"]));
  for (const item of items.filter(({ attributes }) => scos.has(attributes["identifierref"]))) {
    const controlled = within(item).filter(({ name }) => name === "imsss:deliveryControls");
    const isSet = controlled.some(({ attributes }) => /^(true|1)$/.test(attributes["completionSetByContent"] ?? ""));
    if (!isSet) report(messages.contentNotInCharge.at(undefined, { item: idOf(item) }));
  }
}

function objectivesOf(item: XmlElement): readonly XmlElement[] {
  return within(item).filter(({ name }) => name === "imsss:objective" || name === "imsss:primaryObjective");
}

/** The item's own sequencing, not that of items in it. */
function within(item: XmlElement): readonly XmlElement[] {
  return childElements(item, "imsss:sequencing").flatMap(elementsOf);
}

function idOf({ attributes }: XmlElement): string {
  return attributes["identifier"] ?? "";
}

/** What the schemas cannot see of sequencing. */
export const sequencingChecks: readonly ((view: ManifestView) => void)[] = [
  checkMeasures,
  checkRuleObjectives,
  checkGlobalObjectives,
  checkControls,
  checkFlow,
  checkDelivery,
];
