import type { SafeHtml } from "../../../content/kind-tools.ts";
import type { Words } from "../../../contract/wording.ts";
import type { Assessment } from "../../../model/sessions.ts";
import type { DocumentScope } from "../scope/document-scope.ts";
import { pagerOf } from "./pager.ts";
import { textTools, underPageTitle } from "../scope/text-tools.ts";

/** The page of the assessment: its title and rules. The questions are in no page. */
export function assessmentPage(assessment: Assessment, document: DocumentScope): SafeHtml {
  const { words, course } = document;
  const place = {
    levels: underPageTitle(),
    holder: assessment.source,
    keys: ["intro"],
    span: assessment.span,
    inPage: true,
  };
  const tools = textTools(place, document);
  return document.templates.render("pages/assessment", {
    title: assessment.title,
    draw: assessment.draw,
    intro: assessment.intro === undefined ? undefined : tools.markdown(assessment.intro),
    isLimited: assessment.limitMinutes > 0,
    need: words("quiz.need", { need: passWords(assessment, words) }),
    rules: rules(assessment, words),
    ...pagerOf(course, course.sessions.length, words),
  });
}

function rules(assessment: Assessment, words: Words): readonly string[] {
  const { feedback, attempts, score, limitMinutes } = assessment;
  return [
    words(feedback === "each" ? "quiz.ruleFeedbackEach" : "quiz.ruleFeedbackEnd"),
    attempts === 0 ? words("quiz.ruleUnlimited") : words("quiz.ruleAttempts", { count: attempts }),
    ...(attempts === 1 ? [] : [words(score === "best" ? "quiz.ruleBest" : "quiz.ruleLast")]),
    limitMinutes === 0 ? words("quiz.ruleNoLimit") : words("quiz.ruleLimit", { count: limitMinutes }),
    words("quiz.ruleSent"),
  ];
}

/** The pass mark in questions and per cent, or in per cent where questions count differently. */
export function passWords(assessment: Assessment, words: Words): string {
  const percent = assessment.pass * 100;
  const scored = assessment.questions.filter(({ weight }) => weight > 0);
  const equal = scored.every(({ weight }) => weight === scored[0]?.weight);
  // A draw may leave out more or fewer of those that are not scored.
  const isKnown = scored.length === assessment.questions.length || assessment.draw === assessment.questions.length;
  if (!equal || !isKnown) return words("quiz.needPercent", { percent });
  // 0.7 × 10 is a little more than 7 in binary.
  const count = Math.ceil(assessment.pass * Math.min(assessment.draw, scored.length) - 1e-9);
  return words("quiz.needQuestions", { count, percent });
}
