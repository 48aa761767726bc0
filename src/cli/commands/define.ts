import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Outcome } from "../../diagnostics/reporters/define.ts";
import type { World } from "../../model/world.ts";

export interface Invocation {
  /** In order; those left out are absent. */
  readonly words: readonly string[];
  /** By name in camel case, as commander has them. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly world: World;
  /** All there are, for the one that tells of the others. */
  readonly commands: readonly Command[];
}

/** What a command has to say: a report on a course, a text that was asked for, how it is used, or that it was called off. */
export type Answer =
  | { readonly type: "report"; readonly outcome: Outcome; readonly isOurBug?: boolean }
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "usage"; readonly diagnostic: Diagnostic }
  | { readonly type: "cancelled" };

export interface CommandOption {
  readonly flags: string;
  readonly description: string;
  /** Given several times it means all of them, as with commas; of any other option the last counts. */
  readonly isList?: true;
}

/** A word that a command takes; only the last may be several. */
export interface Argument {
  readonly name: string;
  readonly description: string;
  readonly isRequired: boolean;
  readonly areSeveral?: true;
}

/** A command. To add one: a file here and a line in `../commands.ts`. */
export interface Command {
  readonly name: string;
  /** What other programs call it: whoever types that is told of this one. */
  readonly elsewhere?: readonly string[];
  readonly summary: string;
  readonly takes: readonly Argument[];
  readonly options: readonly CommandOption[];
  readonly examples: readonly string[];
  /** Whether a run that is told the same by its `World` does and says the same, so that it need not be done again. */
  isRepeatable?(invocation: Pick<Invocation, "words" | "options">): boolean;
  run(invocation: Invocation): Promise<Answer>;
}
