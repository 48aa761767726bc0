import type { QuestionData } from "../../../contract/page-data.ts";
import type { LearnerState, Phase, SlotState } from "../../../contract/state.ts";
import { answer as giveAnswer, slotOf } from "../../learning/attempt.ts";
import { interactionOf } from "../../learning/interaction.ts";
import type { Learner, PageTools } from "../../learner.ts";
import { offer } from "../../page/dom.ts";
import { lockParts, markParts } from "../../questions/parts.ts";
import { clearVerdict, focusVerdict, showError, showVerdict } from "./verdict.ts";

/** A question on the page, in a session or in the quiz. */
export interface QuestionView {
  /** As the state has it: open, or locked with its verdict. */
  draw(): void;
  /** Sends the answer and locks it; says what is missing instead when there is none. Whether it was sent. */
  submit(): boolean;
  /** Latency is counted from here, by the monotonic clock: the other one may be set meanwhile. */
  restartClock(): void;
}

/** What differs between a session and the quiz. */
export interface QuestionSetting {
  readonly answerPart: ParentNode;
  /** What a locked question shows. */
  shown(phase: Phase, score: number): "nothing" | "verdict" | "answer";
  /** Key of the words for what can be done about an answer that was not right. */
  readonly nextStep?: string;
  /** Locks the answer. */
  lock(state: LearnerState, slot: number): LearnerState;
}

export function questionView(
  root: HTMLElement,
  question: QuestionData,
  setting: QuestionSetting,
  learner: Learner,
  tools: PageTools,
): QuestionView {
  const { slot } = question;
  const widget = tools.widget(question.type);
  const scoring = tools.scoring(question.type);
  let shownAt = performance.now();
  const stored = () => slotOf(learner.state(), slot);

  const isLocked = () => stored().phase !== "open" && stored().answer !== undefined;
  const draw = () => drawQuestion(root, question, stored(), setting, tools);

  const keep = ({ type }: Event) => {
    // A locked control stays in reach of the keyboard, so it may be pressed: it springs back.
    if (isLocked()) return draw();
    showError(root, undefined, tools);
    learner.change(giveAnswer(learner.state(), slot, widget.read(root)), type === "input" ? "text" : "soon");
  };
  // While somebody types there are only `input` events; `change` comes when they are done.
  root.addEventListener("input", keep);
  root.addEventListener("change", keep);
  widget.wire?.(root, tools);
  draw();

  return {
    draw,
    submit() {
      const chosen = widget.read(root);
      const missing = scoring.missing(chosen);
      showError(root, missing === undefined ? undefined : tools.words(missing), tools);
      if (!chosen || missing !== undefined || isLocked()) return false;
      const seconds = (performance.now() - shownAt) / 1000;
      learner.record(interactionOf(question, chosen, scoring, tools.now(), seconds));
      learner.change(setting.lock(giveAnswer(learner.state(), slot, chosen), slot), "now");
      draw();
      focusVerdict(root);
      return true;
    },
    restartClock() {
      shownAt = performance.now();
    },
  };
}

function drawQuestion(
  root: HTMLElement,
  { type, key, weight }: QuestionData,
  { answer, phase }: SlotState,
  setting: QuestionSetting,
  { widget: widgetOf, scoring, words }: PageTools,
): void {
  const widget = widgetOf(type);
  const isScored = weight > 0;
  const score = answer ? scoring(type).score(key, answer) : 0;
  const done = phase !== "open" && answer !== undefined;
  if (answer) widget.write(root, answer);
  markParts(root, widget, words);
  lockParts(root, done);
  clearVerdict(root);
  offer(root, {
    check: !done,
    retry: done && (score < 1 || !isScored),
    reveal: done && score < 1 && phase === "checked",
  });
  const shown = done ? setting.shown(phase, score) : "nothing";
  if (!done || shown === "nothing") return;
  const reveal = shown === "answer";
  if (isScored) markParts(root, widget, words, { key, answer, score, reveal });
  showVerdict(root, setting.answerPart, { ...setting, score, answer, reveal, isScored }, words);
}
