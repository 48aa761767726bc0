import type { QuestionData } from "../../../contract/page-data.ts";
import { hooks } from "../../../contract/hooks.ts";
import { check, retry, show as showAnswer } from "../../learning/attempt.ts";
import { checkOf } from "../../learning/checks.ts";
import type { Learner, PageTools } from "../../learner.ts";
import { all, one, onActions } from "../../page/dom.ts";
import { chosenIn, firstControl } from "../../questions/parts.ts";
import { questionView } from "./question-view.ts";

/** Wires every knowledge check in this part of the document. Unlimited tries; recorded, never counted. */
export function wireKnowledgeChecks(root: ParentNode, learner: Learner, tools: PageTools): void {
  for (const element of all(root, hooks.question)) {
    const question = checkOf(Number(element.dataset["question"]), learner.data);
    if (question) wireCheck(element, question, learner, tools);
  }
}

function wireCheck(root: HTMLElement, question: QuestionData, learner: Learner, tools: PageTools): void {
  const view = questionView(
    root,
    question,
    {
      answerPart: one(root, hooks.answer),
      shown: (phase, score) => (phase === "shown" || score >= 1 ? "answer" : "verdict"),
      lock: check,
      nextStep: "run.tryAgainHint",
    },
    learner,
    tools,
  );
  learner.onRestored(view.draw);
  onActions(root, {
    check: view.submit,
    retry() {
      learner.change(retry(learner.state(), question.slot), "soon");
      view.draw();
      view.restartClock();
      (chosenIn(root) ?? firstControl(root))?.focus();
    },
    reveal() {
      learner.change(showAnswer(learner.state(), question.slot), "now");
      view.draw();
      one(root, hooks.action, "answer").focus();
      tools.announce(tools.words("run.answerShown"));
    },
  });
}
