import type { BankQuestion } from "../../../contract/page-data.ts";
import { hooks } from "../../../contract/hooks.ts";
import { slotOf } from "../../learning/attempt.ts";
import { confirmQuestion } from "../../learning/quiz-attempt.ts";
import { shuffleOptions } from "../../learning/quiz-draw.ts";
import { all, fill, one, say } from "../../page/dom.ts";
import { questionView, type QuestionView } from "../content/question-view.ts";
import type { Shown } from "../content/question-setting.ts";
import { parsed, type QuizRun } from "./quiz-run.ts";

/**
 * Puts a question into the page: its HTML comes from the bank, so that no document holds it. Once its attempt is `over`, that is all
 * it shows.
 */
export function mountQuestion(
  run: QuizRun,
  question: BankQuestion,
  place: HTMLElement,
  kicker: string,
  over?: Shown,
): QuestionView {
  const { quiz, learner, tools } = run;
  place.replaceChildren(parsed(question.html));
  const element = one(place, hooks.question);
  fill(element, { kicker });
  const isOpen = !over && slotOf(learner.state(), question.slot).phase === "open";
  if (isOpen && learner.reopened().includes(question.slot))
    say(one(element, hooks.fill, "notice"), tools.words("run.reopened"));
  if (quiz.shuffleOptions) {
    const options = all(element, hooks.option).map((option) => Number(option.dataset["option"]));
    const order = shuffleOptions(options, question.pinned, learner.state().quiz.seed, question.slot);
    tools.widget(question.type).arrange?.(element, order);
  }
  return questionView(
    element,
    question,
    {
      answerPart: parsed(question.answerHtml),
      shown: () => over ?? (quiz.feedback === "end" ? "nothing" : quiz.reveal === "never" ? "verdict" : "answer"),
      isOver: over !== undefined,
      lock: confirmQuestion,
    },
    learner,
    tools,
  );
}
