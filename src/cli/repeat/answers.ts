import { createHash } from "node:crypto";
import type { FileFacts } from "../../model/world.ts";

/* Each answer of a World as a text by which to tell it from another. */

export function contentAnswer(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("base64url");
}

/** Names may hold a line break, but no NUL. */
export function namesAnswer(names: readonly string[]): string {
  return contentAnswer(Buffer.from(names.join("\0")));
}

export function factsAnswer(facts: FileFacts | undefined): string {
  return facts ? `${facts.kind} ${facts.sizeBytes}` : "nothing";
}

export function realAnswer(path: string | undefined): string {
  return path === undefined ? "nothing" : `at ${path}`;
}

/** Days change at midnight, UTC, for everybody who compares dates with the clock. */
export function dayAnswer(now: Date): string {
  return String(Math.ceil(now.getTime() / (24 * 60 * 60 * 1000)));
}

/** A refusal is an answer too. */
export function refusalAnswer(code: string): string {
  return `refused ${code}`;
}
