/* What the panel, in a browser, and its server say to each other. Types alone: both import this. */

/** A finding as the panel shows it: all that the terminal shows. */
export interface ShownFinding {
  readonly code: string;
  readonly name: string;
  readonly severity: "error" | "warning" | "advice";
  readonly text: string;
  readonly fix: string;
  readonly notes: readonly string[];
  readonly place?: Place;
  readonly frame?: string;
}

/** A line of the course's files. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A block, or a page as a whole, with its line. */
export interface BlockPlace extends Place {
  readonly page: string;
  readonly block?: number;
}

export type PageChanges =
  | { readonly kind: "none" }
  | {
      readonly kind: "pages";
      readonly pages: readonly { readonly page: string; readonly before: string; readonly after: string }[];
      /** Of pages whose blocks have other marks and seconds now: all of them, as `SessionData` has them. */
      readonly paths: readonly { readonly page: string; readonly path: readonly (readonly (number | undefined)[])[] }[];
    }
  | { readonly kind: "styles"; readonly paths: readonly string[] }
  | { readonly kind: "anew" };

/** The course after a build. `number` grows with each package that the LMS has. */
export interface CourseEvent {
  readonly type: "course";
  readonly number: number;
  readonly before: number;
  readonly title: string;
  readonly format: string;
  readonly profile: string;
  readonly language: string;
  readonly lms: string;
  readonly says: string;
  readonly units: readonly { readonly page: string; readonly title: string }[];
  readonly findings: readonly ShownFinding[];
  readonly isGood: boolean;
  readonly change: PageChanges;
  /** The block that was written anew. */
  readonly touched?: BlockPlace;
  /** Whether the LMS waits with what was built since. */
  readonly isHeld: boolean;
  readonly isPending: boolean;
  readonly suspendDataChars: number;
  readonly milliseconds: number;
}

/** What the LMS has of a learner; values as text. */
export interface StoredEvent {
  readonly type: "stored";
  readonly learner: string;
  readonly unit: string;
  readonly groups: readonly StoredGroup[];
}

export interface StoredGroup {
  readonly title: string;
  readonly rows: readonly (readonly [name: string, value: string])[];
}

/** A call of the course, of whatever standard. */
export interface ShownCall {
  readonly learner: string;
  readonly name: string;
  readonly values: readonly string[];
  /** Absent when it threw, or was not answered. */
  readonly result?: string;
  readonly error: string;
  /** Since the launch, and how long it took. */
  readonly atMs?: number;
  readonly tookMs?: number;
}

export interface CallsEvent {
  readonly type: "calls";
  readonly calls: readonly ShownCall[];
}

export type PanelEvent = HelloEvent | CourseEvent | StoredEvent | CallsEvent;

/** What a panel is told when it opens. */
export interface HelloEvent {
  readonly type: "hello";
  readonly course: CourseEvent;
  readonly formats: readonly Named[];
  readonly profiles: readonly Named[];
  readonly languages: readonly Named[];
  readonly troubles: readonly (Named & { readonly says: string; readonly atLaunch: boolean })[];
  /** A recording to play, given with `--replay`. */
  readonly recording?: string;
}

export interface Named {
  readonly id: string;
  readonly title: string;
}

/** How a learner opens the course. */
export interface LaunchWish {
  readonly learner: string;
  readonly device: number;
  readonly mode: "normal" | "review" | "browse";
  readonly unit: string;
  readonly troubles: readonly string[];
  /** The device is one on which nobody has learned. */
  readonly isCleared: boolean;
}
