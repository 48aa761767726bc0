import * as tree from "css-tree";
import type { Identifier } from "@mdn/browser-compat-data";
import { compat, lacking, within } from "./floor.ts";

const { properties, selectors, types, "at-rules": atRules } = compat.css;

/** Names in a style sheet that a browser of the floor does not know, as MDN calls them, with that browser. */
export function youngStyles(css: string): ReadonlyMap<string, readonly string[]> {
  const young = new Map<string, readonly string[]>();
  const look = (name: string, feature: Identifier | undefined): void => {
    const browsers = lacking(feature);
    if (browsers.length > 0) young.set(name, browsers);
  };
  tree.walk(tree.parse(css), function (node) {
    if (node.type === "Atrule") look(`at-rules.${node.name}`, atRules?.[node.name]);
    else if (node.type === "Feature") look(`at-rules.media.${node.name}`, atRules?.["media"]?.[node.name]);
    else if (node.type === "Declaration") look(`properties.${node.property}`, properties?.[node.property]);
    else if (node.type === "PseudoClassSelector" || node.type === "PseudoElementSelector")
      look(`selectors.${node.name}`, selectors?.[node.name]);
    else if (node.type === "NestingSelector") look("selectors.nesting", selectors?.["nesting"]);
    else if (node.type === "Identifier" || node.type === "Function") {
      const { property = "" } = this.declaration ?? {};
      // A value of this property, or of any.
      look(`properties.${property}.${node.name}`, properties?.[property]?.[node.name]);
      if (node.type === "Function") for (const feature of anywhere(node.name)) look(`types.${node.name}`, feature);
    } else if (node.type === "Dimension") look(`types.length.${node.unit}`, unitOf(node.unit));
  });
  return young;
}

/** `color-mix()` stands below `color`, `env()` by itself. */
function anywhere(name: string): readonly Identifier[] {
  return [...within(types).flatMap(([, type]) => type[name] ?? []), ...[types?.[name] ?? []].flat()];
}

/** `dvh` stands below the dynamic ones of the window. */
function unitOf(unit: string): Identifier | undefined {
  const [, kind = ""] = /^([dls])v/.exec(unit) ?? [];
  const family = { d: "dynamic", l: "large", s: "small" }[kind];
  return types?.["length"]?.[family === undefined ? unit : `viewport_percentage_units_${family}`];
}
