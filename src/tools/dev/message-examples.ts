import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A few lines of a course that a message is about, and the same lines as they should be. */
export interface MessageExample {
  /** Path of the file, in the course. */
  readonly file: string;
  readonly wrong: string;
  readonly right: string;
}

/**
 * By code: the shortest of the cases in the tests that raise it, beside its twin that raises nothing. So no example can be wrong, and
 * none has to be written; a code whose case is no file of a course has none.
 */
export function messageExamples(root: string): ReadonlyMap<string, MessageExample> {
  const found = new Map<string, Shown>();
  for (const folder of caseFolders(join(root, "test/pipeline"))) {
    const findings = findingsIn(folder);
    for (const finding of findings) {
      const shown = exampleOf(folder, finding, findings);
      const before = found.get(finding.code);
      if (shown && (!before || shown.cost < before.cost)) found.set(finding.code, shown);
    }
  }
  const examples = [...found].map(([code, { example }]) => [code, example] as const);
  return new Map(examples.sort(([left], [right]) => (left < right ? -1 : 1)));
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
  return `export const examples = ${JSON.stringify(Object.fromEntries(messageExamples(root)), null, 1)};\n`;
}

/** The types of that module. */
export const examplesTypes =
  "export const examples: Readonly<Record<string, { readonly file: string; readonly wrong: string; readonly right: string }>>;\n";

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
  return [...text.matchAll(/^(\S+\.(?:yaml|md|vtt|svg)):(\d+):\d+ \w+ (BC\d{4}) /gm)].map(
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
  const change = wrong.length === right.length ? stretchAt(wrong, right, line - 1) : wholeChange(wrong, right);
  if (!change || line - 1 < change.from - 2 || line - 1 > change.to) return undefined;
  const from = Math.max(0, change.from - 2);
  const longer = right.length - wrong.length;
  const [before, after] = [wrong.slice(from, change.to), right.slice(from, change.to + longer)];
  if ([before, after].some((lines) => !isShort(lines))) return undefined;
  const example = { file, wrong: asText(before), right: asText(after) };
  if (example.wrong === example.right) return undefined;
  const others = findings.filter(
    (other) => other.file === file && other.code !== code && other.line > from && other.line <= change.to,
  );
  return { example, cost: example.wrong.length + example.right.length + costOfAnother * others.length };
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

function wholeChange(wrong: readonly string[], right: readonly string[]): Change {
  let from = 0;
  while (from < wrong.length && wrong[from] === right[from]) from++;
  let end = 0;
  while (end < Math.min(wrong.length, right.length) - from && wrong.at(-1 - end) === right.at(-1 - end)) end++;
  return { from, to: wrong.length - end };
}

/** Absent where it cannot be shown as it is: what is not seen would make both look the same. */
function linesOf(path: string): readonly string[] | undefined {
  if (!existsSync(path)) return undefined;
  const text = readFileSync(path, "utf8");
  return /[^\P{C}\n]|[\u00a0\u2000-\u200f\u2028-\u202f\ufffd]/u.test(text) ? undefined : text.trimEnd().split("\n");
}

function asText(lines: readonly string[]): string {
  return lines.map((line) => `${line.replace(/ # BC\d{4}$/, "")}\n`).join("");
}
