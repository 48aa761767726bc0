import { sha1 } from "./sha1.ts";

/** A random UUID (RFC 4122, version 4). `crypto.randomUUID` is missing where the page came by plain http. */
export function newUuid(): string {
  return uuid(crypto.getRandomValues(new Uint8Array(16)), 4);
}

/**
 * The UUID of a name (RFC 4122, version 5): the same each time, so that a statement which is said once in an attempt
 * has the same id after a lost answer, a reload or a second visit, and an LRS keeps one of them.
 */
export function namedUuid(namespace: string, name: string): string {
  const hex = namespace.replace(/[^0-9a-f]/gi, "");
  const space = Array.from({ length: 16 }, (_, n) => parseInt(hex.slice(2 * n, 2 * n + 2), 16) || 0);
  return uuid(sha1([...space, ...new TextEncoder().encode(name)]), 5);
}

export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i.test(text);
}

function uuid(bytes: ArrayLike<number>, version: number): string {
  const hex = Array.from({ length: 16 }, (_, n) => {
    const byte = bytes[n] ?? 0;
    const marked = n === 6 ? (byte & 0x0f) | (version << 4) : n === 8 ? (byte & 0x3f) | 0x80 : byte;
    return marked.toString(16).padStart(2, "0");
  }).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
