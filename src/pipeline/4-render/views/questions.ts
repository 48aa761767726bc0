import type { SafeHtml, ViewTools } from "../../../content/kind-tools.ts";
import type { Assessment, Question } from "../../../model/sessions.ts";
import type { RenderedQuestion } from "../../../model/site.ts";
import { questionKind } from "../../3-resolve/kinds.ts";
import { questionFacts } from "../page-data.ts";
import { safeHtml } from "../safe-html.ts";
import type { DocumentScope } from "../scope/document-scope.ts";
import { underPageTitle, type HeadingLevels } from "../scope/text-tools.ts";
import { viewTools } from "../scope/view-tools.ts";

/** A knowledge check in the page, with its answer. */
export function checkHtml(question: Question, levels: HeadingLevels, document: DocumentScope): SafeHtml {
  const tools = questionTools(question, levels, true, document);
  const level = tools.heading(3);
  const answer = answerHtml(question, tools, document);
  return render(question, { level, kicker: tools.words("question.check"), isCheck: true, answer }, tools, document);
}

/** The assessment's questions: rendered to strings, in no page. */
export function assessedQuestions(assessment: Assessment, document: DocumentScope): readonly RenderedQuestion[] {
  return assessment.questions.map((question) => assessedQuestion(question, document));
}

function assessedQuestion(question: Question, document: DocumentScope): RenderedQuestion {
  const tools = questionTools(question, underPageTitle(), false, document);
  const level = tools.heading(2);
  const pinned = questionKind(question.type).pinned?.(question.value) ?? [];
  return {
    ...questionFacts(question),
    html: render(question, { level, kicker: "", isCheck: false, answer: safeHtml("") }, tools, document).toHTML(),
    answerHtml: answerHtml(question, tools, document).toHTML(),
    pinned: pinned.map((index) => question.optionNumbers[index] ?? index),
  };
}

function questionTools(question: Question, levels: HeadingLevels, inPage: boolean, document: DocumentScope): ViewTools {
  return viewTools(`q-${question.slot}`, { levels, holder: question.value, span: question.span, inPage }, document);
}

interface FrameParts {
  readonly level: number;
  readonly kicker: string;
  readonly isCheck: boolean;
  readonly answer: SafeHtml;
}

function render(question: Question, parts: FrameParts, tools: ViewTools, { templates }: DocumentScope): SafeHtml {
  const view = questionKind(question.type).view(question.value, question.optionNumbers, tools);
  return templates.render(`questions/${question.type}`, {
    ...view,
    ...parts,
    feedbackLevel: parts.level + 1,
    slot: question.slot,
    type: question.type,
    prompt: tools.inline(question.prompt),
    hint: question.hint === undefined ? undefined : tools.markdown(question.hint),
  });
}

function answerHtml(question: Question, tools: ViewTools, { templates }: DocumentScope): SafeHtml {
  const answer = questionKind(question.type).answer(question.value, question.optionNumbers, tools);
  const explanation = question.explanation === undefined ? undefined : tools.markdown(question.explanation);
  if (answer.right.length === 0 && explanation === undefined) return safeHtml("");
  const title = answer.title ?? tools.words("answer.right", { count: answer.right.length });
  return templates.render("partials/questions/answer", { ...answer, title, slot: question.slot, explanation });
}
