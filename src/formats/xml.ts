import { create } from "xmlbuilder2";

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
  const document = create({ version: "1.0", encoding: "UTF-8" });
  append(document, root);
  return new TextEncoder().encode(`${document.end({ prettyPrint: true })}\n`);
}

type Parent = ReturnType<typeof create>;

function append(parent: Parent, { name, attributes, children }: XmlElement): void {
  const values = Object.entries(attributes).map(([key, value]) => [key, escaped(attributeText(value))] as const);
  const node = parent.ele(name, Object.fromEntries(values));
  for (const child of children) {
    if (typeof child === "string") node.txt(escaped(characterData(child)));
    else append(node, child);
  }
}

/**
 * Text that XML 1.0 can carry (clause 2.2): control characters, U+FFFE, U+FFFF and lone surrogates cannot be written,
 * not even escaped, and xmlbuilder2 4.0.3 writes them as they are. Line ends become LF, as a parser would make them.
 */
export function characterData(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd");
}

/** xmlbuilder2 4.0.3 leaves alone what looks like an entity, so that "R&D;" would break the document. */
function escaped(text: string): string {
  return text.replaceAll("&", "&amp;");
}

/** A parser turns tabs and line ends in attributes into spaces (clause 3.3.3), so they are written as spaces. */
function attributeText(value: string): string {
  return characterData(value).replace(/[\t\n]/g, " ");
}
