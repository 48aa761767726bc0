import type { LearnerState, Phase } from "../../../contract/state.ts";

/**
 * What a locked question shows, each with what is before it: the verdict on the whole, on each part that was chosen, the explanation,
 * and the right answer.
 */
export type Shown = "nothing" | "grade" | "verdict" | "explained" | "answer";

/** What differs between a session and the quiz. */
export interface QuestionSetting {
  readonly answerPart: ParentNode;
  /** What a locked question shows. */
  shown(phase: Phase, score: number): Shown;
  /** The attempt is over: the question is locked, whatever was answered. */
  readonly isOver?: boolean;
  /** Key of the words for what can be done about an answer that was not right. */
  readonly nextStep?: string;
  /** Locks the answer. */
  lock(state: LearnerState, slot: number): LearnerState;
}
