/** What is written for a new kind, and what is left to do. Paths are relative to the repository. */
export interface Plan {
  /** New files; none of them may be there. */
  readonly files: Readonly<Record<string, string>>;
  /** Where the kind is listed. */
  readonly registry: { readonly path: string; readonly list: string; readonly entry: string; readonly from: string };
  /** A line of `test/diagnostics/codes.txt`. */
  readonly code?: { readonly code: string; readonly name: string };
  /** What to do next, a sentence each. */
  readonly next: readonly string[];
}

/** A sort of thing that can be added. */
export interface NewKind {
  readonly id: string;
  /** Why the name cannot be one of these; `undefined` when it can. */
  refuse?(name: string): string | undefined;
  plan(name: string, repository: Repository): Plan;
}

/** What a plan is made from. */
export interface Repository {
  /** Text of a file of the repository. */
  read(path: string): string;
}

/** `pull-quote` as a name in the source: `pullQuote`. */
export function camelCase(name: string): string {
  return name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** The first code after the last that was ever given in a range: `BC2` is what content reports. */
export function nextCode(range: string, { read }: Repository): string {
  const codes = [...read(codesFile).matchAll(/^BC(\d{4}) /gm)].map(([, digits = ""]) => digits);
  const last =
    codes
      .filter((digits) => digits.startsWith(range.slice(2)))
      .sort()
      .at(-1) ?? `${range.slice(2)}000`;
  return `BC${Number(last) + 1}`;
}

export const codesFile = "test/diagnostics/codes.txt";
