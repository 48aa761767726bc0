import { relative } from "node:path";
import { version } from "../../package.json";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { didYouMean, suggest } from "../diagnostics/suggest.ts";
import type { Outcome, Reporter, Settings } from "../diagnostics/reporters/define.ts";
import { reporters } from "../diagnostics/reporters/index.ts";
import type { World } from "../model/world.ts";
import { unknownValue } from "./messages.ts";
import type { Said } from "./repeat/kept-run.ts";

/** How to show what a command found. */
export interface Output {
  readonly reporter: Reporter;
  /** Those that write to a file, beside it. */
  readonly files: readonly { readonly reporter: Reporter; readonly path: string }[];
  /** What cannot be understood of `--reporter`. */
  readonly mistake?: Diagnostic;
  readonly settings: Omit<Settings, "fromRoot">;
}

/** Read from the words themselves: it must be known also when the rest of them cannot be understood. */
export function outputOf(words: readonly string[]): Output {
  const at = words.findIndex((word) => word === "--reporter" || word.startsWith("--reporter="));
  const given = at < 0 ? "" : ((words[at]?.replace(/^--reporter=?/, "") || words[at + 1]) ?? "");
  const verbosity = words.includes("--verbose") ? "verbose" : words.includes("--quiet") ? "quiet" : "normal";
  return { ...reportersOf(given), settings: { verbosity, colour: wantsColour(), version } };
}

/** `github,sarif=findings.sarif`: one for the streams, and any number for files. */
function reportersOf(given: string): Omit<Output, "settings"> {
  const asked = given === "" ? [] : given.split(",").map((word) => reporterFor(word.trim()));
  const mistake = asked.find((one) => "code" in one);
  const known = asked.flatMap((one) => ("code" in one ? [] : [one]));
  const shown = known.filter(({ path }) => path === undefined).map(({ reporter }) => reporter);
  const files = known.flatMap(({ reporter, path }) => (path === undefined ? [] : [{ reporter, path }]));
  const reporter = shown[0] ?? usualReporter();
  if (mistake) return { reporter, files: [], mistake };
  if (shown.length < 2) return { reporter, files };
  const advice = `One of them writes to the terminal; give the others a file, as in ${shown[0]?.id ?? ""},${shown[1]?.id ?? ""}=report.txt.`;
  return { reporter, files: [], mistake: unknownValue.at(undefined, { option: "--reporter", given, advice }) };
}

/** https://docs.github.com/en/actions/reference/workflows-and-actions/variables: always true there. */
function usualReporter(): Reporter {
  const [forPeople, inActions] = reporters;
  return process.env["GITHUB_ACTIONS"] === "true" ? inActions : forPeople;
}

function reporterFor(word: string): { readonly reporter: Reporter; readonly path: string | undefined } | Diagnostic {
  const [id = "", ...path] = word.split("=");
  const reporter = reporters.find((one) => one.id === id);
  if (reporter && path[0] !== "") return { reporter, path: path.length === 0 ? undefined : path.join("=") };
  const ids = reporters.map((one) => one.id);
  const advice = reporter
    ? `Name the file: ${id}=report.txt.`
    : didYouMean(suggest(id, ids), `Reporters: ${ids.join(", ")}.`);
  return unknownValue.at(undefined, { option: "--reporter", given: word, advice });
}

/** Results on stdout, messages on stderr; then the files. */
export async function show(outcome: Outcome, output: Output, world: Pick<World, "writeAtomically">): Promise<Said> {
  const said = await tell(outcome, output);
  for (const { reporter, path } of output.files) {
    const { stdout, stderr } = await reporter.render(outcome, {
      ...output.settings,
      colour: false,
      fromRoot: wayFromRoot(),
    });
    await world.writeAtomically(path, new TextEncoder().encode(`${stderr}${stdout}`));
  }
  return said;
}

/** The same without the files: they may be what the system refuses. */
export async function tell(outcome: Outcome, { reporter, settings }: Output): Promise<Said> {
  const { stdout, stderr } = await reporter.render(outcome, { ...settings, fromRoot: wayFromRoot() });
  // A full disk refuses nothing too.
  if (stderr !== "") process.stderr.write(stderr);
  if (stdout !== "") process.stdout.write(stdout);
  return { stdout, stderr };
}

/** From the folder that a CI server has checked out, which is where it looks for files, to the working folder. */
function wayFromRoot(): string {
  const { GITHUB_WORKSPACE: root = "" } = process.env;
  const way = root === "" ? "" : relative(root, process.cwd()).replaceAll("\\", "/");
  return way === "" || way.startsWith("..") || way.includes(":") ? "" : `${way}/`;
}

/** https://no-color.org, and no colours in a pipe. */
function wantsColour(): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== "") return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== "" && FORCE_COLOR !== "0") return true;
  return process.stderr.isTTY && TERM !== "dumb";
}
