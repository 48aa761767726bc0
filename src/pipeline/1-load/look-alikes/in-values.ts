import type { Scalar } from "yaml";
import { characterName, classes } from "../../../diagnostics/characters.ts";
import type { Diagnostic } from "../../../diagnostics/diagnostic.ts";
import { quotesOfText, signLookAlike } from "./messages.ts";
import type { FileText } from "../node-index.ts";
import { hiddenIn, separatorsIn } from "./hidden-in-text.ts";
import { marks, spaceAt } from "./signs.ts";

const { spaces, hidden, singleQuotes, doubleQuotes } = classes;
const suspicious = new RegExp(
  `[\\u0085\\u00b7\\u2010-\\u2029${spaces}${hidden}${singleQuotes}${doubleQuotes}]|${marks}`,
);

/** Keys that begin an entry of a list. */
const firstKeys = "type|id|title|text|prompt|term|name|item|date|file|at|answer|front|question";
const odd = `[${spaces}${hidden}]`;
const hyphens = new RegExp(`^-(${odd}+)(?![\\d.,])`, "d");
const colons = new RegExp(`^(?:- +)?(?:${firstKeys}):(${odd})`, "d");
const laterColons = new RegExp(`^(?:- +)?[a-z][a-z0-9-]*:(${odd})`, "d");
const comments = new RegExp(`(${odd})#(?= )`, "d");
const listMarks = new RegExp(`^(${marks})[ \\t${spaces}]`, "d");

/** A scalar, by whichever reader. */
export type WrittenScalar = Pick<Scalar, "type" | "value" | "range">;

/** What looks like one of YAML's signs in a value, and is part of it. */
export function lookAlikes(node: WrittenScalar, file: FileText): readonly Diagnostic[] {
  const { range } = node;
  if (!range) return [];
  const source = file.text.slice(range[0], range[1]);
  if (!suspicious.test(source)) return [];
  const signs = node.type === "PLAIN" ? inPlain(node, source, range[0], file) : [];
  const separators = separatorsIn(source, range[0], file);
  return signs.length > 0 ? signs : [...separators, ...hiddenIn(source, range[0], file)];
}

/** The first sign of a text without quotes; one tells of the others. */
function inPlain(node: WrittenScalar, source: string, start: number, file: FileText): readonly Diagnostic[] {
  const lines = source.split("\n");
  const manyMarks = lines.filter((line) => listMarks.test(line.trimStart())).length > 1;
  let lineStart = start;
  for (const [index, written] of lines.entries()) {
    const line = written.trimStart();
    const at = lineStart + written.length - line.length;
    const found =
      signAt(hyphens, line, at, "after the hyphen", file) ??
      signAt(index === 0 ? colons : laterColons, line, at, "after the colon", file) ??
      signAt(comments, line, at, "before the #", file) ??
      (manyMarks ? markAt(line, at, file) : undefined);
    if (found) return [found];
    lineStart += written.length + 1;
  }
  return lostQuote(node, file);
}

function signAt(pattern: RegExp, line: string, at: number, where: string, file: FileText): Diagnostic | undefined {
  const found = pattern.exec(line);
  const [from = 0] = found?.indices?.[1] ?? [];
  const character = found?.[1]?.[0];
  return character === undefined ? undefined : spaceAt(file.spanAt(at + from, at + from + 1), character, where);
}

function markAt(line: string, at: number, file: FileText): Diagnostic | undefined {
  const character = listMarks.exec(line)?.[1];
  if (character === undefined) return undefined;
  const holes = { character: characterName(character), sign: "hyphen", advice: "Type a hyphen and a space." };
  return signLookAlike.at(file.spanAt(at, at + 1), holes);
}

const opening = /^[“„«‘‚‹]/;
const closing = /[”“»’‘›]/;

/** `[“Load, push”]`, `“Ward #4”`: what ends a bare text stands between the quotes. */
function lostQuote({ value, range }: WrittenScalar, file: FileText): readonly Diagnostic[] {
  if (typeof value !== "string" || !range || !opening.test(value) || closing.test(value.slice(1))) return [];
  const [rest = ""] = file.text.slice(range[1]).split("\n");
  if (!/^\s*[,#]/.test(rest) || !closing.test(rest)) return [];
  return [quotesOfText.at(file.spanAt(range[0], range[0] + 1), { character: characterName(value.charAt(0)) })];
}
