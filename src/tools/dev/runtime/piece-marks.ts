import { core } from "../../../pipeline/5-package/runtime/plugins.ts";
import type { RuntimePiece } from "../../../pipeline/5-package/runtime/scripts.ts";

/**
 * What stands where another piece begins: a statement that no minifier moves, drops or joins with its neighbours, so the
 * n-th one is still where the n-th was. Our own scripts have none.
 */
const mark = "debugger;";

export interface MarkedScript {
  readonly script: string;
  /** By piece: the plug-ins that need it, or the core alone. */
  readonly users: readonly (readonly string[])[];
}

/**
 * Before each module, esbuild writes its path as a comment; a mark goes there when other plug-ins need this module than the one
 * before. `usersOf` has the plug-ins by module.
 */
export function withMarks(bundle: string, usersOf: ReadonlyMap<string, readonly string[]>): MarkedScript {
  const users: (readonly string[])[] = [];
  const script = bundle.replace(/^\/\/ (\S+)$/gm, (comment, path: string) => {
    const found = usersOf.get(path);
    if (!found) return comment;
    const names = found.includes(core) ? [core] : found;
    if (names.join() === users.at(-1)?.join()) return comment;
    users.push(names);
    return mark;
  });
  return { script, users };
}

export function cutAtMarks(script: string, users: MarkedScript["users"]): readonly RuntimePiece[] {
  const [before = "", ...scripts] = script.split(mark);
  if (scripts.length !== users.length || before.trim() !== "") throw new Error("a mark between pieces was lost");
  return scripts.flatMap((text, n) => (text.trim() === "" ? [] : { users: users[n] ?? [], script: text }));
}
