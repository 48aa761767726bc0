import { cpSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, vi } from "vitest";
import { main } from "../../../src/cli/main.ts";
import { keptRuns, type Circumstances, type Said } from "../../../src/cli/repeat/kept-run.ts";
import { scratchFolder } from "../../helpers/scratch-folder.ts";
import { putHandWashing } from "../../build/parts/build-course.ts";

/** A folder with a course in `course`, in which the tool is run within this process and keeps its runs. */
export interface Workplace {
  readonly folder: string;
  path(name: string): string;
  /** What the tool would say without building anything; `undefined` when it would build. */
  same(circumstances?: Partial<Circumstances>): Said | undefined;
  /** As `start` does: says what was kept, or runs. */
  run(words?: readonly string[], circumstances?: Partial<Circumstances>): Promise<Ran>;
  /** Each file of a folder with its content. */
  files(name: string): Readonly<Record<string, string>>;
}

export interface Ran {
  readonly code: typeof process.exitCode;
  readonly wasKept: boolean;
  readonly stdout: string;
}

export const buildWords = ["build", "course", "--out", "out"];

/** Call it where tests are declared: it puts back what a run changes. */
export function workplaces(): () => Promise<Workplace> {
  const [root, exitCode] = [process.cwd(), process.exitCode];
  let stdout = "";
  beforeEach(() => {
    vi.spyOn(process.stderr, "write").mockReturnValue(true);
    vi.spyOn(process.stdout, "write").mockImplementation((text) => {
      stdout += String(text);
      return true;
    });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
    process.exitCode = exitCode;
    process.chdir(root);
  });
  return async () => {
    const folder = scratchFolder();
    const kept = join(folder, ".kept");
    mkdirSync(kept, { mode: 0o700 });
    putHandWashing(join(folder, "course"));
    const runsFor = (words: readonly string[], over: Partial<Circumstances> = {}) =>
      keptRuns(kept, { tool: "one", words, cwd: folder, env: {}, ...over });
    const here: Workplace = {
      folder,
      path: (name) => join(folder, name),
      same: (over) => runsFor(buildWords, over).same(),
      async run(words = buildWords, over) {
        process.chdir(folder);
        stdout = "";
        process.exitCode = undefined;
        const runs = runsFor(words, over);
        const same = runs.same();
        if (same) return { code: 0, wasKept: true, stdout: same.stdout };
        await main(words, `${root}/dist`, runs);
        return { code: process.exitCode, wasKept: false, stdout };
      },
      files: (name) => contents(join(folder, name)),
    };
    // Twice: the first run writes the lock file, and says so.
    await here.run();
    await here.run();
    return here;
  };
}

function contents(folder: string): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length), readFileSync(path, "base64")]));
}

/** The same course, as it is now, built by a tool that keeps nothing. */
export async function builtAnew(here: Workplace): Promise<Readonly<Record<string, string>>> {
  const fresh = scratchFolder();
  cpSync(here.path("course"), join(fresh, "course"), { recursive: true, verbatimSymlinks: true });
  process.chdir(fresh);
  await main(buildWords, new URL("../../../dist", import.meta.url).pathname);
  return contents(join(fresh, "out"));
}
