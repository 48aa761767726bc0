import { createRequire } from "node:module";
import { wordsOfMathMl } from "./math-words.ts";

/** As much of Temml as is used. */
interface Temml {
  renderToString(formula: string, options: object): string;
}

/** A formula as the page shows it, and in words; or why it cannot be shown. */
export type Formula =
  { readonly html: string; readonly words: string } | { readonly problem: string; readonly at: number };

const options = { throwOnError: true, trust: false, maxExpand: 500, maxSize: [20, 100] };

/**
 * LaTeX as MathML, which every browser of the learner's floor shows by itself. Temml (temml.org) is loaded with the first
 * formula of a run: few courses have any, and it takes a tenth of a second. So it lies in a file of its own, made when the tool
 * is built. It has no styles in attributes, which the page's policy forbids.
 */
export function formulaOf(tex: string, isDisplay: boolean): Formula {
  try {
    const html = plainMathMl(temml().renderToString(tex, { ...options, displayMode: isDisplay }));
    const unknown = refused.find(([sign]) => html.includes(sign));
    if (unknown) return { problem: unknown[1], at: 0 };
    return { html, words: wordsOfMathMl(html) };
  } catch (error) {
    return problemOf(error);
  }
}

function temml(): Temml {
  const load: (name: string) => Temml & { readonly default?: Temml } = createRequire(import.meta.url);
  const loaded = load("#temml");
  return loaded.default ?? loaded;
}

/** Browsers show none of these by MathML alone. */
const refused = [
  ["<menclose", "lines through or around a part cannot be shown in every browser"],
  ["<a ", "links cannot stand in a formula"],
  ["<img", "pictures cannot stand in a formula"],
  ["mathcolor", "colours cannot be shown: nobody could tell them apart in the dark or in print"],
  ["mathbackground", "colours cannot be shown: nobody could tell them apart in the dark or in print"],
] as const;

function plainMathMl(html: string): string {
  return html
    .replace(
      /<menclose notation="(?:top|bottom)" class="tml-(over|under)line">((?:(?!<menclose)[^])*?)<\/menclose>/g,
      line,
    )
    .replace(/ style="[^"]*\bcolor:#[^"]*"/g, ' mathcolor=""')
    .replace(/ (?:style|class)="[^"]*"/g, "")
    .replaceAll("></mspace>", "/>");
}

/** A line above or below, which MathML Core has as an accent. */
function line(_: string, side: string, inner: string): string {
  return side === "over"
    ? `<mover><mrow>${inner}</mrow><mo stretchy="true">‾</mo></mover>`
    : `<munder><mrow>${inner}</mrow><mo stretchy="true">_</mo></munder>`;
}

/** Only what Temml itself says of the formula: anything else is our own mistake. */
function problemOf(error: unknown): Formula {
  if (!(error instanceof Error) || error.name !== "ParseError") throw error;
  const position: unknown = Reflect.get(error, "position");
  const [said = ""] = error.message.split(/ at (?:position \d+|end of input)[^]*/);
  const reason = said.trim();
  const words = reason.charAt(0).toLowerCase() + reason.slice(1);
  return { problem: words, at: typeof position === "number" ? position : 0 };
}
