import type { BankQuestion } from "../contract/page-data.ts";

/** A file of a package. `copyOf` is an absolute path that is streamed, not held. */
export interface SiteFile {
  /** Within the package, with `/`; lower case, ASCII, no spaces (`reserved names` in docs/faults.md A22–A26). */
  readonly path: string;
  readonly body: Uint8Array | { readonly copyOf: string; readonly sizeBytes: number };
  readonly mediaType: string;
}

/** Something in a document that only the format knows. */
export type Hole = "page-data" | "recorded" | "connect" | "contents" | "device" | "name" | "closed" | "official";

/** The one HTML document of a unit: finished text with holes that `assemble` fills. */
export interface UnitDocument {
  readonly path: string;
  readonly chunks: readonly (string | { readonly hole: Hole })[];
}

/** What rendering gives: the same for every format. */
export interface Site {
  readonly documents: readonly UnitDocument[];
  readonly files: readonly SiteFile[];
  /** With several units, `index.html` that leads to each: only where there is no LMS to do it. */
  readonly contents?: SiteFile;
  /** The assessment's questions, which are in no document. */
  readonly questions?: readonly RenderedQuestion[];
}

/** A question of the assessment without what only the format knows. */
export type RenderedQuestion = Omit<BankQuestion, "patterns">;
