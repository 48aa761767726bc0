import type { Brand, BrandColours } from "../../../model/brand.ts";
import { contrast, mix, nearestPassing, parseColour, toHex, type Colour, type Demand } from "./colour.ts";
import { colourOf } from "./contrast.ts";
import { grounds } from "./pairs.ts";
import { tokensIn, type Mode, type Token } from "./tokens.ts";

const white: Colour = [255, 255, 255];
const black: Colour = [0, 0, 0];
const ink: Colour = [16, 25, 28];

/** The organisation's own font, as the style sheet finds it. */
export interface BrandFont {
  readonly href: string;
  /** Whether the file has all weights. */
  readonly isVariable: boolean;
}

/** Custom properties by name, without `--`. */
type Values = Readonly<Record<string, string>>;

/**
 * Styles of an organisation's own look: what the author named, and the shades that go with it. They stand in the layers of
 * a theme, over it, so that the course's `theme.css` is still stronger.
 */
export function brandStyles(brand: Brand, theme: readonly Token[], font: BrandFont | undefined): string {
  const dark = declarations(brandValues(brand, "dark", theme));
  return (
    `@layer bc.tokens{${faceOf(font)}:root{${declarations(brandValues(brand, "light", theme))}}}` +
    `@layer bc.modes{:root[data-theme="dark"]{${dark}}` +
    `@media (prefers-color-scheme:dark){:root:not([data-theme="light"]){${dark}}}}`
  );
}

/** A font of one weight is named as regular, so that the browser makes bold of it where a heading wants it. */
function faceOf(font: BrandFont | undefined): string {
  if (!font) return "";
  const weight = font.isVariable ? "100 900" : "400";
  return (
    `@font-face{font-family:"Brand Sans";src:url("${font.href}") format("woff2");font-weight:${weight};font-display:swap}` +
    `:root{--font:"Brand Sans","Course Sans",system-ui,sans-serif}`
  );
}

function declarations(values: Values): string {
  return Object.entries(values)
    .map(([name, value]) => `--${name}:${value}`)
    .join(";");
}

function brandValues({ colours }: Brand, mode: Mode, theme: readonly Token[]): Values {
  const tokens = tokensIn(mode, [theme]);
  const given = (name: keyof BrandColours) => {
    const value = colours[mode][name] ?? colours.light[name];
    return value === undefined ? undefined : parseColour(value);
  };
  const isOwn = (name: keyof BrandColours) => mode === "light" || colours.dark[name] !== undefined;
  const of = (name: string): Colour => colourOf(tokens.get(name), tokens) ?? white;
  const [accent, hero, highlight] = [given("accent"), given("hero"), given("highlight")];
  const shadeOfHero = hero && (isOwn("hero") ? hero : mix(hero, black, contrast(hero, white) < 4.5 ? 0.8 : 0.35));
  return {
    ...(accent ? accentValues(accent, isOwn("accent"), mode, of) : {}),
    ...(highlight ? highlightValues(highlight) : {}),
    ...(shadeOfHero ? heroValues(shadeOfHero, highlight ?? of("sun")) : {}),
  };
}

/** In dark, an accent that was given for light only is made bright enough. */
function accentValues(given: Colour, isOwn: boolean, mode: Mode, of: (name: string) => Colour): Values {
  const soft = mix(of("bg"), given, mode === "light" ? 0.1 : 0.2);
  const behind = grounds.map((name) => (name === "accent-soft" ? soft : of(name)));
  const onTrack = { against: of("sunk"), needed: 3 };
  const accent = isOwn ? given : (readableOn(given, behind, [onTrack]) ?? given);
  const strong = readableOn(mix(accent, mode === "light" ? black : white, 0.3), behind) ?? accent;
  return {
    accent: toHex(accent),
    "accent-strong": toHex(strong),
    "accent-soft": toHex(soft),
    "on-accent": toHex(inkOn(accent, strong)),
  };
}

/** The nearest shade that is read on all of these with ease (WCAG 1.4.6, 7:1), or else well enough (1.4.3, 4.5:1). */
function readableOn(colour: Colour, behind: readonly Colour[], more: readonly Demand[] = []): Colour | undefined {
  const shade = (needed: number) =>
    nearestPassing(colour, [...behind.map((against) => ({ against, needed })), ...more]);
  return shade(7) ?? shade(4.5);
}

function highlightValues(sun: Colour): Values {
  const strong = mix(sun, white, 0.25);
  return { sun: toHex(sun), "sun-strong": toHex(strong), "on-sun": toHex(inkOn(sun, strong)) };
}

function heroValues(hero: Colour, sun: Colour): Values {
  const words = inkOn(hero);
  return {
    hero: toHex(hero),
    "hero-2": toHex(mix(hero, words, 0.12)),
    "on-hero": toHex(words),
    "hero-muted": toHex(readableOn(mix(words, hero, 0.2), [hero]) ?? words),
    "hero-note": toHex(contrast(sun, hero) >= 4.5 ? sun : words),
  };
}

/** Near black, or white, or black where neither will do: against any one colour one of them is read. */
function inkOn(...backs: readonly Colour[]): Colour {
  const worst = (front: Colour) => Math.min(...backs.map((back) => contrast(front, back)));
  const first = worst(white) >= worst(ink) ? white : ink;
  return worst(first) >= 4.5 || worst(first) >= worst(black) ? first : black;
}
