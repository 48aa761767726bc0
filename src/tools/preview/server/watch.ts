import { watch } from "chokidar";

/** Saves of one moment, such as of all files of an editor, are one change. */
const gatherMs = 8;

export interface Watch {
  close(): Promise<void>;
}

/** Calls `changed` after files of a folder were written, added or taken away. The only use of chokidar. */
export async function watchFolder(folder: string, changed: (paths: readonly string[]) => void): Promise<Watch> {
  const watcher = watch(folder, {
    ignoreInitial: true,
    // Hidden files and what is installed are no part of a course (A62): editors put their own there.
    ignored: (path) => /(^|[/\\])(\.[^/\\]+|node_modules)$/.test(path.slice(folder.length)),
  });
  let waiting = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  watcher.on("all", (_event, path) => {
    waiting.add(path);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const paths = [...waiting];
      waiting = new Set();
      changed(paths);
    }, gatherMs);
  });
  await new Promise<void>((ready) => watcher.once("ready", () => ready()));
  return {
    async close() {
      clearTimeout(timer);
      await watcher.close();
    },
  };
}
