import { WorldError, type World } from "../../src/model/world.ts";

export interface MemoryWorld extends World {
  /** Everything that lies in it, by path; what is written lands here. */
  readonly files: Map<string, Uint8Array>;
  /** Paths in the order in which they were written. */
  readonly written: readonly string[];
}

/** What the system shall refuse: a path, or the beginning of one that ends in `/`, and Node's code for why. */
export type Refusals = Readonly<Record<string, string>>;

/** A World without a disk: files by path, a clock that stands still. Paths are compared as they are written. */
export function memoryWorld(
  files: Readonly<Record<string, string | Uint8Array>>,
  refusals: Refusals = {},
): MemoryWorld {
  const held = new Map(Object.entries(files).map(([path, content]) => [path, bytesOf(content)]));
  const written: string[] = [];
  const refuse = (path: string) => {
    const found = Object.entries(refusals).find(
      ([start]) => path === start || (start.endsWith("/") && path.startsWith(start)),
    );
    if (found) throw new WorldError(found[1], path);
  };
  const read = (path: string) => {
    refuse(path);
    const content = held.get(path);
    if (!content) throw new WorldError(isFolder(path) ? "EISDIR" : "ENOENT", path);
    return content;
  };
  const isFolder = (path: string) => [...held.keys()].some((other) => other.startsWith(`${path}/`));
  const exists = (path: string) => held.has(path) || isFolder(path);
  return {
    files: held,
    written,
    toolFolder: "/tool",
    now: () => new Date("2026-11-01T09:00:00Z"),
    readBytes: async (path) => Promise.resolve(read(path)),
    readPart: async (path, start, end) => Promise.resolve(read(path).subarray(start, end)),
    // eslint-disable-next-line @typescript-eslint/require-await -- the World is asynchronous, memory is not
    async *openRead(path) {
      yield read(path);
    },
    stat: async (path) => {
      if (!exists(path)) return Promise.resolve(undefined);
      const content = held.get(path);
      return Promise.resolve(content ? { kind: "file", sizeBytes: content.length } : { kind: "folder", sizeBytes: 0 });
    },
    list: async (path) => {
      const inside = [...held.keys()].filter((other) => other.startsWith(`${path}/`));
      const names = inside.map((other) => other.slice(path.length + 1).split("/")[0] ?? "");
      return Promise.resolve([...new Set(names)].sort((left, right) => (left < right ? -1 : 1)));
    },
    realPath: async (path) => Promise.resolve(exists(path) ? path : undefined),
    writeAtomically: async (path, content) => {
      refuse(path);
      held.set(path, content instanceof Uint8Array ? content : await collect(content));
      written.push(path);
    },
    writeTogether: async (fill) => {
      const put = new Map<string, Uint8Array>();
      await fill(async (path, content) => {
        refuse(path);
        put.set(path, content instanceof Uint8Array ? content : await collect(content));
      });
      for (const [path, content] of put) {
        held.set(path, content);
        written.push(path);
      }
    },
    replaceFolder: async (path, fill) => {
      refuse(path);
      const next = `${path}.next`;
      await fill(next);
      for (const old of [...held.keys()].filter((other) => other.startsWith(`${path}/`))) held.delete(old);
      for (const [from, content] of [...held].filter(([other]) => other.startsWith(`${next}/`))) {
        held.delete(from);
        held.set(path + from.slice(next.length), content);
      }
    },
  };
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === "string" ? new TextEncoder().encode(content) : content;
}

async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}
