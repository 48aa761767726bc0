import picomatch from "picomatch";
import type { World } from "../../model/world.ts";
import { isPattern } from "./many-options.ts";

export interface FoundCourses {
  /** Each once, those of a pattern by their names. */
  readonly folders: readonly string[];
  /** Patterns in which there is no course. */
  readonly empty: readonly string[];
}

/**
 * The folders that words mean: a folder as it is, a pattern as all in it that have a `course.yaml`, as shells would
 * but for what begins with a dot and `node_modules`. The only use of picomatch.
 */
export async function findCourses(words: readonly string[], world: World): Promise<FoundCourses> {
  const folders = new Map<string, string>();
  const empty: string[] = [];
  for (const word of words) {
    const found = isPattern(word) && !(await world.stat(word)) ? await inPattern(word, world) : [word];
    if (found.length === 0) empty.push(word);
    for (const folder of found) {
      const real = (await world.realPath(folder)) ?? folder;
      if (!folders.has(real)) folders.set(real, folder);
    }
  }
  return { folders: [...folders.values()], empty };
}

async function inPattern(word: string, world: World): Promise<readonly string[]> {
  const pattern = word.replace(/^(?:\.\/)+/, "");
  const { base } = picomatch.scan(pattern);
  const isMeant = picomatch(pattern);
  const depth = pattern.includes("**") ? deepest : pattern.split("/").length;
  const inside = await foldersIn(base === "" ? "." : base, depth, { world, seen: new Set() });
  return inside.filter(({ path, hasCourse }) => hasCourse && isMeant(path)).map(({ path }) => path);
}

/** Deeper than anybody files courses. */
const deepest = 12;

interface Folder {
  readonly path: string;
  readonly hasCourse: boolean;
}

/** A link may lead back to a folder above it. */
interface Walk {
  readonly world: World;
  readonly seen: Set<string>;
}

async function foldersIn(path: string, depth: number, walk: Walk): Promise<readonly Folder[]> {
  const { world, seen } = walk;
  const real = await world.realPath(path);
  if (real === undefined || seen.has(real)) return [];
  seen.add(real);
  const names = await world.list(path);
  const found: Folder[] = [{ path, hasCourse: names.includes("course.yaml") }];
  for (const name of depth > 0 ? names : []) {
    if (name.startsWith(".") || name === "node_modules") continue;
    const inner = path === "." ? name : `${path}/${name}`;
    if ((await world.stat(inner))?.kind === "folder") found.push(...(await foldersIn(inner, depth - 1, walk)));
  }
  return found;
}
