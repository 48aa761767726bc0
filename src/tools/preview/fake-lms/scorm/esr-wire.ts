/*
 * How ESR's SCORM adapter (version 8, December 2022) talks to its server, as seen by running it with a pretend
 * request object. Own code: only what it does was taken over.
 */

const separator = "~olmota~";

/** Each UTF-16 unit as three digits to the base of 36. Units from 46,656 on take four, and nobody can tell. */
export function toWire(pairs: readonly (readonly [string, string])[]): string {
  const text = pairs.map(([name, value]) => `${name}=${value}`).join(separator);
  return [...Array(text.length).keys()].map((at) => text.charCodeAt(at).toString(36).padStart(3, "0")).join("");
}

/** The server reads three by three: from the first wide unit on it is garbage. */
export function fromWire(wire: string): readonly (readonly [string, string])[] {
  const units = (wire.match(/.{1,3}/g) ?? []).map((digits) => parseInt(digits, 36));
  return String.fromCharCode(...units)
    .split(separator)
    .map(splitAtFirst);
}

/** A reply is lines; a value with a line end comes back cut. */
export function fromReply(text: string): readonly (readonly [string, string])[] {
  return text
    .split(/\r\n|\r|\n/)
    .filter((line) => line.includes("="))
    .map(splitAtFirst);
}

export function toReply(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}=${value}`)
    .join("\n");
}

function splitAtFirst(pair: string): readonly [string, string] {
  const at = pair.indexOf("=");
  return at < 0 ? [pair, ""] : [pair.slice(0, at), pair.slice(at + 1)];
}
