import type { XmlElement } from "./xml.ts";

/** What was read, or in plain words why not. Lines count from 1. */
export type XmlReading = { readonly root: XmlElement } | { readonly problem: string; readonly line: number };

interface OpenElement extends XmlElement {
  readonly children: (XmlElement | string)[];
}

/** Manifests of real courses stay under ten; more is an attack on readers that recurse. */
const deepestNesting = 200;

const name = "[^\\s<>/=\"'&!?][^\\s<>/=\"'&]*";
const attribute = `\\s+(${name})\\s*=\\s*(?:"([^"<]*)"|'([^'<]*)')`;
const tokenPattern = [
  "<!--[^]*?-->|<\\?[^]*?\\?>",
  "<!\\[CDATA\\[(?<data>[^]*?)\\]\\]>",
  `</(?<end>${name})\\s*>`,
  `<(?<start>${name})(?<attributes>(?:${attribute.replace(/\((?!\?)/g, "(?:")})*)\\s*(?<empty>/?)>`,
  "(?<text>[^<]+)",
].join("|");

/**
 * Reads a manifest for the package rules: names with their literal prefixes, as LMSs match them (Moodle 4.5 looks for
 * `adlcp:` and nothing else). Entities other than XML's five are refused, so nothing is ever fetched or expanded.
 * Validity is not its business: that is `tools/verify/xsd.ts`.
 */
export function readXml(xml: string): XmlReading {
  const source = xml.replace(/^\ufeff/, "");
  const top: OpenElement = { name: "", attributes: {}, children: [] };
  const open = [top];
  const tokens = new RegExp(tokenPattern, "y");
  let offset = 0;
  while (offset < source.length) {
    tokens.lastIndex = offset;
    const problem = take(tokens.exec(source)?.groups, open);
    if (problem) return { problem, line: lineAt(source, offset) };
    offset = tokens.lastIndex;
  }
  const unclosed = open.at(-1);
  if (unclosed && unclosed !== top)
    return { problem: `<${unclosed.name}> is never closed`, line: lineAt(source, offset) };
  const root = top.children.find((child) => typeof child !== "string");
  return root ? { root } : { problem: "there is no element in it", line: 1 };
}

/** Adds one token to the innermost open element; gives the problem if it does not belong there. */
function take(
  token: Readonly<Record<string, string | undefined>> | undefined,
  open: OpenElement[],
): string | undefined {
  const inner = open.at(-1);
  if (!token || !inner) return "a “<” that starts no tag, or a document type declaration";
  if (token["start"] !== undefined)
    return takeStart(token["start"], token["attributes"] ?? "", token["empty"] === "/", open, inner);
  if (token["end"] !== undefined) return takeEnd(token["end"], open, inner);
  const raw = token["text"];
  if (raw !== undefined && !hasKnownEntities(raw)) return "an “&” that stands for none of XML's own entities";
  const text = token["data"] ?? (raw === undefined ? "" : decoded(raw));
  if (open.length === 1 && text.trim() !== "") return "text outside the root element";
  if (text !== "") inner.children.push(text);
  return undefined;
}

function takeStart(
  start: string,
  source: string,
  empty: boolean,
  open: OpenElement[],
  inner: OpenElement,
): string | undefined {
  if (open.length === 1 && inner.children.some((child) => typeof child !== "string")) return "a second root element";
  if (open.length > deepestNesting) return `elements nested more than ${deepestNesting} deep`;
  const pairs = [...source.matchAll(new RegExp(attribute, "g"))].map(
    ([, key = "", double, single]) => [key, double ?? single ?? ""] as const,
  );
  const attributes = new Map(pairs);
  if (attributes.size < pairs.length) return `an attribute of <${start}> given twice`;
  if (!hasKnownEntities(source))
    return `an “&” in an attribute of <${start}> that stands for none of XML's own entities`;
  const element: OpenElement = {
    name: start,
    attributes: Object.fromEntries(pairs.map(([key, value]) => [key, decoded(value)])),
    children: [],
  };
  inner.children.push(element);
  if (!empty) open.push(element);
  return undefined;
}

function takeEnd(end: string, open: OpenElement[], inner: OpenElement): string | undefined {
  if (open.length === 1) return `</${end}> without a start`;
  if (inner.name !== end) return `<${inner.name}> closed by </${end}>`;
  open.pop();
  return undefined;
}

function hasKnownEntities(raw: string): boolean {
  return !/&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-fA-F]{1,6});)/.test(raw);
}

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decoded(raw: string): string {
  return raw.replace(/&([^;]+);/g, (whole, entity: string) => {
    if (!entity.startsWith("#")) return named[entity] ?? whole;
    const point = entity.startsWith("#x") ? parseInt(entity.slice(2), 16) : parseInt(entity.slice(1), 10);
    return point <= 0x10ffff ? String.fromCodePoint(point) : "\ufffd";
  });
}

function lineAt(source: string, offset: number): number {
  return source.slice(0, offset).split("\n").length;
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
