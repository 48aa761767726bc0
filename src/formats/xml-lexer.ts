/** A stretch of markup or text, before it is known whether it stands where it may. Lines count from 1, where it begins. */
export type Lexeme =
  | {
      readonly type: "open";
      readonly name: string;
      /** With references resolved, and line ends and tabs as spaces (XML 1.0, 3.3.3). */
      readonly attributes: Readonly<Record<string, string>>;
      readonly isEmpty: boolean;
      readonly line: number;
    }
  | { readonly type: "close"; readonly name: string; readonly line: number }
  | { readonly type: "text"; readonly text: string; readonly line: number }
  | { readonly type: "instruction"; readonly target: string; readonly line: number }
  | { readonly type: "doctype"; readonly line: number }
  | { readonly type: "broken"; readonly problem: string; readonly line: number };

const xmlName = "[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?";
const openTag = new RegExp(`<(${xmlName})((?:\\s+${xmlName}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/?)>`, "y");
const closeTag = new RegExp(`</(${xmlName})\\s*>`, "y");
const attribute = new RegExp(`(${xmlName})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, "g");
const foreignEntity = "an “&” that stands for none of XML's own entities";
// Without an internal subset no entity can be declared, and browsers do not fetch the external one.
const documentType = /<!DOCTYPE\s[^<>[\]]*>/y;
const instruction = /<\?([A-Za-z][\w.-]*)/y;

/** In order; after a `broken` one there are no more. What it is not sure of, it refuses. */
export function* lexemes(text: string): Generator<Lexeme> {
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const step = nextToken(text, at, line);
    if (step.token) yield step.token;
    if (step.token?.type === "broken") return;
    line += newlines(text, at, step.end);
    at = step.end;
  }
}

interface Step {
  readonly end: number;
  readonly token?: Lexeme;
}

function nextToken(text: string, at: number, line: number): Step {
  if (text[at] !== "<") return textToken(text, at, line);
  if (text.startsWith("<!--", at)) return upTo("-->", 4, text, at, line, () => undefined);
  if (text.startsWith("<![CDATA[", at))
    return upTo("]]>", 9, text, at, line, (inner) => ({ type: "text", text: inner, line }));
  const target = matchAt(instruction, text, at)?.[1];
  if (target !== undefined) return upTo("?>", 2, text, at, line, () => ({ type: "instruction", target, line }));
  const doctype = matchAt(documentType, text, at);
  if (doctype) return { end: at + doctype[0].length, token: { type: "doctype", line } };
  if (text.startsWith("<!", at)) return broken("a document type with declarations of its own", text, line);
  const close = matchAt(closeTag, text, at);
  if (close) return { end: at + close[0].length, token: { type: "close", name: close[1] ?? "", line } };
  return openToken(text, at, line);
}

function openToken(text: string, at: number, line: number): Step {
  const open = matchAt(openTag, text, at);
  if (!open) return broken("a “<” that starts no tag, or a tag that is not well-formed", text, line);
  const attributes = new Map<string, string>();
  for (const [, name = "", double, single] of (open[2] ?? "").matchAll(attribute)) {
    const value = resolveReferences((double ?? single ?? "").replace(/\r\n|[\t\r\n]/g, " "));
    if (value === undefined) return broken(foreignEntity, text, line);
    if (attributes.has(name)) return broken(`the attribute ${name} twice`, text, line);
    attributes.set(name, value);
  }
  const name = open[1] ?? "";
  const token: Lexeme = {
    type: "open",
    name,
    attributes: Object.fromEntries(attributes),
    isEmpty: open[3] === "/",
    line,
  };
  return { end: at + open[0].length, token };
}

function textToken(text: string, at: number, line: number): Step {
  const next = text.indexOf("<", at);
  const end = next < 0 ? text.length : next;
  const resolved = resolveReferences(text.slice(at, end).replace(/\r\n?/g, "\n"));
  return resolved === undefined
    ? broken(foreignEntity, text, line)
    : { end, token: { type: "text", text: resolved, line } };
}

function upTo(
  mark: string,
  skip: number,
  text: string,
  at: number,
  line: number,
  make: (inner: string) => Lexeme | undefined,
): Step {
  const end = text.indexOf(mark, at + skip);
  if (end < 0) return broken(`"${mark}" is missing`, text, line);
  const token = make(text.slice(at + skip, end));
  return { end: end + mark.length, ...(token ? { token } : {}) };
}

function broken(problem: string, text: string, line: number): Step {
  return { end: text.length, token: { type: "broken", problem, line } };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const named: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
const reference = /&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(lt|gt|amp|quot|apos));/g;

/** `undefined` when there is a reference that XML does not know by itself. */
function resolveReferences(text: string): string | undefined {
  if (!text.includes("&")) return text;
  if (text.replace(reference, "").includes("&")) return undefined;
  return text.replace(reference, (_, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return named[name] ?? "";
    const point = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : "\ufffd";
  });
}

function newlines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf("\n", from); at >= 0 && at < to; at = text.indexOf("\n", at + 1)) count++;
  return count;
}
