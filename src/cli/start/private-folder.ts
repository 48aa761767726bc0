import { lstatSync, mkdirSync } from "node:fs";
import { isAbsolute, join } from "node:path";

/**
 * The first of these folders that belongs to whoever runs the tool and that nobody else can look into; made where it can be. What is
 * kept there is code, and what a build is believed to have said: whoever could write it would run as this user.
 */
export function privateFolder(candidates: readonly (string | undefined)[]): string | undefined {
  return candidates.find((folder) => folder !== undefined && isPrivate(folder));
}

/** Where this user's programs keep what can be made again; none is guessed where the system names none. */
export function userCacheFolder(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const { XDG_CACHE_HOME: named = "", LOCALAPPDATA: local = "", HOME: home = "" } = env;
  const folder =
    process.platform === "win32"
      ? local
      : isAbsolute(named)
        ? named
        : home === ""
          ? ""
          : join(home, process.platform === "darwin" ? "Library/Caches" : ".cache");
  return isAbsolute(folder) ? join(folder, "build-course") : undefined;
}

function isPrivate(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return isOurs(lstatSync(folder)) && lstatSync(folder).isDirectory();
  } catch {
    // Read-only, full, or not ours: the tool works without.
    return false;
  }
}

/** Windows has no such numbers; there both folders are the user's own by their place. */
export function isOurs({ uid, mode }: { readonly uid: number; readonly mode: number }): boolean {
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o077) === 0);
}
