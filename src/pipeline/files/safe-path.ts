import { characterName } from "../../diagnostics/characters.ts";

/** Why a path an author wrote cannot be used, or `undefined`. Looks at the words only, not at the disk. */
export function safePath(path: string): string | undefined {
  return (
    wholePathReason(path) ??
    firstReason(
      path.split("/").filter((segment) => segment !== "."),
      segmentReason,
    )
  );
}

/** Without `./` and doubled slashes, composed (NFC): two ways to write one path become one. */
export function normalisePath(path: string): string {
  return path
    .normalize("NFC")
    .split("/")
    .filter((segment) => segment !== "" && segment !== ".")
    .join("/");
}

function wholePathReason(path: string): string | undefined {
  const [hidden] =
    /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/u.exec(path) ?? [];
  if (hidden !== undefined) return `it has a character that cannot be seen, ${characterName(hidden)}`;
  if (/^(https?|ftp):/i.test(path)) return "it is a web address, not a file";
  if (/^[a-z]:/i.test(path)) return "it begins with a drive letter";
  if (/^[a-z][a-z0-9+.-]+:/i.test(path)) return `it begins with "${path.slice(0, path.indexOf(":") + 1)}"`;
  if (/^[\\/]{2}/.test(path)) return "it names another computer";
  if (path.includes("\\")) return 'it has "\\" where "/" is meant';
  if (path.startsWith("/") || path.startsWith("~/")) return "it does not start in the course folder";
  if (path.endsWith("/")) return "it names a folder";
  if (path.length > 1000) return "it is longer than 1,000 characters";
  if (isEscape(path)) return 'it leaves the course folder with ".."';
  return isEscape(percentDecoded(path)) ? 'it hides ".." or "/" behind percent signs' : undefined;
}

const isEscape = (path: string): boolean => /(^|[\\/])\.\.([\\/]|$)/.test(path) || path.startsWith("/");

/** Decoded until nothing changes, because some servers decode twice. */
function percentDecoded(path: string): string {
  const decoded = path.replace(/%([0-7][0-9a-f])/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return decoded === path ? path : percentDecoded(decoded);
}

const windowsDevice = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?$/i;

function segmentReason(segment: string): string | undefined {
  if (windowsDevice.test(segment)) return `Windows keeps the name "${segment.split(".")[0]}" for itself`;
  if (/[. ]$/.test(segment)) return "a name in it ends in a dot or a space, which Windows takes off";
  if (segment.startsWith(".")) return "names that begin with a dot are hidden files";
  if (segment.includes(":")) return 'a name in it has ":", which Windows does not allow';
  if (new TextEncoder().encode(segment).length > 255) return "a name in it is longer than 255 bytes";
  return undefined;
}

function firstReason(segments: readonly string[], reason: (segment: string) => string | undefined): string | undefined {
  for (const segment of segments) {
    const found = reason(segment);
    if (found !== undefined) return found;
  }
  return undefined;
}
