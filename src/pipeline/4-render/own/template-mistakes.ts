import type Handlebars from "handlebars";

export type Engine = Pick<typeof Handlebars, "parse" | "precompile">;

/** What is wrong with a template, and where: an index in its text. */
export interface Mistake {
  readonly index: number;
  readonly reason: string;
}

/** Why a template cannot be compiled. */
export function mistakeIn(text: string, compile: (text: string) => void): Mistake | undefined {
  try {
    return void compile(text);
  } catch (error) {
    return mistakeOf(error, text);
  }
}

/** What the engine threw over a template. It counts lines from 1 and columns from 0. */
export function mistakeOf(error: unknown, text: string): Mistake {
  const message = error instanceof Error ? error.message : String(error);
  const { lineNumber, column } = error as { readonly lineNumber?: unknown; readonly column?: unknown }; // Where it knows them.
  if (typeof lineNumber === "number" && typeof column === "number")
    return { index: indexOf(text, lineNumber) + column, reason: worded(message) };
  return ofParser(message, text) ?? { index: 0, reason: worded(message) };
}

/** The parser says line, a stretch of the text without its line breaks, and by an arrow beneath where in it. */
function ofParser(message: string, text: string): Mistake | undefined {
  const [, line = "", seen = "", dashes = "", got = ""] =
    /^Parse error on line (\d+):\n(.*)\n(-*)\^\n[^]*got '(\w+)'/.exec(message) ?? [];
  if (line === "") return undefined;
  if (got === "EOF") return { index: Math.max(0, text.trimEnd().length - 1), reason: "something is not closed" };
  const rest = seen.slice(dashes.length);
  const start = indexOf(text, Number(line));
  const lengths = Array.from(rest, (_, at) => rest.length - at);
  const found = lengths.map((length) => text.indexOf(rest.slice(0, length), start)).find((index) => index >= 0);
  return { index: found ?? start, reason: `“${/^\S*/.exec(rest)?.[0] ?? ""}” is not expected here` };
}

/** Of a line's first character; lines count from 1. */
function indexOf(text: string, line: number): number {
  return (
    text
      .split("\n")
      .slice(0, line - 1)
      .join("\n").length + (line > 1 ? 1 : 0)
  );
}

function worded(message: string): string {
  const [, helper] = /unknown helper (\S+)/.exec(message) ?? [];
  if (helper !== undefined) return `there is no helper “${helper}”`;
  const [, name] = /^"([^"]*)" not defined in/.exec(message) ?? [];
  if (name !== undefined) return `there is no “${name}” here`;
  return (message.split("\n")[0] ?? "").replace(/ - \d+:\d+$/, "");
}

/** A call of a partial by its name; of `log`, which has none. */
export interface Call {
  readonly index: number;
  readonly partial: string | undefined;
}

interface Node {
  readonly type: string;
  readonly loc: { readonly start: { readonly line: number; readonly column: number } };
  /** Of a partial. */
  readonly name?: Node;
  /** Of a call. */
  readonly path?: Node;
  readonly params?: readonly Node[];
  readonly original?: unknown;
  readonly value?: unknown;
}

export function callsIn(text: string, engine: Engine): readonly Call[] {
  const nodes = nodesIn(engine.parse(text));
  const inline = nodes.filter(({ type }) => type === "DecoratorBlock").map(({ params }) => params?.[0]?.value);
  return nodes.flatMap(({ type, loc, name, path }): readonly Call[] => {
    const index = indexOf(text, loc.start.line) + loc.start.column;
    if (path?.original === "log" && type !== "PathExpression") return [{ index, partial: undefined }];
    // With a block it says itself what to show in place of a partial that is not there; a name that is reckoned is not known yet.
    if (type !== "PartialStatement" || name?.type !== "PathExpression") return [];
    const partial = String(name.original);
    return inline.includes(partial) || partial.startsWith("@") ? [] : [{ index, partial }];
  });
}

function nodesIn(value: unknown): readonly Node[] {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.values(value).flatMap(nodesIn);
  // A block that ends in `else` is a node without a place.
  const isNode = "type" in value && "loc" in value && typeof value.loc === "object" && value.loc !== null;
  return isNode ? [value as Node, ...inner] : inner;
}
