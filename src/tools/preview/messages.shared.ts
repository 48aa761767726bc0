/* What the panel and the launch page in its frame say to each other, by messages: they are of two origins. */
import type { PageChanges } from "./contract.shared.ts";

/** An action of a learner, as it is recorded and played. */
export type LearnerAction =
  | { readonly type: "click"; readonly path: string; readonly words: string }
  | { readonly type: "set"; readonly path: string; readonly value: string; readonly isChecked: boolean };

/** What the page shows after an action, whatever the format: the same in all of them. */
export interface Seen {
  readonly page: string;
  readonly heading: string;
  readonly progress: string;
  readonly verdicts: string;
  readonly quiz: string;
  readonly dialog: string;
}

export type ToCourse =
  | { readonly type: "change"; readonly number: number; readonly change: PageChanges }
  | { readonly type: "keep" }
  | { readonly type: "restore"; readonly kept: unknown }
  | { readonly type: "show"; readonly page: string; readonly block?: number; readonly mayLeave: boolean }
  | { readonly type: "faults"; readonly faults: unknown }
  | { readonly type: "pick"; readonly isOn: boolean }
  | { readonly type: "colours"; readonly colours: "" | "dark" | "light" }
  | { readonly type: "record"; readonly chance: number }
  | { readonly type: "play"; readonly action: LearnerAction }
  | { readonly type: "close" };

export type FromCourse =
  /** The course's script runs, of the package of this number. */
  | { readonly type: "ready"; readonly number: number }
  | { readonly type: "changed"; readonly isDone: boolean; readonly number: number }
  | { readonly type: "kept"; readonly kept: unknown }
  | { readonly type: "restored" }
  | { readonly type: "shown"; readonly page: string }
  | { readonly type: "pointed" | "chosen"; readonly page: string; readonly block?: number }
  | { readonly type: "key"; readonly key: string }
  | { readonly type: "did"; readonly action: LearnerAction; readonly seen: Seen }
  | { readonly type: "played"; readonly isFound: boolean; readonly seen: Seen }
  | { readonly type: "closed" };
