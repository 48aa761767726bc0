import type { QuestionData } from "../../../contract/page-data.ts";
import { hooks } from "../../../contract/hooks.ts";
import { answer as giveAnswer, check, retry, show as showAnswer } from "../../learning/attempt.ts";
import { interactionOf } from "../../learning/interaction.ts";
import type { Learner, PageTools } from "../../learner.ts";
import { one, show } from "../../page/dom.ts";
import { clearVerdict, focusVerdict, showError, showVerdict } from "./verdict.ts";

/** Wires every knowledge check of the document. Unlimited tries; recorded, never counted. */
export function wireKnowledgeChecks(root: ParentNode, learner: Learner, tools: PageTools): void {
  for (const question of learner.data.checks) {
    const element = one(root, hooks.question, String(question.slot));
    if (element) wireCheck(element, question, learner, tools);
  }
}

function wireCheck(root: HTMLElement, question: QuestionData, learner: Learner, tools: PageTools): void {
  const widget = tools.widget(question.type);
  let shownAt = tools.now();
  const stored = () => learner.state().slots.get(question.slot);
  const draw = () => drawCheck(root, question, learner, tools);
  const restore = () => {
    const { answer } = stored() ?? {};
    if (answer) widget.write(root, answer);
    draw();
  };
  restore();
  learner.onRestored(restore);
  root.addEventListener("change", () => {
    if (stored()?.phase !== undefined && stored()?.phase !== "open") return;
    const chosen = widget.read(root);
    showError(root, undefined, tools);
    if (chosen) learner.change(giveAnswer(learner.state(), question.slot, chosen), "now");
  });
  root.addEventListener("click", (event) => {
    const action = event.target instanceof Element ? event.target.closest<HTMLElement>(`[${hooks.action}]`) : null;
    switch (action?.dataset["action"]) {
      case "check":
        return submit();
      case "retry":
        learner.change(retry(learner.state(), question.slot), "now");
        draw();
        shownAt = tools.now();
        return root.querySelector<HTMLElement>("input:checked, input, select, textarea")?.focus();
      case "reveal":
        learner.change(showAnswer(learner.state(), question.slot), "now");
        draw();
        return tools.announce(tools.words("run.answerShown"));
    }
  });

  function submit(): void {
    const chosen = widget.read(root);
    const missing = tools.scoring(question.type).missing(chosen);
    if (missing !== undefined || !chosen) return showError(root, tools.words(missing ?? "run.error.choose-one"), tools);
    showError(root, undefined, tools);
    const latencySeconds = (tools.now() - shownAt) / 1000;
    learner.record(interactionOf(question, chosen, tools.scoring(question.type), tools.now(), latencySeconds));
    learner.change(check(giveAnswer(learner.state(), question.slot, chosen), question.slot), "now");
    draw();
    focusVerdict(root);
  }
}

/** The check as the state has it: open, checked, or with its answer shown. */
function drawCheck(root: HTMLElement, question: QuestionData, learner: Learner, tools: PageTools): void {
  const widget = tools.widget(question.type);
  const { answer, phase = "open" } = learner.state().slots.get(question.slot) ?? {};
  const score = answer ? tools.scoring(question.type).score(question.key, answer) : 0;
  const done = phase !== "open" && answer !== undefined;
  widget.unmark(root);
  widget.lock(root, done);
  clearVerdict(root);
  show(one(root, hooks.action, "check"), !done);
  show(one(root, hooks.action, "retry"), done && score < 1);
  show(one(root, hooks.action, "reveal"), done && score < 1 && phase === "checked");
  if (!done) return;
  const reveal = phase === "shown" || score >= 1;
  widget.mark(root, { key: question.key, answer, reveal, words: tools.words });
  showVerdict(root, one(root, hooks.answer) ?? root, { score, answer, reveal }, tools);
}
