import { readFileSync } from "node:fs";
import { crc32 } from "node:zlib";
import { exitCodes } from "../exit-codes.ts";
import { optimiseLater } from "../optimise-later.ts";
import { keptRuns, type KeptRuns } from "../repeat/kept-run.ts";
import { endWhenRefused } from "../streams.ts";
import { codeCache } from "./code-cache.ts";
import { loadTool } from "./load-tool.ts";
import { privateFolder, userCacheFolder } from "./private-folder.ts";

/**
 * The first of the tool that Node runs, a file of its own: it says again what was said when nothing has changed, or loads the rest. Only
 * what every start needs is imported here, since all of it is compiled anew each time.
 */
export async function start(words: readonly string[], toolFolder: string): Promise<void> {
  // First: V8 reads no code that was compiled under other flags.
  optimiseLater();
  endWhenRefused();
  const file = `${toolFolder}/lib/tool.cjs`;
  const folder = cacheFolder(words, toolFolder);
  if (folder === undefined) return await loadTool(file).tool.main(words, toolFolder);
  const bytes = readFileSync(file);
  const runs = runsOf(words, folder, bytes);
  const same = runs.same();
  if (same) {
    if (same.stderr !== "") process.stderr.write(same.stderr);
    if (same.stdout !== "") process.stdout.write(same.stdout);
    return;
  }
  const { tool, keepCode } = loadTool(file, { bytes, cache: codeCache(folder) });
  await tool.main(words, toolFolder, runs);
  // What a run that went well has used is what the next will use.
  if (process.exitCode === exitCodes.done) keepCode();
}

/** Node 21 and the first of 22 cannot make the sums by which kept files are told apart; nobody maintains them. */
function cacheFolder(words: readonly string[], toolFolder: string): string | undefined {
  if (words.includes("--no-cache") || typeof crc32 !== "function") return undefined;
  return privateFolder([`${toolFolder}/cache`, userCacheFolder()]);
}

/** The text has the sums of what is loaded beside it (bundle-library.ts). */
function runsOf(words: readonly string[], folder: string, text: Buffer): KeptRuns {
  const tool = `${text.length}-${crc32(text)}`;
  return keptRuns(folder, { tool, words, cwd: process.cwd(), env: process.env });
}
