import { sameName } from "../../content/same-name.ts";
import type { Report, Span } from "../../diagnostics/diagnostic.ts";
import { didYouMean, suggest } from "../../diagnostics/suggest.ts";
import type { CourseFolder } from "./course-folder.ts";
import { brokenLink, emptyFile, fileMissing, notAFile, outsideCourse, unusablePath, wrongCase } from "./messages.ts";
import { normalisePath, safePath } from "./safe-path.ts";

/** What an author named. `kind` is the word for it in messages. */
export interface Wanted {
  readonly path: string;
  readonly kind: "file" | "session file" | "assessment file";
  readonly at: Span | undefined;
}

/** A regular file inside the course folder. */
export interface FoundFile {
  /** Normalised: relative to the course folder, with `/`, NFC. */
  readonly path: string;
  /** To read it with. */
  readonly realPath: string;
  readonly sizeBytes: number;
  /** Its content, where that has been read already. */
  readonly bytes?: Uint8Array;
}

/** Finds a file the course names; reports why it cannot be used. */
export async function findFile(wanted: Wanted, folder: CourseFolder, report: Report): Promise<FoundFile | undefined> {
  const reason = safePath(wanted.path);
  if (reason !== undefined) return void report(unusablePath.at(wanted.at, { path: wanted.path, reason }));
  const path = normalisePath(wanted.path);
  const listed = await listedPath(path, folder);
  if ("missing" in listed)
    return void report(fileMissing.at(wanted.at, { kind: wanted.kind, path, advice: listed.missing }));
  if (sameName(listed.real) !== sameName(path))
    return void report(wrongCase.at(wanted.at, { path, real: listed.real }));
  const found = await regularFile({ ...wanted, path }, listed.real, folder, report);
  return found?.sizeBytes === 0 ? void report(emptyFile.at(wanted.at, { path })) : found;
}

/** A file as its folder lists it. Every reader of a course goes through here: what leads out of the course folder is never opened. */
export async function regularFile(
  { path, at }: Pick<Wanted, "path" | "at">,
  listed: string,
  folder: CourseFolder,
  report: Report,
): Promise<FoundFile | undefined> {
  const realPath = await folder.world.realPath(`${folder.path}/${listed}`);
  if (realPath === undefined) return void report(brokenLink.at(at, { path }));
  if (!folder.holds(realPath)) return void report(outsideCourse.at(at, { path }));
  const facts = await folder.world.stat(realPath);
  if (facts?.kind !== "file") {
    const what = facts?.kind === "folder" ? "a folder" : "a pipe or a device";
    return void report(notAFile.at(at, { path, what }));
  }
  return { path, realPath, sizeBytes: facts.sizeBytes };
}

/**
 * The path as the folders list it, so that capitals are compared on every system, also where the disk ignores
 * them; `missing` says what to do instead.
 */
async function listedPath(
  path: string,
  folder: CourseFolder,
): Promise<{ readonly real: string } | { readonly missing: string }> {
  const real: string[] = [];
  const segments = path.split("/");
  for (const [depth, segment] of segments.entries()) {
    const names = await folder.list(real.join("/"));
    const name = matchName(segment, names);
    if (name === undefined) return { missing: adviceFor(segments.slice(depth), real, names) };
    real.push(name);
  }
  return { real: real.join("/") };
}

/** Listings that were searched: a folder of thousands of pictures is searched for each. */
const asSet = new WeakMap<readonly string[], ReadonlySet<string>>();

function matchName(segment: string, names: readonly string[]): string | undefined {
  const known = asSet.get(names) ?? new Set(names);
  asSet.set(names, known);
  if (known.has(segment)) return segment;
  const folded = segment.toLowerCase();
  return (
    names.find((name) => name.normalize("NFC") === segment) ??
    names.find((name) => name.normalize("NFC").toLowerCase() === folded) ??
    onlyOne(names.filter((name) => sameName(name) === sameName(segment)))
  );
}

/** Systems put other spaces, dashes and quotation marks in names than people type: macOS, a NARROW NO-BREAK SPACE in those of screenshots. */
function onlyOne(names: readonly string[]): string | undefined {
  return names.length === 1 ? names[0] : undefined;
}

/** `wanted` is what is left of the path, from the first part that is not there. */
function adviceFor(wanted: readonly string[], parents: readonly string[], names: readonly string[]): string {
  const [segment = "", ...rest] = wanted;
  const near = suggest(segment, names);
  if (near !== undefined) return didYouMean([...parents, near, ...rest].join("/"));
  return parents.length === 0 ? "Add it, or correct the path." : `Add it to ${parents.join("/")}, or correct the path.`;
}
