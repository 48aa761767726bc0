import type { World } from "../../../model/world.ts";

/** Files of a folder that are held in memory, by their names: they go before those on disk. */
export type HeldFiles = ReadonlyMap<string, Uint8Array>;

/**
 * The world with some files of the course in memory: what a preview adds is never written to the author's folder. Only files at the
 * top of the folder can be held.
 */
export function overlayWorld(world: World, folder: string, held: () => HeldFiles): World {
  const nameOf = (path: string): string | undefined => {
    const name = path.slice(path.lastIndexOf("/") + 1);
    const isIt = path === `${folder}/${name}` || path.endsWith(`/${markOfHeld}/${name}`);
    return isIt && held().has(name) ? name : undefined;
  };
  const bytesOf = (path: string) => held().get(nameOf(path) ?? "");
  return {
    ...world,
    readBytes: (path) => {
      const bytes = bytesOf(path);
      return bytes ? Promise.resolve(bytes) : world.readBytes(path);
    },
    readPart: (path, start, end) => {
      const bytes = bytesOf(path);
      return bytes ? Promise.resolve(bytes.subarray(start, end)) : world.readPart(path, start, end);
    },
    stat: (path) => {
      const bytes = bytesOf(path);
      return bytes ? Promise.resolve({ kind: "file", sizeBytes: bytes.byteLength }) : world.stat(path);
    },
    async realPath(path) {
      const name = nameOf(path);
      if (name === undefined) return world.realPath(path);
      const root = await world.realPath(folder);
      return root === undefined ? undefined : `${root}/${markOfHeld}/${name}`;
    },
    async list(path) {
      const names = await world.list(path);
      if (path !== folder) return names;
      return [...new Set([...names, ...held().keys()])].toSorted();
    },
  };
}

/** Stands in the real path of a held file, so that it is told apart from one of the same name deeper down. */
const markOfHeld = ".held-by-preview";
