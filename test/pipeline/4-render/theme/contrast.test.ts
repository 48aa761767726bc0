import { describe, expect, it } from "vitest";
import { stylesFor, themeNames } from "../../../../src/pipeline/4-render/templates/styles.ts";
import { contrast, nearestPassing, parseColour, toHex } from "../../../../src/pipeline/4-render/theme/colour.ts";
import { colourNames, modes, weakPairs } from "../../../../src/pipeline/4-render/theme/contrast.ts";
import { brandStyles } from "../../../../src/pipeline/4-render/theme/brand.ts";
import { grounds, pairs } from "../../../../src/pipeline/4-render/theme/pairs.ts";
import { readTokens, tokensIn } from "../../../../src/pipeline/4-render/theme/tokens.ts";

const themes = themeNames.map((name) => [name, stylesFor(name, (sheet) => sheet.startsWith("themes/"))] as const);

describe("colours", () => {
  it.each([
    ["#fff", "#ffffff"],
    ["#0A5", "#00aa55"],
    ["#00596B", "#00596b"],
    ["rgb(0 89 107)", "#00596b"],
    ["rgb(0, 89, 107)", "#00596b"],
    ["hsl(190deg 100% 21%)", "#00596b"],
    ["white", "#ffffff"],
  ])("%s is read", (text, hex) => {
    expect(toHex(parseColour(text)!)).toBe(hex);
  });

  it.each(["rgb(0 0 0 / 0.5)", "#00000080", "transparent", "color-mix(in srgb, red, blue)", "calc(1px)"])(
    "%s has no one value",
    (text) => expect(parseColour(text)).toBeUndefined(),
  );

  it("have the contrast that WCAG computes", () => {
    expect(contrast([255, 255, 255], [0, 0, 0])).toBe(21);
    expect(contrast(parseColour("#767676")!, [255, 255, 255])).toBeCloseTo(4.54, 2);
    expect(contrast(parseColour("#777777")!, [255, 255, 255])).toBeCloseTo(4.48, 2);
  });

  it("are moved no further than they must be", () => {
    const white = { against: [255, 255, 255], needed: 4.5 } as const;
    expect(nearestPassing([0, 0, 0], [white])).toEqual([0, 0, 0]);
    const nearest = nearestPassing(parseColour("#8fb7ff")!, [white])!;
    expect(contrast(nearest, white.against)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(nearest, white.against)).toBeLessThan(4.7);
    expect(nearestPassing([9, 9, 9], [white, { against: [0, 0, 0], needed: 4.7 }])).toBeUndefined();
  });
});

describe("tokens of a style sheet", () => {
  it("are told apart by mode and strength", () => {
    const tokens = readTokens(`
      /* :root { --no: 1 } */
      @layer bc.tokens { :root { --bg: #fff; --font: "a;b{c" } }
      :root[data-theme="dark"] { --bg: #000 }
      @media (prefers-color-scheme: dark) { :root:not([data-theme="light"]) { --bg: #111 } }
      @media print { :root { --bg: #222 } }
      @media (prefers-contrast: more) { :root { --bg: #333 } }
      .card { --bg: #444 }
      html { --bg: #555; color: red }
    `);
    expect(tokens.map(({ name, value, mode, isLayered }) => [name, value, mode, isLayered])).toEqual([
      ["bg", "#fff", "both", true],
      ["font", '"a;b{c"', "both", true],
      ["bg", "#000", "dark", false],
      ["bg", "#111", "dark", false],
      ["bg", "#555", "both", false],
    ]);
  });

  it("that stand in no layer win over dark ones that do", () => {
    const theme = readTokens(`@layer a{:root{--bg:#fff}}@layer b{:root[data-theme="dark"]{--bg:#000}}`);
    const author = readTokens(":root{--bg:#eee}");
    expect(modes.map((mode) => tokensIn(mode, [theme, author]).get("bg")?.value)).toEqual(["#eee", "#eee"]);
    expect(modes.map((mode) => tokensIn(mode, [theme]).get("bg")?.value)).toEqual(["#fff", "#000"]);
  });
});

describe.each(themes)("the theme %s", (_name, css) => {
  const tokens = readTokens(css);

  it("sets every colour that pairs are made of, in both modes, so that it can be computed", () => {
    for (const mode of modes) {
      const found = tokensIn(mode, [tokens]);
      const unknown = [...colourNames].filter((name) => parseColour(found.get(name)?.value ?? "") === undefined);
      expect({ mode, unknown }).toEqual({ mode, unknown: [] });
    }
  });

  it("can be read", () => {
    expect(weakPairs([tokens], () => false)).toEqual([]);
  });

  it("A78 has its texts at 7:1 on every ground they can stand on", () => {
    const faint = modes.flatMap((mode) => {
      const found = tokensIn(mode, [tokens]);
      const colour = (name: string) => parseColour(found.get(name)?.value ?? "") ?? ([119, 119, 119] as const);
      return pairs
        .filter(({ needed, front, back }) => needed === 4.5 && contrast(colour(front), colour(back)) < 7)
        .map(({ front, back }) => `${mode} ${front} ${back}`);
    });
    // Clinic's start button is as dark as its words allow: they are large and bold.
    expect(faint.filter((pair) => pair !== "light on-sun sun")).toEqual([]);
  });

  it("is as dark by the device as by choice", () => {
    const dark = (selector: string) =>
      css
        .split(selector)
        .slice(1)
        .map((part) => /^\{([^}]*)\}/.exec(part)?.[1] ?? "");
    const chosen = dark(":root[data-theme=dark]").find((rule) => rule.includes("--bg"));
    expect(chosen).toContain("--bg:");
    expect(dark(":root:not([data-theme=light])")).toContain(chosen);
  });
});

it("A78 links of a brand are read in callouts of every colour, in the dark too", () => {
  const [, css = ""] = themes[0] ?? [];
  const theme = readTokens(css);
  const brand = { colours: { light: { accent: "#7a1fa2" }, dark: {} }, span: undefined, places: new Map() };
  const dark = tokensIn("dark", [theme, readTokens(brandStyles(brand, theme, undefined))]);
  const colour = (name: string) => parseColour(dark.get(name)?.value ?? "")!;
  const ratios = grounds.map((ground) => contrast(colour("accent"), colour(ground)));
  expect(Math.min(...ratios)).toBeGreaterThanOrEqual(7);
});

it("every pair is found when it is too faint", () => {
  const [, css = ""] = themes[0] ?? [];
  for (const pair of pairs) {
    const same = readTokens(
      `:root{--${pair.front}:#777;--${pair.back}:#787878${pair.or ? `;--${pair.or}:#797979` : ""}}`,
    );
    const weak = weakPairs([readTokens(css), same], () => false);
    expect(
      weak.map(({ front }) => front.name),
      pair.front,
    ).toContain(pair.front);
  }
});
