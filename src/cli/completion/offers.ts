import { reporters } from "../../diagnostics/reporters/index.ts";
import type { Command, CommandOption } from "../commands/define.ts";

/** What can be offered at a place of a command line, for whichever shell. */
export interface Offers {
  readonly commands: readonly {
    readonly name: string;
    readonly summary: string;
    readonly options: readonly Offered[];
  }[];
}

export interface Offered {
  /** `--format`. */
  readonly name: string;
  readonly description: string;
  /** Absent: it takes no value; empty: it takes the name of a file or folder, or what cannot be foreseen. */
  readonly values?: readonly string[];
}

const everywhere: readonly CommandOption[] = [
  { flags: "--reporter <ids>", description: "how to show what was found" },
  { flags: "--quiet", description: "errors and results only" },
  { flags: "--verbose", description: "more" },
  { flags: "--cwd <dir>", description: "folder to work in" },
  { flags: "--help", description: "print help" },
];

/** Of these commands; `formats` are ids. */
export function offersOf(commands: readonly Command[], formats: readonly string[]): Offers {
  const known: Readonly<Record<string, readonly string[]>> = {
    "--format": [...formats, "all"],
    "--reporter": reporters.map(({ id }) => id),
  };
  const offered = ({ flags, description }: CommandOption): Offered => {
    const [name = "", value] = flags.split(" ");
    return { name, description, ...(value === undefined ? {} : { values: known[name] ?? [] }) };
  };
  return {
    commands: commands.map(({ name, summary, options }) => ({
      name,
      summary,
      options: [...options, ...everywhere].map(offered),
    })),
  };
}

/** Options of any command that take a value. */
export function withValues({ commands }: Offers): readonly Required<Offered>[] {
  const all = commands.flatMap(({ options }) => options);
  const found = all.flatMap(({ values, ...option }) => (values ? [{ ...option, values }] : []));
  return [...new Map(found.map((option) => [option.name, option])).values()];
}
