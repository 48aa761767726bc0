import type { Scoring } from "../contract/scoring.ts";
import type { CourseRun } from "./course-run.ts";
import type { Learner, PageTools } from "./learner.ts";
import type { Codings } from "./state/codings.ts";
import type { QuestionWidget } from "./questions/widget.ts";
import type { Navigation } from "./views/course/navigation.ts";

/** The browser half of a kind of block: `content/blocks/<type>/<type>.browser.ts` exports it as `half`. */
export interface BlockHalf {
  readonly type: string;
  /** Brings one such block to life. `root` is the element around what its template made. */
  wire(root: HTMLElement, learner: Learner, tools: PageTools): void;
}

/** What a plug-in of the whole document is given. */
export interface DocumentTools {
  readonly run: CourseRun;
  readonly navigation: Navigation;
  readonly tools: PageTools;
  /** Called as the page goes, before the LMS's session ends. */
  onLeave(listener: () => void): void;
}

/**
 * A plug-in of the runtime, which only some courses load: what a type of question is worth, its controls, a type of block, a
 * feature of every page (`wireIn`, called as one is first opened) or of the document (`wire`), or how something is stored.
 */
export type Plugin =
  | { readonly scoring: Scoring }
  | { readonly widget: QuestionWidget }
  | { readonly half: BlockHalf }
  | { readonly codings: Codings }
  | { wireIn(page: HTMLElement, learner: Learner, tools: PageTools): void }
  | { wire(page: Document, tools: DocumentTools): void };
