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

/** What a part of the whole page is given. */
export interface PageParts {
  readonly run: CourseRun;
  readonly navigation: Navigation;
  readonly tools: PageTools;
}

/**
 * A part of the runtime that only some courses load: a type of question, a type of block, a feature of the page, or how
 * something is stored.
 */
export type Part =
  | { readonly widget: QuestionWidget; readonly scoring: Scoring }
  | { readonly half: BlockHalf }
  | { readonly codings: Codings }
  | { wire(page: Document, parts: PageParts): void };
