import type { SafeHtml } from "../../../content/kind-tools.ts";
import type { Assessment, Question } from "../../../model/sessions.ts";
import type { RenderedQuestion } from "../../../model/site.ts";
import { questionKind } from "../../3-resolve/kinds.ts";
import { questionFacts } from "../page-data.ts";
import { safeHtml } from "../safe-html.ts";
import type { PageScope } from "../scope/document-scope.ts";
import { underPageTitle, type HeadingLevels } from "../scope/text-tools.ts";
import { viewTools } from "../scope/view-tools.ts";

/** A knowledge check in the page, with its answer. */
export function checkHtml(question: Question, levels: HeadingLevels, document: PageScope): SafeHtml {
  const tools = questionTools(question, levels, true, document);
  const level = tools.heading(3);
  const answer = answerHtml(question, tools, document);
  const parts = { level, kicker: tools.words("question.check"), isCheck: true, answer };
  return render(question, parts, tools, document).html;
}

/** The assessment's questions: rendered to strings, in no page. */
export function assessedQuestions(assessment: Assessment, document: PageScope): readonly RenderedQuestion[] {
  return assessment.questions.map((question) => assessedQuestion(question, document));
}

function assessedQuestion(question: Question, document: PageScope): RenderedQuestion {
  const tools = questionTools(question, underPageTitle(), false, document);
  const level = tools.heading(2);
  const { html, stem } = render(question, { level, kicker: "", isCheck: false, answer: safeHtml("") }, tools, document);
  const pinned = questionKind(question.type).pinned?.(question.value) ?? [];
  return {
    ...questionFacts(question),
    ...(stem === undefined ? {} : { stem }),
    html: html.toHTML(),
    answerHtml: answerHtml(question, tools, document).toHTML(),
    pinned: pinned.map((index) => question.optionNumbers[index] ?? index),
  };
}

type QuestionTools = ReturnType<typeof viewTools>;

function questionTools(question: Question, levels: HeadingLevels, inPage: boolean, document: PageScope): QuestionTools {
  const place = { levels, holder: question.value, span: question.span, inPage, isQuestion: true };
  return viewTools(`q-${question.slot}`, place, document);
}

interface FrameParts {
  readonly level: number;
  readonly kicker: string;
  readonly isCheck: boolean;
  readonly answer: SafeHtml;
}

interface RenderedFrame {
  readonly html: SafeHtml;
  /** The words that ask, where they are not all of the prompt. */
  readonly stem: string | undefined;
}

function render(question: Question, parts: FrameParts, tools: QuestionTools, { templates }: PageScope): RenderedFrame {
  const view = questionKind(question.type).view(question.value, question.optionNumbers, tools);
  const prompt = tools.prompt(question.prompt);
  const html = templates.render(`questions/${question.type}`, {
    ...view,
    ...prompt,
    ...parts,
    feedbackLevel: parts.level + 1,
    slot: question.slot,
    type: question.type,
    hint: question.hint === undefined ? undefined : tools.markdown(question.hint),
  });
  return { html, stem: prompt.words };
}

function answerHtml(question: Question, tools: QuestionTools, { templates }: PageScope): SafeHtml {
  const answer = questionKind(question.type).answer(question.value, question.optionNumbers, tools);
  const explanation = question.explanation === undefined ? undefined : tools.markdown(question.explanation);
  if (answer.right.length === 0 && explanation === undefined) return safeHtml("");
  const title = answer.title ?? tools.words("answer.right", { count: answer.right.length });
  return templates.render("partials/questions/answer", { ...answer, title, slot: question.slot, explanation });
}
