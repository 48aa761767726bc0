import { shortHash } from "../../files/short-hash.ts";
import { endingOf } from "./file-types.ts";

const longestPath = 120;

/**
 * Path of a file in the package. A file under `media/` with a plain name keeps it. Any other is called
 * `media/<slug>-<8 hex digits of its path's SHA-256>.<ending>`: lower-case ASCII that no LMS, zip tool or web server
 * has ever stumbled over, the same on every build, and different for different paths. `as` is the ending of what it becomes.
 */
export function outputName(path: string, as?: string): string {
  const own = endingOf(path);
  const ending = as ?? own;
  if (isPlain(path)) return ending === own ? path : `${path.slice(0, -own.length)}${ending}`;
  const hash = shortHash(path);
  return `media/${slugOf(path, own)}-${hash}${ending === "" ? "" : `.${ending}`}`;
}

/** Lower-case ASCII names of letters, digits, hyphens and underscores under `media/`; one dot, before the ending. */
function isPlain(path: string): boolean {
  return path.length <= longestPath && /^media\/([a-z0-9_][a-z0-9_-]*\/)*[a-z0-9_][a-z0-9_-]*\.[a-z0-9]+$/.test(path);
}

function slugOf(path: string, ending: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const stem = ending === "" ? name : name.slice(0, -(ending.length + 1));
  const slug = stem
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 40)
    .replace(/-+$/, "");
  return slug === "" ? "file" : slug;
}
