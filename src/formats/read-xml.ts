import type { XmlElement } from "./xml.ts";
import { xmlTokens, type XmlToken } from "./xml-tokens.ts";

/** What was read, or in plain words why not. Lines count from 1. */
export type XmlReading = { readonly root: XmlElement } | { readonly problem: string; readonly line: number };

interface OpenElement extends XmlElement {
  readonly children: (XmlElement | string)[];
}

/** Manifests of real courses stay under ten; more is an attack on readers that recurse. */
const deepestNesting = 200;

/**
 * Reads a manifest for the package rules: names with their literal prefixes, as LMSs match them (Moodle 4.5 looks for
 * `adlcp:` and nothing else). A document type is refused. Validity is not its business: that is `formats/xsd`.
 */
export function readXml(xml: string): XmlReading {
  const top: OpenElement = { name: "", attributes: {}, children: [] };
  const open = [top];
  const { tokens, broken } = xmlTokens(xml);
  for (const token of tokens) {
    const problem = take(token, open, open.at(-1) ?? top);
    if (problem !== undefined) return { problem, line: token.line };
  }
  const root = top.children.find((child) => typeof child !== "string");
  if (broken || !root) return broken ?? { problem: "no element in it", line: 1 };
  return { root };
}

/** Adds one token to the innermost open element; gives the problem if it does not belong in a manifest. */
function take(token: XmlToken, open: OpenElement[], inner: OpenElement): string | undefined {
  if (token.type === "doctype") return "a document type declaration";
  if (token.type === "close") open.pop();
  if (token.type === "text" && open.length > 1) inner.children.push(token.text);
  if (token.type !== "open") return undefined;
  if (open.length > deepestNesting) return `elements nested more than ${deepestNesting} deep`;
  const element: OpenElement = { name: token.name, attributes: token.attributes, children: [] };
  inner.children.push(element);
  open.push(element);
  return undefined;
}

/** All elements under `root` and itself, in document order. */
export function elementsOf(root: XmlElement): readonly XmlElement[] {
  return [root, ...childElements(root).flatMap(elementsOf)];
}

export function childElements(parent: XmlElement, named?: string): readonly XmlElement[] {
  return parent.children
    .filter((child) => typeof child !== "string")
    .filter((child) => named === undefined || child.name === named);
}

/** The text directly in an element, trimmed. */
export function textOf(parent: XmlElement): string {
  return parent.children
    .filter((child) => typeof child === "string")
    .join("")
    .trim();
}
