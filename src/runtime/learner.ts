import type { Interaction } from "../contract/interaction.ts";
import type { CourseData } from "../contract/page-data.ts";
import type { LearnerState } from "../contract/state.ts";
import type { Scoring } from "../contract/scoring.ts";
import type { Score } from "./learning/completion.ts";
import type { Announce } from "./page/announce.ts";
import type { StateTable } from "./state/codings.ts";
import type { Words } from "../contract/wording.ts";
import type { QuestionWidget } from "./questions/widget.ts";

/**
 * `now`: an answer, a completion, a result: one commit as soon as the page shows it. `soon`: a choice that is not submitted, a
 * page that was opened: on the device at once, and in the LMS with the next save or in a few seconds. `text`: typing, which
 * waits for a pause. `place`: where the learner is, which waits for the next save.
 */
export type Urgency = "now" | "soon" | "text" | "place";

/** The course in this page. */
export type LoadedCourse = CourseData & Pick<StateTable, "codings">;

/** The learner's state and what may be done with it. Views read it and ask for changes; they keep nothing. */
export interface Learner {
  readonly data: LoadedCourse;
  /** In `review` and `browse` nothing is recorded. */
  readonly records: boolean;
  state(): LearnerState;
  /** Applies a change, saves it and tells every listener. */
  change(next: LearnerState, urgency: Urgency): void;
  /** Tells the LMS of an answer, with the next save. */
  record(interaction: Interaction): void;
  onChange(listener: () => void): void;
  /** Slots of questions that are open again because they changed since they were answered. */
  reopened(): readonly number[];
  /** Called when the state is another one altogether: an LMS turned up late, or none did. */
  onRestored(listener: () => void): void;
}

/** What every view needs of the page. */
export interface PageTools {
  readonly words: Words;
  readonly announce: Announce;
  /** Writes the document's title for the page that is shown; it begins with "Error" while something on it must be mended. */
  drawTitle(page: HTMLElement | null): void;
  widget(type: string): QuestionWidget;
  scoring(type: string): Scoring;
  /** Milliseconds since 1970. */
  now(): number;
}

/** The scoring of any question, by its type. */
export function scoreWith(tools: PageTools): Score {
  return (question, answer) => tools.scoring(question.type).score(question.key, answer);
}
