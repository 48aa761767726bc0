import type { Report } from "../../diagnostics/diagnostic.ts";
import type { Package } from "../../model/package.ts";
import type { PackageRule } from "../define.ts";
import { fileRules } from "../file-rules.ts";
import { childElements, elementsOf, textOf } from "../read-xml.ts";
import { sizeRules } from "../size-rules.ts";
import { hasFile, isAbsoluteIri, readRoot } from "../xapi/read-root.ts";
import type { XmlElement } from "../xml.ts";
import { cmi5Namespace, cmi5Path } from "./course-structure.ts";
import * as messages from "./messages.ts";

interface StructureView {
  readonly pack: Package;
  readonly elements: readonly XmlElement[];
  readonly units: readonly XmlElement[];
  readonly report: Report;
}

const structureRule: PackageRule = {
  name: "cmi5-structure",
  check(pack, report) {
    const reading = readRoot(pack, cmi5Path);
    if ("found" in reading) return report(messages.structureMissing.at(undefined, { found: reading.found }));
    if ("problem" in reading) return report(messages.structureUnreadable.at(undefined, reading));
    const { root } = reading;
    if (root.name !== "courseStructure" || root.attributes["xmlns"] !== cmi5Namespace) {
      return report(messages.structureNamespace.at(undefined, {}));
    }
    const elements = elementsOf(root);
    const units = elements.filter(({ name }) => name === "au");
    if (units.length === 0) report(messages.noUnit.at(undefined, {}));
    for (const check of checks) check({ pack, elements, units, report });
  },
};

const checks: readonly ((view: StructureView) => void)[] = [checkIds, checkTexts, checkUrls, checkMoveOn, checkMastery];

function checkIds({ elements, report }: StructureView): void {
  const seen = new Set<string>();
  for (const { name, attributes } of elements) {
    const isReference = name === "objective" && attributes["idref"] !== undefined;
    if (!described.includes(name) || isReference) continue;
    const id = attributes["id"] ?? "";
    const key = `${name} ${id}`;
    const problem = seen.has(key) ? "given twice" : isAbsoluteIri(id) ? undefined : "no absolute IRI";
    if (problem !== undefined) report(messages.structureId.at(undefined, { element: name, id, problem }));
    seen.add(key);
  }
}

const described = ["course", "objective", "block", "au"];

function checkTexts({ elements, report }: StructureView): void {
  for (const element of elements) {
    if (!described.includes(element.name) || element.attributes["idref"] !== undefined) continue;
    for (const text of ["title", "description"]) {
      const found = childElements(element, text).flatMap((child) => childElements(child, "langstring"));
      if (found.length === 0) report(messages.textMissing.at(undefined, { element: element.name, text }));
    }
  }
}

const launchNames = ["endpoint", "fetch", "actor", "registration", "activityId"];

function checkUrls({ pack, units, report }: StructureView): void {
  for (const url of units.flatMap((unit) => childElements(unit, "url"))) {
    const href = textOf(url);
    if (!hasFile(pack, href)) report(messages.unitFileMissing.at(undefined, { href }));
    const query = new URLSearchParams(href.split("?")[1] ?? "");
    for (const name of launchNames.filter((one) => query.has(one)))
      report(messages.unitQuery.at(undefined, { href, name }));
  }
}

function checkMoveOn({ units, report }: StructureView): void {
  for (const { attributes } of units) {
    if (attributes["moveOn"] === undefined) report(messages.moveOnUnset.at(undefined, { id: attributes["id"] ?? "" }));
  }
}

function checkMastery({ units, report }: StructureView): void {
  for (const { attributes } of units) {
    const value = attributes["masteryScore"];
    if (value === undefined || /^(0(\.\d{1,4})?|1(\.0{1,4})?)$/.test(value)) continue;
    report(messages.masteryScoreUnsuitable.at(undefined, { value }));
  }
}

/** What holds for any cmi5 package, ours or not. */
export const rules: readonly PackageRule[] = [structureRule, ...fileRules, ...sizeRules];
