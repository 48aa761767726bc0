import type { World } from "../model/world.ts";

/** A World that says what is being written, and how much of it is: a package with films takes as long as all else together. */
export function watchedWorld(world: World, say: (what: string) => void): World {
  const watched =
    (put: World["writeAtomically"]): World["writeAtomically"] =>
    (path, content) =>
      put(path, content instanceof Uint8Array ? content : measured(content, (mb) => say(`writing ${path}, ${mb} MB`)));
  return {
    ...world,
    writeAtomically: watched(world.writeAtomically),
    writeTogether: (fill) => world.writeTogether((put) => fill(watched(put))),
  };
}

async function* measured(
  chunks: AsyncIterable<Uint8Array>,
  tell: (megabytes: number) => void,
): AsyncIterable<Uint8Array> {
  let sizeBytes = 0;
  let told = -1;
  for await (const chunk of chunks) {
    sizeBytes += chunk.length;
    const megabytes = Math.floor(sizeBytes / 1_000_000);
    if (megabytes > told) tell(megabytes);
    told = megabytes;
    yield chunk;
  }
}
