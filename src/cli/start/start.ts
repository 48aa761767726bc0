import { optimiseLater } from "../optimise-later.ts";
import { codeCache } from "./code-cache.ts";
import { loadTool } from "./load-tool.ts";
import { privateFolder, userCacheFolder } from "./private-folder.ts";

/**
 * The first of the tool that Node runs, a file of its own: it loads the rest. Only what every start needs is imported here, since all
 * of it is compiled anew each time.
 */
export async function start(words: readonly string[], toolFolder: string): Promise<void> {
  // First: V8 reads no code that was compiled under other flags.
  optimiseLater();
  const folder = words.includes("--no-cache") ? undefined : privateFolder([`${toolFolder}/cache`, userCacheFolder()]);
  const { tool, keepCode } = loadTool(
    `${toolFolder}/lib/tool.cjs`,
    folder === undefined ? undefined : codeCache(folder),
  );
  await tool.main(words, toolFolder);
  // What a run that went well has used is what the next will use.
  if (process.exitCode === 0) keepCode();
}
