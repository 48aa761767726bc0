import { childElements, elementsOf, textOf } from "../../../src/formats/read-xml.ts";
import type { XmlElement } from "../../../src/formats/xml.ts";
import { itemsOf, only, xmlOf } from "../../../src/tools/preview/fake-lms/units/items.ts";

/** An activity as scorm-again's sequencing takes it. */
export interface ActivitySettings {
  readonly id: string;
  readonly title: string;
  readonly children?: readonly ActivitySettings[];
  readonly [setting: string]: unknown;
}

/** The tree of a manifest's organization with all sequencing that ours may have; anything else in it is an error. */
export function activityTree(manifest: string): ActivitySettings {
  const root = xmlOf(manifest);
  const organization = elementsOf(root).find(({ name }) => name === "organization");
  if (!organization) throw new Error("no organization");
  const children = itemsOf(root).map(({ id, title, element }) => ({ id, title, ...sequencingOf(element) }));
  const id = organization.attributes["identifier"] ?? "";
  return { id, title: textOf(only(organization, "title") ?? organization), ...sequencingOf(organization), children };
}

type Settings = Readonly<Record<string, unknown>>;

function sequencingOf(activity: XmlElement): Settings {
  const sequencing = only(activity, "imsss:sequencing");
  const controls: Record<string, unknown> = {};
  const settings: Record<string, unknown> = {};
  for (const part of sequencing ? childElements(sequencing) : []) {
    const read = readers[part.name];
    if (!read) throw new Error(`nobody reads <${part.name}>`);
    const { sequencingControls, ...rest } = read(part);
    Object.assign(controls, sequencingControls);
    Object.assign(settings, rest);
  }
  return { ...settings, sequencingControls: controls };
}

const readers: Readonly<Record<string, (part: XmlElement) => Settings>> = {
  "imsss:controlMode": (part) => ({ sequencingControls: valuesOf(part) }),
  "imsss:deliveryControls": (part) => ({ deliveryControls: valuesOf(part) }),
  "imsss:rollupRules": (part) => ({
    // In the XSD these are attributes of the rules; scorm-again has them among the controls.
    sequencingControls: valuesOf(part),
    rollupRules: { rules: childElements(part, "imsss:rollupRule").map(rollupRule) },
  }),
  "imsss:sequencingRules": (part) => ({
    sequencingRules: { preConditionRules: childElements(part, "imsss:preConditionRule").map(preConditionRule) },
  }),
  "imsss:objectives": (part) => {
    const primary = only(part, "imsss:primaryObjective");
    return {
      ...(primary ? { primaryObjective: objective(primary) } : {}),
      objectives: childElements(part, "imsss:objective").map(objective),
    };
  },
};

function rollupRule(rule: XmlElement): Settings {
  return {
    consideration: rule.attributes["childActivitySet"],
    action: elementsOf(rule).find(({ name }) => name === "imsss:rollupAction")?.attributes["action"],
    conditions: elementsOf(rule)
      .filter(({ name }) => name === "imsss:rollupCondition")
      .map(valuesOf),
  };
}

function preConditionRule(rule: XmlElement): Settings {
  const conditions = only(rule, "imsss:ruleConditions");
  return {
    action: only(rule, "imsss:ruleAction")?.attributes["action"],
    conditionCombination: conditions?.attributes["conditionCombination"],
    conditions: conditions ? childElements(conditions).map(valuesOf) : [],
  };
}

function objective(element: XmlElement): Settings {
  const mark = only(element, "imsss:minNormalizedMeasure");
  return {
    ...valuesOf(element),
    ...(mark ? { minNormalizedMeasure: Number(textOf(mark)) } : {}),
    mapInfo: childElements(element, "imsss:mapInfo").map(valuesOf),
  };
}

/** Attributes, which have the names of scorm-again's settings. */
function valuesOf({ attributes }: XmlElement): Settings {
  return Object.fromEntries(Object.entries(attributes).map(([name, text]) => [name, valueOf(text)]));
}

function valueOf(text: string): unknown {
  if (text === "true" || text === "false") return text === "true";
  return text !== "" && !Number.isNaN(Number(text)) ? Number(text) : text;
}
