import type { World } from "../../model/world.ts";

interface Steady {
  readonly world: World;
  /** A file that is not what it was when it was first looked at. */
  changed(): Promise<string | undefined>;
}

/**
 * Files are read more than once: to look at them, and to pack them. Where one is saved meanwhile, a package could hold half of each. All
 * that is read was asked for its facts before (`find-file.ts`), so those are compared: a second reading would double the cost of a film.
 */
export function steadyWorld(world: World): Steady {
  const stamps = new Map<string, string>();
  const written = new Set<string>();
  /** Its own writing is no surprise. */
  const isOurs = async (path: string) => {
    for (const one of written) if ((await world.realPath(one)) === path) return true;
    return false;
  };
  return {
    world: {
      ...world,
      async stat(path) {
        const facts = await world.stat(path);
        if (facts?.kind === "file" && !stamps.has(path)) stamps.set(path, stampOf(facts));
        return facts;
      },
      async writeAtomically(path, content) {
        await world.writeAtomically(path, content);
        written.add(path);
      },
    },
    async changed() {
      for (const [path, stamp] of stamps) {
        if (stampOf(await world.stat(path)) !== stamp && !(await isOurs(path))) return path;
      }
      return undefined;
    },
  };
}

function stampOf(facts: Awaited<ReturnType<World["stat"]>>): string {
  return facts ? `${facts.kind} ${facts.sizeBytes} ${facts.stamp ?? ""}` : "gone";
}
