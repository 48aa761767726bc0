import type { Diagnostic } from "../diagnostic.ts";

/** What a command has to say when it is done. */
export interface Outcome {
  readonly command: string;
  /** The course folder as the user named it; files of diagnostics lie in it. */
  readonly folder?: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Text of every source file, for code frames. */
  readonly texts: ReadonlyMap<string, string>;
  readonly outputs: readonly { readonly path: string; readonly sizeBytes: number; readonly sha256: string }[];
  /** Facts for machines. */
  readonly summary: object;
  /** The same facts in a few lines, for people. */
  readonly lines: readonly string[];
}

export interface Settings {
  readonly verbosity: "quiet" | "normal" | "verbose";
  readonly colour: boolean;
}

/** Results go to stdout, messages to stderr. */
export interface Rendered {
  readonly stdout: string;
  readonly stderr: string;
}

/** A way to show what a command found. To add one: a file here and a line in `index.ts`. */
export interface Reporter {
  readonly id: string;
  readonly summary: string;
  render(outcome: Outcome, settings: Settings): Promise<Rendered>;
}
