import type { Answer } from "../../../contract/answer.ts";
import type { QuestionData } from "../../../contract/page-data.ts";
import type { SlotState } from "../../../contract/state.ts";
import { answer as giveAnswer, slotOf } from "../../learning/attempt.ts";
import { interactionOf } from "../../learning/interaction.ts";
import type { Learner, PageTools } from "../../learner.ts";
import { hooks } from "../../../contract/hooks.ts";
import { all, offer, one, onActions } from "../../page/dom.ts";
import { lockParts, markParts } from "../../questions/parts.ts";
import type { QuestionSetting } from "./question-setting.ts";
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

/** An answer that empties the controls of a question that was not answered. */
const nothing: Answer = { type: "bits", on: [] };

/** What its controls show, once the right answer may be seen. */
type Side = "mine" | "answer";

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
  let side: Side | undefined;
  const stored = () => storedIn(learner, slot, setting);
  const isLocked = () => isDone(stored(), setting);
  const draw = (turned = side) => drawQuestion(root, question, stored(), setting, tools, (side = turned));

  const keep = ({ type }: Event) => {
    // A locked control stays in reach of the keyboard, so it may be pressed: it springs back.
    if (isLocked()) return draw();
    showError(root, undefined, tools);
    learner.change(giveAnswer(learner.state(), slot, widget.read(root)), type === "input" ? "text" : "soon");
  };
  // While somebody types there are only `input` events; `change` comes when they are done.
  root.addEventListener("input", keep);
  root.addEventListener("change", keep);
  onActions(root, { mine: () => draw("mine"), answer: () => draw("answer") });
  widget.wire?.(root, tools);
  draw();

  return {
    draw: () => draw(),
    submit() {
      const chosen = widget.read(root);
      const missing = scoring.missing(chosen);
      showError(root, missing === undefined ? undefined : tools.words(missing), tools);
      if (!chosen || missing !== undefined || isLocked()) return false;
      const seconds = (performance.now() - shownAt) / 1000;
      side = undefined;
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

function storedIn(learner: Learner, slot: number, { isOver }: QuestionSetting): SlotState {
  const now = slotOf(learner.state(), slot);
  return isOver ? { ...now, phase: "checked" } : now;
}

function isDone({ answer, phase }: SlotState, { isOver }: QuestionSetting): boolean {
  return phase !== "open" && (isOver === true || answer !== undefined);
}

function drawQuestion(
  root: HTMLElement,
  { type, key, weight }: QuestionData,
  stored: SlotState,
  setting: QuestionSetting,
  { widget: widgetOf, scoring, words }: PageTools,
  side: Side | undefined,
): void {
  const { answer, phase } = stored;
  const turned = side ?? (phase === "shown" ? "answer" : "mine");
  const widget = widgetOf(type);
  const isScored = weight > 0;
  const score = answer ? scoring(type).score(key, answer) : 0;
  const done = isDone(stored, setting);
  const shown = done ? setting.shown(phase, score) : "nothing";
  const reveal = shown === "answer";
  const turns = reveal && isScored && score < 1;
  const isTurned = turns && turned === "answer";
  if (isTurned) widget.show(root, key, one(setting.answerPart, hooks.right).textContent.trim());
  else if (answer || setting.isOver) widget.write(root, answer ?? nothing);
  lockParts(root, done);
  const right = drawSides(root, turns, turned);
  const marked = isTurned ? (widget.read(root) ?? answer) : answer;
  const isMarked = isScored && shown !== "nothing" && shown !== "grade";
  const marking = isMarked && marked && { key, answer: marked, score: isTurned ? 1 : score, reveal };
  markParts(root, widget, words, marking || undefined, isTurned ? right : undefined);
  offer(root, {
    check: !done,
    retry: done && (score < 1 || !isScored),
    reveal: done && score < 1 && phase === "checked",
  });
  clearVerdict(root);
  if (shown !== "nothing")
    showVerdict(root, setting, { score, answer, shown, isScored, right: isTurned ? right : undefined }, words);
}

/** The buttons that turn from the learner's answer to the right one and back; gives what the right one is called. */
function drawSides(root: HTMLElement, turns: boolean, turned: Side): string {
  const sides = one(root, hooks.fill, "sides");
  sides.hidden = !turns;
  for (const button of all(sides, hooks.action))
    button.setAttribute("aria-pressed", String(button.dataset["action"] === turned));
  return one(sides, hooks.action, "answer").textContent;
}
