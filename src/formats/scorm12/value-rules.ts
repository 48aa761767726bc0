import { childElements, textOf } from "../read-xml.ts";
import { launchedResources } from "../scorm/manifest-rules.ts";
import type { ManifestView } from "../scorm/read-manifest.ts";
import { titleLimitChars } from "./manifest.ts";
import { masteryScoreMalformed, severalScos, titleTooLong } from "./value-messages.ts";

export function checkSeveralScos(view: ManifestView): void {
  const scos = launchedResources(view).filter(({ attributes }) => attributes["adlcp:scormtype"] === "sco");
  if (scos.length > 1) view.report(severalScos.at(undefined, { count: scos.length }));
}

export function checkTitles({ elements, report }: ManifestView): void {
  const titled = elements.filter(({ name }) => name === "organization" || name === "item");
  for (const title of titled.flatMap((element) => childElements(element, "title")).map(textOf)) {
    const length = [...title].length;
    if (length <= titleLimitChars) continue;
    report(titleTooLong.at(undefined, { title: [...title].slice(0, 40).join(""), length, limit: titleLimitChars }));
  }
}

export function checkMasteryScores({ elements, report }: ManifestView): void {
  for (const value of elements.filter(({ name }) => name === "adlcp:masteryscore").map(textOf)) {
    const isScore = /^\d{1,3}(\.\d+)?$/.test(value) && Number(value) <= 100;
    if (!isScore) report(masteryScoreMalformed.at(undefined, { value }));
  }
}
