import type { Report } from "../../diagnostics/diagnostic.ts";
import type { Package } from "../../model/package.ts";
import type { PackageRule } from "../define.ts";
import { fileRules } from "../file-rules.ts";
import { childElements, elementsOf, textOf } from "../read-xml.ts";
import { sizeRules } from "../size-rules.ts";
import type { XmlElement } from "../xml.ts";
import * as messages from "./messages.ts";
import { hasFile, isAbsoluteIri, readRoot } from "./read-root.ts";
import { tincanNamespace, tincanPath } from "./tincan.ts";

const tincanRule: PackageRule = {
  name: "tincan",
  check(pack, report) {
    const reading = readRoot(pack, tincanPath);
    if ("found" in reading) return report(messages.tincanMissing.at(undefined, { found: reading.found }));
    if ("problem" in reading) return report(messages.tincanUnreadable.at(undefined, reading));
    const { root } = reading;
    if (root.name !== "tincan" || root.attributes["xmlns"] !== tincanNamespace) {
      return report(messages.tincanNamespaceOther.at(undefined, {}));
    }
    const activities = elementsOf(root).filter(({ name }) => name === "activity");
    checkLaunches(activities, pack, report);
    checkIds(activities, report);
  },
};

function checkLaunches(activities: readonly XmlElement[], pack: Package, report: Report): void {
  const launched = activities.filter((activity) => childElements(activity, "launch").length > 0);
  if (launched.length !== 1) report(messages.tincanLaunches.at(undefined, { count: launched.length }));
  for (const launch of launched.flatMap((activity) => childElements(activity, "launch"))) {
    const href = textOf(launch);
    if (!hasFile(pack, href)) report(messages.tincanFileMissing.at(undefined, { href }));
  }
}

function checkIds(activities: readonly XmlElement[], report: Report): void {
  const seen = new Set<string>();
  for (const { attributes } of activities) {
    const id = attributes["id"] ?? "";
    const problem = seen.has(id) ? "given twice" : isAbsoluteIri(id) ? undefined : "no absolute IRI";
    if (problem !== undefined) report(messages.activityIdUnsuitable.at(undefined, { id, problem }));
    seen.add(id);
  }
}

/** What holds for any xAPI package, ours or not. */
export const rules: readonly PackageRule[] = [tincanRule, ...fileRules, ...sizeRules];
