import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

/** Files by their paths in the course; or what is typed. */
export type Written = Readonly<Record<string, string>> | string;

/** What is wrong and what is right, for a message whose cases cannot be shown as they are. A test tries both. */
export interface WrittenExample {
  readonly wrong: Written;
  readonly right: Written;
  /** What is beside both, and not shown. */
  readonly with?: Readonly<Record<string, string>>;
  /** Films and pictures beside both, of the tests' own. */
  readonly media?: readonly string[];
  /** What is taken away from the course that is beside both. */
  readonly without?: readonly string[];
  /** The command that says it; `build-course check course` when left out. */
  readonly words?: string;
}

const folder = "test/diagnostics/examples";

/** By code. */
export function writtenExamples(root: string): ReadonlyMap<string, WrittenExample> {
  const texts = ["files.yaml", "commands.yaml"].map((name) => readFileSync(join(root, folder, name), "utf8"));
  // These are the project's own; each is tried.
  return new Map(texts.flatMap((text) => Object.entries(parse(text) as Record<string, WrittenExample>)));
}

/** By code why there is no example: nobody could write it, or nobody could read it. */
export function reasonsForNone(root: string): ReadonlyMap<string, string> {
  const groups = parse(readFileSync(join(root, folder, "none.yaml"), "utf8")) as Record<string, readonly string[]>;
  return new Map(Object.entries(groups).flatMap(([reason, codes]) => codes.map((code) => [code, reason] as const)));
}
