import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { reasonsForNone, writtenExamples, type Written } from "./written-examples.ts";

/** A few lines of a course that a message is about, and the same lines as they should be, by the paths of their files. */
export interface MessageExample {
  readonly wrong: Readonly<Record<string, string>>;
  readonly right: Readonly<Record<string, string>>;
}

/** Where cases and their twins are: folders with a `diagnostics.txt`, beside one that ends in `-valid`. */
const caseRoots = ["test/pipeline", "test/content", "test/lint"];

/**
 * By code: the shortest of the cases in the tests that raise it, beside its twin that raises nothing. So no example can be wrong, and
 * few have to be written: those of messages whose cases are no file of a course.
 */
export function messageExamples(root: string): ReadonlyMap<string, MessageExample> {
  const cases = [...casesOf(root)].map(([code, { example }]) => [code, example] as const);
  const written = [...writtenExamples(root)].map(
    ([code, { wrong, right }]) => [code, { wrong: asFiles(wrong), right: asFiles(right) }] as const,
  );
  const all = new Map([...cases, ...written]);
  return new Map([...all].sort(([left], [right]) => (left < right ? -1 : 1)));
}

function asFiles(written: Written): Readonly<Record<string, string>> {
  return typeof written === "string" ? { "on the command line": `${written}\n` } : written;
}

function casesOf(root: string): ReadonlyMap<string, Shown> {
  const found = new Map<string, Shown>();
  for (const folder of caseRoots.flatMap((path) => caseFolders(join(root, path)))) {
    const findings = findingsIn(folder);
    for (const finding of findings) {
      const shown = exampleOf(folder, finding, findings);
      const before = found.get(finding.code);
      if (shown && (!before || shown.cost < before.cost)) found.set(finding.code, shown);
    }
  }
  return found;
}

interface Finding {
  readonly code: string;
  readonly file: string;
  readonly line: number;
}

interface Shown {
  readonly example: MessageExample;
  readonly cost: number;
}

/** The module that `explain` takes them from. */
export function examplesModule(root: string): string {
  const examples = Object.fromEntries(messageExamples(root));
  const reasons = Object.fromEntries(reasonsForNone(root));
  return `export const examples = ${JSON.stringify(examples, null, 1)};\nexport const noExample = ${JSON.stringify(reasons, null, 1)};\n`;
}

/** The types of that module. */
export const examplesTypes =
  "type Files = Readonly<Record<string, string>>;\nexport const examples: Readonly<Record<string, { readonly wrong: Files; readonly right: Files }>>;\nexport const noExample: Files;\n";

function caseFolders(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith("/diagnostics.txt"))
    .map((path) => join(root, path, ".."))
    .filter((folder) => existsSync(`${folder}-valid`))
    .sort();
}

function findingsIn(folder: string): readonly Finding[] {
  const text = readFileSync(join(folder, "diagnostics.txt"), "utf8");
  return [...text.matchAll(/^(\S+\.(?:yaml|md|vtt|srt|svg)):(\d+):\d+ \w+ (BC\d{4}) /gm)].map(
    ([, file = "", line = "", code = ""]) => ({ code, file, line: Number(line) }),
  );
}

const mostLines = 14;
const widestLine = 110;
/** Another mistake beside it is worse than some more lines. */
const costOfAnother = 1000;

/** The lines that differ round the one that is named, with two before them. */
function exampleOf(folder: string, { code, file, line }: Finding, findings: readonly Finding[]): Shown | undefined {
  const [wrong, right] = [linesOf(join(folder, file)), linesOf(join(`${folder}-valid`, file))];
  if (!wrong || !right) return undefined;
  const change = wrong.length === right.length ? stretchAt(wrong, right, line - 1) : wholeChange(wrong, right, line);
  if (!change || line - 1 < change.from - 2 || line - 1 > change.to) return undefined;
  const from = Math.max(0, change.from - 2);
  const longer = right.length - wrong.length;
  const [before, after] = [wrong.slice(from, change.to), right.slice(from, change.to + longer)];
  if ([before, after].some((lines) => !isShort(lines))) return undefined;
  const [wrongText, rightText] = [asText(before), asText(after)];
  if (wrongText === rightText) return undefined;
  const others = findings.filter(
    (other) => other.file === file && other.code !== code && other.line > from && other.line <= change.to,
  );
  const cost = wrongText.length + rightText.length + costOfAnother * others.length;
  return { example: { wrong: { [file]: wrongText }, right: { [file]: rightText } }, cost };
}

function isShort(lines: readonly string[]): boolean {
  return (
    lines.length <= mostLines && lines.some((line) => line !== "") && lines.every((line) => line.length <= widestLine)
  );
}

interface Change {
  readonly from: number;
  /** The first line after it, of what is wrong. */
  readonly to: number;
}

/** Of a case with several mistakes, the one at this line. */
function stretchAt(wrong: readonly string[], right: readonly string[], at: number): Change | undefined {
  const differs = (index: number) => wrong[index] !== right[index];
  const start = [at, at + 1, at - 1].find(differs);
  if (start === undefined) return undefined;
  let [from, to] = [start, start + 1];
  while (from > 0 && differs(from - 1)) from--;
  while (to < wrong.length && differs(to)) to++;
  return { from, to };
}

/** With the line that is named, where something is missing before it. */
function wholeChange(wrong: readonly string[], right: readonly string[], line: number): Change {
  let from = 0;
  while (from < wrong.length && wrong[from] === right[from]) from++;
  let end = 0;
  while (end < Math.min(wrong.length, right.length) - from && wrong.at(-1 - end) === right.at(-1 - end)) end++;
  const to = wrong.length - end;
  return { from, to: to === from && line === to + 1 ? line : to };
}

function linesOf(path: string): readonly string[] | undefined {
  if (!existsSync(path)) return undefined;
  const text = readFileSync(path, "utf8");
  // What is no UTF-8 cannot be shown.
  return text.includes("\ufffd") ? undefined : text.trimEnd().replace(notSeen, shownSign).split("\n");
}

const notSeen = /[^\P{C}\n]|[\u00a0\u2000-\u200f\u2028-\u202f]/gu;

/** `‹U+00A0›`: what is not seen would make both look the same. */
function shownSign(sign: string): string {
  return `‹U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}›`;
}

function asText(lines: readonly string[]): string {
  return lines.map((line) => `${line.replace(/ # BC\d{4}$/, "")}\n`).join("");
}
