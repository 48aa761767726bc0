import { describe, expect, test } from "vitest";
import { stylesFor, themeNames } from "../../../src/pipeline/4-render/templates/styles.ts";
import { scriptsMay, stylesMay } from "./excepted.ts";
import { youngNames } from "./script-names.ts";
import { youngStyles } from "./style-names.ts";

/** Names that are found and not listed, with the browsers that lack them, and names that are listed and not found. */
function unlike(found: ReadonlyMap<string, readonly string[]>, may: Readonly<Record<string, string>>): unknown {
  const entryOf = (name: string) => Object.keys(may).find((entry) => name === entry || name.startsWith(`${entry}.`));
  const used = new Set([...found.keys()].map(entryOf));
  return {
    unlisted: Object.fromEntries([...found].filter(([name]) => entryOf(name) === undefined)),
    unneeded: Object.keys(may).filter((entry) => !used.has(entry)),
  };
}

const nothing = { unlisted: {}, unneeded: [] };

describe("what Chrome and Edge 109, Firefox 115 or Safari 15.4 do not know, by MDN's tables", () => {
  test("of what the script names is listed with a reason, `keepalive` too", () => {
    const found = youngNames();
    expect(unlike(found, scriptsMay)).toEqual(nothing);
    const { "Request.keepalive": _, ...others } = scriptsMay;
    expect(unlike(found, others)).toEqual({ unlisted: { "Request.keepalive": ["firefox 133"] }, unneeded: [] });
  });

  test.each(themeNames)("of the styles of %s with every block and question is listed with a reason", (theme) => {
    expect(unlike(youngStyles(stylesFor(theme, () => true)), stylesMay)).toEqual(nothing);
  });

  test.each([
    ["a property", "p { text-box-trim: both }", "properties.text-box-trim"],
    ["a value", "p { float: inline-start }", "properties.float.inline-start"],
    ["a selector", "p:has(a) { margin: 0 }", "selectors.has"],
    ["an at-rule", "@container (width > 1px) { p { margin: 0 } }", "at-rules.container"],
    ["a media feature", "@media (scripting: none) { p { margin: 0 } }", "at-rules.media.scripting"],
    ["a function", "p { color: color-mix(in srgb, red, blue) }", "types.color-mix"],
    ["a unit", "p { margin: 1cap }", "types.length.cap"],
    ["nesting", "p { & a { margin: 0 } }", "selectors.nesting"],
  ])("%s that is too young is found", (_what, css, name) => {
    expect([...youngStyles(css).keys()]).toContain(name);
  });
});
