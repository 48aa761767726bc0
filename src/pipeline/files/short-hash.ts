import { createHash } from "node:crypto";

/** Eight hexadecimal digits by which to tell a text from another version of it. No secret hangs on them. */
export function shortHash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}
