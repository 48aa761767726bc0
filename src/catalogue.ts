import { examples, noExample } from "#generated/examples";
import { modules } from "#generated/messages";
import type { Message } from "./diagnostics/message.ts";
import { rules } from "./lint/index.ts";
import type { Example } from "./lint/rule.ts";

/** What `explain` and the docs need of a message. */
export type Entry = Pick<Message, "code" | "name" | "severity" | "text" | "fix" | "why">;

/** Every message, by code: of every module that exports one. */
export const catalogue: readonly Entry[] = modules
  .flatMap((module): readonly unknown[] => Object.values(module))
  .filter(isEntry)
  .toSorted((left, right) => (left.code < right.code ? -1 : 1));

export interface Shown {
  readonly wrong: Example;
  readonly right: Example;
  /** Whether it is a rule, which an author may answer for. */
  readonly isRule: boolean;
}

/** What is wrong and what is right: of a rule its own examples, of anything else those that the tests try. */
export function examplesOf({ code }: Entry): Shown | undefined {
  const rule = rules.find(({ message }) => message.code === code);
  if (rule) return { wrong: rule.wrong, right: rule.right, isRule: true };
  const shown = examples[code];
  return shown && { ...shown, isRule: false };
}

/** Why a message has no example. */
export function noExampleOf({ code }: Entry): string | undefined {
  return noExample[code];
}

function isEntry(value: unknown): value is Entry {
  return typeof value === "object" && value !== null && "code" in value && "why" in value && "at" in value;
}
