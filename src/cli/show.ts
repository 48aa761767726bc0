import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { didYouMean, suggest } from "../diagnostics/suggest.ts";
import type { Outcome, Reporter, Settings } from "../diagnostics/reporters/define.ts";
import { reporters } from "../diagnostics/reporters/index.ts";
import { unknownValue } from "./messages.ts";

/** How to show what a command found. */
export interface Output {
  /** A diagnostic when there is no reporter of the name that was given. */
  readonly reporter: Reporter | Diagnostic;
  readonly settings: Settings;
}

/** Read from the words themselves: it must be known also when the rest of them cannot be understood. */
export function settingsOf(words: readonly string[]): Output {
  const at = words.findIndex((word) => word === "--reporter" || word.startsWith("--reporter="));
  const given = at < 0 ? reporters[0].id : (words[at]?.split("=")[1] ?? words[at + 1] ?? reporters[0].id);
  const verbosity = words.includes("--verbose") ? "verbose" : words.includes("--quiet") ? "quiet" : "normal";
  return { reporter: reporterFor(given), settings: { verbosity, colour: wantsColour() } };
}

function reporterFor(given: string): Reporter | Diagnostic {
  const ids = reporters.map(({ id }) => id);
  const advice = didYouMean(suggest(given, ids), `Reporters: ${ids.join(", ")}.`);
  return (
    reporters.find(({ id }) => id === given) ?? unknownValue.at(undefined, { option: "--reporter", given, advice })
  );
}

/** Results on stdout, messages on stderr. */
export async function show(outcome: Outcome, { reporter, settings }: Output): Promise<void> {
  const { stdout, stderr } = await ("code" in reporter ? reporters[0] : reporter).render(outcome, settings);
  process.stderr.write(stderr);
  process.stdout.write(stdout);
}

/** https://no-color.org, and no colours in a pipe. */
function wantsColour(): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== "") return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== "" && FORCE_COLOR !== "0") return true;
  return process.stderr.isTTY && TERM !== "dumb";
}
