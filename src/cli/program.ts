import { Command as Program, CommanderError } from "commander";
import { version } from "../../package.json";
import { reporters } from "../diagnostics/reporters/index.ts";
import { commands } from "./commands.ts";
import type { Argument, Command, Invocation } from "./commands/define.ts";

/** What was asked for: a command with what it needs, or a text (help, version) that has been made. */
export type Parsed =
  | { readonly type: "command"; readonly command: Command; readonly invocation: Omit<Invocation, "world" | "commands"> }
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "mistake"; readonly error: CommanderError };

/** Reads the words of a command line (without `node` and the script). The only use of commander. */
export function parseWords(words: readonly string[]): Parsed {
  const written: string[] = [];
  const chosen: Parsed[] = [];
  const program = newProgram((text) => void written.push(text));
  for (const command of commands) addCommand(program, command, (parsed) => void chosen.push(parsed));
  try {
    program.parse([...words], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? { type: "text", text: written.join("") } : { type: "mistake", error };
  }
  return chosen[0] ?? { type: "text", text: written.join("") };
}

function newProgram(write: (text: string) => void): Program {
  return new Program("build-course")
    .description("Compiles a course written in YAML into packages that learning management systems can run.")
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print help")
    .helpCommand("help [command]", "print help on a command")
    .option("--reporter <ids>", reporterWords())
    .option("--quiet", "errors and results only")
    .option("--verbose", "more, and the stack if build-course itself fails")
    .option("--cwd <dir>", "folder to work in")
    .addHelpText("after", examplesOf(commands.flatMap(({ examples }) => examples.slice(0, 1))))
    .showSuggestionAfterError(false)
    .exitOverride()
    .configureOutput({ writeOut: write, writeErr: () => undefined, getOutHelpWidth: () => 100 });
}

function reporterWords(): string {
  const each = reporters.map(({ id, summary }) => `${id}: ${summary}`).join("; ");
  return `${each}. One for the terminal, and any others with a file: github,sarif=findings.sarif (default: pretty)`;
}

function addCommand(program: Program, command: Command, choose: (parsed: Parsed) => void): void {
  const { name, summary, takes, options, examples } = command;
  const sub = program.command(name, { isDefault: command === commands[0] }).description(summary);
  for (const word of takes) sub.argument(argumentOf(word), word.description);
  for (const { flags, description, isList } of options) {
    if (isList) sub.option<string>(flags, description, (value, before) => (before ? `${before},${value}` : value));
    else sub.option(flags, description);
  }
  sub.helpOption("-h, --help", "print help").addHelpText("after", examplesOf(examples));
  sub.action((...given: readonly unknown[]) => {
    const words = given
      .slice(0, takes.length)
      .flat()
      .filter((word) => typeof word === "string");
    const merged: Readonly<Record<string, unknown>> = sub.optsWithGlobals();
    choose({
      type: "command",
      command,
      invocation: { words, options: merged },
    });
  });
}

function argumentOf({ name, isRequired, areSeveral }: Argument): string {
  const word = areSeveral ? `${name}...` : name;
  return isRequired ? `<${word}>` : `[${word}]`;
}

function examplesOf(examples: readonly string[]): string {
  return `\nExamples:\n${examples.map((example) => `  $ ${example}`).join("\n")}`;
}
