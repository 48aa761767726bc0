/** An element as it is written: literal prefixed names, children in order. */
export interface XmlElement {
  readonly name: string;
  /** In the order in which they are written. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** An element. `undefined` children are left out, so that a part may be absent in place. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly (XmlElement | string | undefined)[] = [],
): XmlElement {
  return { name, attributes, children: children.filter((child) => child !== undefined) };
}

/** The document as UTF-8 bytes: indented, lines end in LF. */
export function writeXml(root: XmlElement): Uint8Array {
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${written(root, "")}\n`);
}

/** Elements stand on lines of their own, except beside text, where white space would become part of it. */
function written({ name, attributes, children }: XmlElement, indent: string): string {
  const values = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(attributeText(value), /[&<>"]/g)}"`);
  const tag = `${name}${values.join("")}`;
  const isText = children.length === 0 || children.some((child) => typeof child === "string");
  const inner = isText ? "" : `${indent}  `;
  const parts = children.map((child) =>
    typeof child === "string" ? escaped(characterData(child)) : written(child, inner),
  );
  const content = isText ? parts.join("") : `${parts.map((part) => `\n${inner}${part}`).join("")}\n${indent}`;
  return content === "" ? `<${tag}/>` : `<${tag}>${content}</${name}>`;
}

/**
 * Text that XML 1.0 can carry (clause 2.2): control characters, U+FFFE, U+FFFF and lone surrogates cannot be written,
 * not even escaped. Line ends become LF, as a parser would make them.
 */
export function characterData(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd");
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** `>` too, for the sake of `]]>` (clause 2.4). */
function escaped(text: string, special = /[&<>]/g): string {
  return text.replace(special, (found) => entities[found] ?? found);
}

/** A parser turns tabs and line ends in attributes into spaces (clause 3.3.3), so they are written as spaces. */
function attributeText(value: string): string {
  return characterData(value).replace(/[\t\n]/g, " ");
}
