import type { LeftBehind } from "../../lint/rule.ts";
import type { World } from "../../model/world.ts";
import { openCourseFolder, type CourseFolder } from "./course-folder.ts";
import { regularFile } from "./find-file.ts";
import { readText } from "./read-text.ts";
import { normalisePath } from "./safe-path.ts";

/** What the course names: files that were read, and those it shows or takes its words from. */
export interface Named {
  readonly sources: readonly string[];
  readonly media: readonly string[];
}

/**
 * Files that were meant to be in the course, by where they lie and what they hold, and that it does not name. Only folders that the
 * course uses are looked into, so that drafts and tools can lie beside them.
 */
export async function leftBehind(path: string, named: Named, world: World): Promise<readonly LeftBehind[]> {
  const folder = await openCourseFolder(path, world);
  if (!folder) return [];
  const known = new Set([...named.sources, ...named.media].map(normalisePath));
  const inUse = new Set(["media", ...named.media.map(folderOf)].filter((name) => name !== ""));
  const found = [
    ...(await notRead(new Set(["", "sessions", ...named.sources.map(folderOf)]), known, folder)),
    ...(await notShown(inUse, known, folder)),
  ];
  return found.toSorted((left, right) => (left.path < right.path ? -1 : 1));
}

async function notRead(
  folders: ReadonlySet<string>,
  known: ReadonlySet<string>,
  folder: CourseFolder,
): Promise<readonly LeftBehind[]> {
  const found: LeftBehind[] = [];
  for (const path of await filesIn([...folders], /\.ya?ml$/i, folder)) {
    const looksLike = known.has(path) ? undefined : await kindOfSource(path, folder);
    if (looksLike) found.push({ path, looksLike });
  }
  return found;
}

async function notShown(
  folders: ReadonlySet<string>,
  known: ReadonlySet<string>,
  folder: CourseFolder,
): Promise<readonly LeftBehind[]> {
  const files = await filesIn([...folders], shown, folder);
  return files.filter((path) => !known.has(path)).map((path) => ({ path, looksLike: "media" }));
}

/** What a page can show. Beside it there may lie what it was made from. */
const shown = /\.(png|jpe?g|gif|webp|avif|svg|mp4|m4v|webm|mov|mp3|m4a|wav|ogg|vtt|srt)$/i;

async function filesIn(folders: readonly string[], ending: RegExp, folder: CourseFolder): Promise<readonly string[]> {
  const lists = await Promise.all(
    folders.map(async (name) =>
      (await folder.list(name))
        .filter((file) => ending.test(file) && !file.startsWith("."))
        .map((file) => (name === "" ? file : `${name}/${file}`).normalize("NFC")),
    ),
  );
  return lists.flat();
}

/** By the keys at the start of its lines: it need not be whole to be somebody's work. */
async function kindOfSource(path: string, folder: CourseFolder): Promise<"assessment" | "session" | undefined> {
  const file = await regularFile({ path, at: undefined }, path, folder, quietly);
  const text = file && (await readText(file, undefined, folder.world, quietly));
  if (text === undefined) return undefined;
  const has = (key: string) => new RegExp(`^["']?${key}["']?\\s*:`, "m").test(text);
  if (has("questions") && has("pass")) return "assessment";
  return has("blocks") && has("title") ? "session" : undefined;
}

/** What cannot be read is nobody's mistake before it is named. */
function quietly(): void {}

function folderOf(path: string): string {
  const plain = normalisePath(path);
  return plain.includes("/") ? plain.slice(0, plain.lastIndexOf("/")) : "";
}
