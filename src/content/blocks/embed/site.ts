/** Pages of a site that cannot be shown within another. */
export interface Site {
  readonly host: RegExp;
  /** Path and query of such a page. */
  readonly page: RegExp;
  /** What to do instead, in a sentence; `undefined` when it is right as it is. */
  advice(found: RegExpExecArray, url: URL): string | undefined;
}

export const writeAddress = (address: string): string => `Write ${address}.`;
