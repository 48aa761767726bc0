import { access, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as rest } from "node:timers/promises";
import { inject } from "vitest";

/**
 * A folder that several test files read and none changes, made once for all workers: who asks first makes it, the others wait. Gone
 * when the run is over. Where making it fails, everybody tries, and so everybody is told why.
 */
export async function madeOnce(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(inject("madeOnce"), name);
  const finished = `${folder}.finished`;
  while (!(await isThere(finished))) {
    if (await isFirst(folder)) {
      try {
        await make(folder);
        await writeFile(finished, "");
      } catch (error) {
        await rm(folder, { recursive: true, force: true });
        throw error;
      }
    } else await rest(20);
  }
  return folder;
}

/** Only one of many makes the folder. */
async function isFirst(folder: string): Promise<boolean> {
  return await mkdir(folder).then(
    () => true,
    () => false,
  );
}

async function isThere(path: string): Promise<boolean> {
  return await access(path).then(
    () => true,
    () => false,
  );
}

declare module "vitest" {
  interface ProvidedContext {
    /** Folder for what is made once; see test/global-setup.ts. */
    madeOnce: string;
  }
}
