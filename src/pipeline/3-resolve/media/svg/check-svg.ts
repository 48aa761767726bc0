import { checkAttribute, checkStyles } from "./check-attribute.ts";
import { drawingElements, isInert, svgNamespace } from "./svg-names.ts";
import { xmlTokens, type XmlToken } from "../../../../formats/xml-tokens.ts";

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

type Attributes = Readonly<Record<string, string>>;

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
  const { tokens, broken } = xmlTokens(text);
  for (const token of tokens) {
    const { line } = token;
    const reason = structureProblem(token, open);
    if (reason !== undefined) return { broken: { reason, line }, unsafe: [...unsafe.values()] };
    for (const what of unsafeParts(token, open)) {
      if (!unsafe.has(what)) unsafe.set(what, { what, line });
    }
    if (token.type === "close") open.pop();
    if (token.type === "open") open.push(opened(token.name, token.attributes, open));
  }
  if (!broken) return { unsafe: [...unsafe.values()] };
  return { broken: { reason: broken.problem, line: broken.line }, unsafe: [...unsafe.values()] };
}

function structureProblem(token: XmlToken, open: readonly Open[]): string | undefined {
  if (token.type !== "open") return undefined;
  if (open.length === 0 && localName(token.name) !== "svg") return `it begins with <${token.name}>`;
  return open.length >= depthLimit ? "it is nested too deeply" : undefined;
}

function unsafeParts(token: XmlToken, open: readonly Open[]): readonly string[] {
  switch (token.type) {
    case "open":
      return [
        ...checkElement(token.name, token.attributes, open),
        ...Object.entries(token.attributes).flatMap(([name, value]) => checkAttribute(token.name, { name, value })),
      ];
    case "instruction":
      return token.target === "xml" ? [] : [`the instruction <?${token.target}?>`];
    case "text":
      return localName(open.at(-1)?.name ?? "") === "style" ? checkStyles(token.text) : [];
    default:
      return [];
  }
}

function checkElement(name: string, attributes: Attributes, open: readonly Open[]): readonly string[] {
  const { namespaces } = opened(name, attributes, open);
  const prefix = name.includes(":") ? name.slice(0, name.indexOf(":")) : "";
  const namespace = namespaces.get(prefix) ?? "";
  if (namespace === svgNamespace) return drawingElements.has(localName(name)) ? [] : [`<${name}>`];
  // Placed in a page, an element without a prefix counts as SVG whatever its namespace.
  return prefix !== "" && isInert(namespace) ? [] : [`<${name}>, which is not SVG,`];
}

function opened(name: string, attributes: Attributes, open: readonly Open[]): Open {
  const inherited = open.at(-1)?.namespaces ?? new Map<string, string>();
  const declared = Object.entries(attributes).flatMap(([key, value]): readonly (readonly [string, string])[] =>
    key === "xmlns" ? [["", value]] : key.startsWith("xmlns:") ? [[key.slice(6), value]] : [],
  );
  return { name, namespaces: declared.length === 0 ? inherited : new Map([...inherited, ...declared]) };
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
