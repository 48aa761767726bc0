/** What a run asked of its World and was told, and what it wrote: all that it depends on, and all that it leaves. */
export interface Trace {
  readonly asked: readonly Asked[];
  readonly written: readonly Written[];
}

/** Paths are absolute. Answers are hashes, but for what is short. */
export type Asked =
  | { readonly ask: "bytes" | "names" | "facts" | "real"; readonly path: string; readonly answer: string }
  | {
      readonly ask: "part";
      readonly path: string;
      readonly start: number;
      readonly end: number;
      readonly answer: string;
    }
  /** The clock, of which a build uses no more than the day. */
  | { readonly ask: "day"; readonly answer: string };

/** A file and the hash of its content; or a folder, with what is in it and nothing else. */
export type Written =
  | { readonly type: "file"; readonly path: string; readonly sha256: string }
  | {
      readonly type: "folder";
      readonly path: string;
      readonly files: readonly { readonly name: string; readonly sha256: string }[];
    };
