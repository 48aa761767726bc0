import { createHash } from "node:crypto";

/** Eight hexadecimal digits by which to tell a text from another version of it. No secret hangs on them. */
export function shortHash(text: string): string {
  return wholeHash(text).slice(0, 8);
}

/** What stands for a long text where it is only asked whether it is the same. */
export function wholeHash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
