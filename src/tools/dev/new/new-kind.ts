import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { newBlock } from "./new-block.ts";
import { newCommand } from "./new-command.ts";
import { newFormat } from "./new-format.ts";
import { newLanguage } from "./new-language.ts";
import { newQuestion } from "./new-question.ts";
import { codesFile, type NewKind, type Plan } from "./plan.ts";
import { registered } from "./register.ts";

const newKinds: readonly NewKind[] = [newBlock, newQuestion, newLanguage, newFormat, newCommand];

const saysNothing = /^(define|index|utils?|helpers?|common|manager|misc|handle|process)$/;

/** Names of variables that TypeScript keeps for itself. */
const reserved =
  `break case catch class const continue debugger default delete do else enum export extends false finally for function if
import in instanceof new null return super switch this throw true try typeof var void while with let static yield await`.split(
    /\s+/,
  );

const usage = `npm run new -- ${newKinds.map(({ id }) => id).join("|")} <name>`;

/** Writes what a new kind needs, or says why not. Nothing that is there is touched, but for a line more in lists. */
export function addKind(root: string, [kindId = "", name = "", ...rest]: readonly string[]): readonly string[] {
  const kind = newKinds.find(({ id }) => id === kindId);
  if (!kind || name === "" || rest.length > 0) throw new Refused(usage);
  const reason = reasonAgainst(name) ?? kind.refuse?.(name);
  if (reason !== undefined) throw new Refused(`"${name}" cannot be the name of a ${kindId}: ${reason}`);
  const read = (path: string): string => readFileSync(join(root, path), "utf8");
  const plan = kind.plan(name, { read });
  const there = Object.keys(plan.files).find((path) => existsSync(join(root, path)));
  if (there !== undefined) throw new Refused(`${there} is there already; nothing was written`);
  const changed = changedLists(plan, read);
  for (const [path, text] of Object.entries({ ...plan.files, ...changed })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return [
    ...Object.keys(plan.files).map((path) => `written  ${path}`),
    ...Object.keys(changed).map((path) => `a line   ${path}`),
    "",
    "Next:",
    ...plan.next.map((step, index) => `${index + 1}. ${step}`),
  ];
}

/** Why nothing was written. */
export class Refused extends Error {}

function reasonAgainst(name: string): string | undefined {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name))
    return "write lower-case letters and digits, words joined by hyphens";
  if (name.length > 40) return "it is longer than 40 characters";
  if (reserved.includes(name)) return "it is a word of TypeScript's own";
  return saysNothing.test(name) ? "it says nothing of what it is for" : undefined;
}

function changedLists({ registry, code }: Plan, read: (path: string) => string): Readonly<Record<string, string>> {
  const text = read(registry.path);
  if (new RegExp(`\\b${registry.entry}\\b`).test(text))
    throw new Refused(`${registry.path} has "${registry.entry}" already`);
  const lists = { [registry.path]: registered(text, registry) };
  if (!code) return lists;
  const codes = [...read(codesFile).trimEnd().split("\n"), `${code.code} ${code.name}`];
  return { ...lists, [codesFile]: `${codes.sort().join("\n")}\n` };
}
