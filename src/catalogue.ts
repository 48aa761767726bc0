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

/** What is wrong and what is right, where a rule shows both. */
export function examplesOf({ code }: Entry): { readonly wrong: Example; readonly right: Example } | undefined {
  return rules.find(({ message }) => message.code === code);
}

function isEntry(value: unknown): value is Entry {
  return typeof value === "object" && value !== null && "code" in value && "why" in value && "at" in value;
}
