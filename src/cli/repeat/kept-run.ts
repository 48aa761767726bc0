import { createHash } from "node:crypto";
import { fstatSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { removeStaleNow } from "../disk/temporary.ts";
import { keep, readKept } from "../start/kept-file.ts";
import { isStillSo } from "./still-so.ts";
import type { Trace } from "./trace.ts";

/** What a run said. Only those are kept that ended well. */
export interface Said {
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs of one command line in one place, kept from one to the next. */
export interface KeptRuns {
  /** What the command would say, if nothing has changed since it said it. */
  same(): Said | undefined;
  keep(trace: Trace, said: Said): void;
}

interface Kept extends Said {
  readonly key: string;
  readonly trace: Trace;
}

/** A course or two for each day of some months. */
const most = 300;

/** All that a run hears without its World: the tool's own text, the words, the place, Node, and the variables that change what is said. */
export interface Circumstances {
  readonly tool: string;
  readonly words: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

/** All that the tool reads (test/cli/repeat). */
export const variables = ["CI", "FORCE_COLOR", "GITHUB_ACTIONS", "GITHUB_WORKSPACE", "NO_COLOR", "TERM"];

/** In a private folder: what is found there is believed. */
export function keptRuns(folder: string, { tool, words, cwd, env }: Circumstances): KeptRuns {
  const key = JSON.stringify([
    tool,
    words,
    cwd,
    variables.map((name) => env[name] ?? null),
    [process.version, process.platform, process.arch, process.execArgv],
    isTerminal(),
  ]);
  const runs = join(folder, "runs");
  const name = createHash("sha256").update(key).digest("hex");
  return {
    same() {
      const kept = parsed(readKept(join(runs, name)));
      if (kept?.key !== key || !isStillSo(kept.trace, new Date())) return undefined;
      removeLeftovers(kept.trace);
      return kept;
    },
    keep(trace, { stdout, stderr }) {
      mkdirSync(runs, { recursive: true, mode: 0o700 });
      keep(runs, name, Buffer.from(JSON.stringify({ key, stdout, stderr, trace } satisfies Kept)), most);
    },
  };
}

/** What a build that was killed has left is taken away by the next that writes; here nothing is written. */
function removeLeftovers({ written }: Trace): void {
  for (const { path } of written) {
    try {
      removeStaleNow(path);
    } catch {
      // What cannot be taken away is in nobody's way.
    }
  }
}

function parsed(bytes: Buffer | undefined): Kept | undefined {
  // Whole, as its sum says, and written by `keep`: what another version wrote has another key.
  return bytes && (JSON.parse(bytes.toString()) as Kept);
}

/** Where messages are in colour. Node's streams are asked only where it may be one: they cost more than all else that is done here. */
function isTerminal(): boolean {
  return fstatSync(2).isCharacterDevice() && process.stderr.isTTY;
}
