import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Outcome } from "../diagnostics/reporters/define.ts";
import { WorldError, type World } from "../model/world.ts";
import { commands } from "./commands.ts";
import { workerWord } from "./courses/worker-word.ts";
import { exitCodes } from "./exit-codes.ts";
import { nodeWorld } from "./node-world.ts";
import { parseWords } from "./program.ts";
import type { KeptRuns } from "./repeat/kept-run.ts";
import { recordingWorld } from "./repeat/recording-world.ts";
import { wordRefusal } from "./refusal.ts";
import { outputOf, show, tell, type Output } from "./show.ts";
import { endCleanlyOnSignals } from "./signals.ts";
import { misspeltCommand, wordMistake } from "./usage.ts";

/** Words of the command line → one library call → report → exit code. */
export async function main(words: readonly string[], toolFolder: string, runs?: KeptRuns): Promise<void> {
  if (words[0] === workerWord && process.send) {
    endCleanlyOnSignals();
    const { serveCourses } = await import("./courses/serve-courses.ts");
    return serveCourses(nodeWorld(toolFolder));
  }
  endCleanlyOnSignals();
  const output = outputOf(words);
  try {
    process.exitCode = await run(words, toolFolder, output, runs);
  } catch (error) {
    process.exitCode = await fail(error, output);
  }
}

async function run(words: readonly string[], toolFolder: string, output: Output, runs?: KeptRuns): Promise<number> {
  const misspelt = firstWordMistake(words);
  if (misspelt) return usage(misspelt, output);
  const parsed = parseWords(words);
  if (parsed.type === "mistake") return usage(wordMistake(parsed.error, words), output);
  if (parsed.type === "text") return print(parsed.text);
  if (output.mistake) return usage(output.mistake, output);
  const { command, invocation } = parsed;
  const isRepeatable = runs !== undefined && command.isRepeatable?.(invocation) === true;
  const { world, trace } = recordingWorld(nodeWorld(toolFolder), isRepeatable);
  const { cwd } = invocation.options;
  if (typeof cwd === "string") await enter(cwd, world);
  const given = await command.run({ ...invocation, world, commands });
  if (given.type === "text") return print(given.text);
  if (given.type === "usage") return usage(given.diagnostic, output);
  if (given.type === "cancelled") return exitCodes.interrupted;
  const said = await show(given.outcome, output, world);
  if (given.isOurBug) return exitCodes.ourBug;
  if (given.outcome.diagnostics.some(({ severity }) => severity === "error")) return exitCodes.errors;
  const kept = trace();
  if (kept) runs?.keep(kept, said);
  return exitCodes.done;
}

/** Without a command the first word is a folder; said so late, a misspelt command would be one that is not there. */
function firstWordMistake(words: readonly string[]): Diagnostic | undefined {
  const [first = "-"] = words;
  const isOther = first.startsWith("-") || first === "help" || commands.some(({ name }) => name === first);
  return isOther || existsSync(first) ? undefined : misspeltCommand(first);
}

async function enter(folder: string, world: World): Promise<void> {
  // Asked so that it is known on what the run depends: a link may lead elsewhere one day.
  await world.realPath(resolve(folder));
  try {
    process.chdir(folder);
  } catch (error) {
    throw new WorldError("ENOENT", folder, error);
  }
}

function print(text: string): number {
  process.stdout.write(text);
  return exitCodes.done;
}

async function usage(diagnostic: Diagnostic, output: Output): Promise<number> {
  await tell(outcomeOf(diagnostic), output);
  return exitCodes.usage;
}

function outcomeOf(diagnostic: Diagnostic): Outcome {
  return { command: "", diagnostics: [diagnostic], texts: new Map(), outputs: [], summary: {}, lines: [] };
}

/** What the system refuses is for the user to see to; anything else that is thrown is our own mistake. */
async function fail(error: unknown, output: Output): Promise<number> {
  if (error instanceof WorldError) {
    await tell(outcomeOf(wordRefusal(error)), output);
    return exitCodes.errors;
  }
  const said =
    error instanceof Error ? (output.settings.verbosity === "verbose" ? error.stack : error.message) : String(error);
  const again = output.settings.verbosity === "verbose" ? "Add" : "Run it again with --verbose, and add";
  process.stderr.write(
    `build-course failed by a mistake of its own: ${said ?? ""}\nYour course is not to blame, and nothing half written is left. ${again} what is shown to an issue in the repository of build-course.\n`,
  );
  return exitCodes.ourBug;
}
