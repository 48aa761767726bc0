import type { World } from "../../model/world.ts";

/** The folder of the course, and all that may be read of it. */
export interface CourseFolder {
  readonly path: string;
  readonly world: World;
  /** Whether a real path lies inside. */
  holds(realPath: string): boolean;
  /** Names in a folder of the course, which are asked for once. */
  list(relative: string): Promise<readonly string[]>;
}

/** Opens the course folder; `undefined` when it is not there. */
export async function openCourseFolder(path: string, world: World): Promise<CourseFolder | undefined> {
  const root = await world.realPath(path);
  if (root === undefined) return undefined;
  const listings = new Map<string, Promise<readonly string[]>>();
  return {
    path,
    world,
    holds: (realPath) => realPath.startsWith(root.endsWith("/") ? root : `${root}/`),
    list(relative) {
      const known = listings.get(relative) ?? world.list(relative === "" ? path : `${path}/${relative}`);
      listings.set(relative, known);
      return known;
    },
  };
}
