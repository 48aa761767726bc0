import type { Report, Span } from "../../../diagnostics/diagnostic.ts";
import type { Brand } from "../../../model/brand.ts";
import { spanFinder } from "../../files/text-lines.ts";
import { parseColour } from "./colour.ts";
import { colourNames, weakPairs, type Weak } from "./contrast.ts";
import { contrastTooLow, contrastUnknown } from "./messages.ts";
import { readTokens, type Mode, type Token } from "./tokens.ts";

/** What a course puts over a theme. */
export interface OwnStyles {
  readonly brand?: { readonly colours: Brand; readonly styles: string };
  /** The course's `theme.css`. */
  readonly author?: string;
}

/** Computes every pair of colours in both modes, and reports those that are too faint where the author set them. */
export function checkTheme(theme: string, { brand, author = "" }: OwnStyles, report: Report): void {
  const ofTheme = readTokens(theme);
  const ofBrand = brand ? readTokens(brand.styles) : [];
  const ofAuthor = readTokens(author);
  const places = new Map<Token, Written>([
    ...ofBrand.flatMap((token): readonly (readonly [Token, Written])[] => {
      const place = brand && brandPlace(brand.colours, token);
      return place ? [[token, place]] : [];
    }),
    ...ofAuthor.map((token) => [token, { at: spanIn(author, token), name: `--${token.name}` }] as const),
  ]);
  for (const token of ofAuthor) {
    if (!colourNames.has(token.name) || token.value.startsWith("var(") || parseColour(token.value)) continue;
    report(contrastUnknown.at(spanIn(author, token), { token: `--${token.name}`, value: token.value }));
  }
  const weak = weakPairs([ofTheme, ofBrand, ofAuthor], (token) => !places.has(token));
  // What is wrong with a shade of ours follows from the colour it goes with.
  const named = weak.filter(({ blamed }) => places.has(blamed));
  for (const found of named.length > 0 ? named : weak)
    report(worded(found, places.get(found.blamed) ?? { at: brand?.colours.span, name: "" }));
}

interface Written {
  readonly at: Span | undefined;
  /** As the author wrote it. */
  readonly name: string;
}

function worded({ pair, mode, front, back, ratio, nearest, blamed }: Weak, { at, name }: Written) {
  const own = name === "" ? `--${blamed.name}` : name;
  const advice =
    nearest === undefined
      ? `No shade of ${own} passes with all it stands beside in ${mode} mode: change the other colour too.`
      : `The nearest ${own} that passes in ${mode} mode is ${nearest}.`;
  return contrastTooLow.at(at, {
    mode,
    front: `--${front.name}`,
    frontColour: front.value,
    back: `--${back.name}`,
    backColour: back.value,
    // Rounded down: 4.49 must not read as 4.5.
    ratio: (Math.floor(ratio * 100) / 100).toFixed(2),
    needed: pair.needed,
    where: pair.where,
    advice,
  });
}

/** Only what the author named is theirs to change; the shades that go with it are ours. */
function brandPlace(brand: Brand, { name, mode }: Token): Written | undefined {
  const key = name === "sun" ? "highlight" : name;
  if (key !== "accent" && key !== "hero" && key !== "highlight") return undefined;
  const wanted: Mode = mode === "dark" ? "dark" : "light";
  const at = brand.places.get(`${wanted}.${key}`) ?? brand.places.get(`light.${key}`);
  return { at, name: wanted === "dark" ? `brand: colours: dark: ${key}` : `brand: colours: ${key}` };
}

function spanIn(css: string, { index }: Token): Span {
  return spanFinder("theme.css", css)(index, index + 1);
}
