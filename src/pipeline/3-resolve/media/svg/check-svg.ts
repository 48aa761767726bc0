import { checkAttribute, checkStyles } from "./check-attribute.ts";
import { drawingElements, isInert, svgNamespace } from "./svg-names.ts";
import { xmlTokens, type Attribute, type XmlToken } from "./xml-tokens.ts";

export interface SvgFinding {
  /** Completes "… has". */
  readonly what: string;
  readonly line: number;
}

export interface SvgCheck {
  readonly broken?: { readonly reason: string; readonly line: number };
  /** One for each sort of thing, where it first stands. */
  readonly unsafe: readonly SvgFinding[];
}

interface Open {
  readonly name: string;
  /** Namespaces by prefix; the default one under the empty prefix. */
  readonly namespaces: ReadonlyMap<string, string>;
}

const depthLimit = 200;

/** Whether an SVG only draws. */
export function checkSvg(text: string): SvgCheck {
  const unsafe = new Map<string, SvgFinding>();
  const open: Open[] = [];
  let hasRoot = false;
  for (const token of xmlTokens(text)) {
    const reason = structureProblem(token, open, hasRoot);
    if (reason !== undefined) return { broken: { reason, line: token.line }, unsafe: [...unsafe.values()] };
    for (const what of unsafeParts(token, open)) {
      if (!unsafe.has(what)) unsafe.set(what, { what, line: token.line });
    }
    hasRoot ||= token.type === "open";
    if (token.type === "close") open.pop();
    if (token.type === "open" && !token.isEmpty) open.push(opened(token.name, token.attributes, open));
  }
  if (open.length > 0 || !hasRoot)
    return { broken: { reason: "it ends too early", line: text.split("\n").length }, unsafe: [...unsafe.values()] };
  return { unsafe: [...unsafe.values()] };
}

function structureProblem(token: XmlToken, open: readonly Open[], hasRoot: boolean): string | undefined {
  if (token.type === "broken") return token.reason;
  if (token.type === "close") return closeProblem(token.name, open.at(-1)?.name);
  if (token.type === "text" && open.length === 0 && token.text.trim() !== "")
    return "there is text outside the picture";
  if (token.type === "open" && open.length === 0 && hasRoot) return "there is a second picture";
  if (token.type === "open" && open.length === 0 && localName(token.name) !== "svg")
    return `it begins with <${token.name}>`;
  return token.type === "open" && open.length >= depthLimit ? "it is nested too deeply" : undefined;
}

function closeProblem(name: string, last: string | undefined): string | undefined {
  if (name === last) return undefined;
  return last === undefined ? `</${name}> closes nothing` : `<${last}> is not closed before </${name}>`;
}

function unsafeParts(token: XmlToken, open: readonly Open[]): readonly string[] {
  switch (token.type) {
    case "open":
      return [
        ...checkElement(token.name, token.attributes, open),
        ...token.attributes.flatMap((attribute) => checkAttribute(token.name, attribute)),
      ];
    case "instruction":
      return token.target === "xml" ? [] : [`the instruction <?${token.target}?>`];
    case "text":
      return localName(open.at(-1)?.name ?? "") === "style" ? checkStyles(token.text) : [];
    default:
      return [];
  }
}

function checkElement(name: string, attributes: readonly Attribute[], open: readonly Open[]): readonly string[] {
  const { namespaces } = opened(name, attributes, open);
  const prefix = name.includes(":") ? name.slice(0, name.indexOf(":")) : "";
  const namespace = namespaces.get(prefix) ?? "";
  if (namespace === svgNamespace) return drawingElements.has(localName(name)) ? [] : [`<${name}>`];
  // Placed in a page, an element without a prefix counts as SVG whatever its namespace.
  return prefix !== "" && isInert(namespace) ? [] : [`<${name}>, which is not SVG,`];
}

function opened(name: string, attributes: readonly Attribute[], open: readonly Open[]): Open {
  const inherited = open.at(-1)?.namespaces ?? new Map<string, string>();
  const declared = attributes.flatMap(({ name: key, value }): readonly (readonly [string, string])[] =>
    key === "xmlns" ? [["", value]] : key.startsWith("xmlns:") ? [[key.slice(6), value]] : [],
  );
  return { name, namespaces: declared.length === 0 ? inherited : new Map([...inherited, ...declared]) };
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
