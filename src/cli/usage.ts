import type { CommanderError } from "commander";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { didYouMean, suggest } from "../diagnostics/suggest.ts";
import { commands } from "./commands.ts";
import { missingValue, tooManyArguments, unknownCommand, unknownOption } from "./messages.ts";

const help = "`build-course --help` shows what there is.";

/** A command line that commander could not read, in our words. */
export function wordMistake(error: CommanderError, words: readonly string[]): Diagnostic {
  // commander puts what was given in quotes.
  const given = /'([^']*)'/.exec(error.message)?.[1] ?? "";
  switch (error.code) {
    case "commander.unknownOption":
      return unknownOption.at(undefined, { given, advice: nearOption(given, words) });
    case "commander.optionMissingArgument":
    case "commander.missingArgument":
      return missingValue.at(undefined, { what: `a value for ${given}`, advice: help });
    case "commander.excessArguments":
      return tooManyArguments.at(undefined, { advice: help });
    case "commander.help": // `help` on something that is no command
      return unknownCommand.at(undefined, { given: words[1] ?? "", advice: help });
    case "commander.unknownCommand":
      return unknownCommand.at(undefined, { given, advice: help });
    default:
      throw error;
  }
}

/** A first word that is neither command nor folder, but nearly a command. */
export function misspeltCommand(word: string): Diagnostic | undefined {
  const near =
    commands.find(({ elsewhere }) => elsewhere?.includes(word))?.name ??
    suggest(
      word,
      commands.map(({ name }) => name),
    );
  return near === undefined ? undefined : unknownCommand.at(undefined, { given: word, advice: didYouMean(near) });
}

const globalOptions = ["--reporter", "--quiet", "--verbose", "--cwd", "--help"];

function nearOption(given: string, words: readonly string[]): string {
  const command = commands.find(({ name }) => words.includes(name)) ?? commands[0];
  const known = [...command.options.map(({ flags }) => flags.split(" ")[0] ?? flags), ...globalOptions];
  return didYouMean(suggest(given, known), `Options of ${command.name}: ${known.join(", ")}.`);
}
