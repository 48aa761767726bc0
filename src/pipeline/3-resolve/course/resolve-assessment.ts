import type { CompletionRule } from "../../../model/course.ts";
import type { Assessment } from "../../../model/sessions.ts";
import type { CourseInput } from "../../2-validate/course-input.ts";
import type { AssessmentFileValue } from "../../2-validate/session-schema.ts";
import { advise } from "../../../diagnostics/suggest.ts";
import {
  completionWithoutAssessment,
  drawTooLarge,
  nothingInCourse,
  nothingToComplete,
  passMarkOutOfRange,
  unknownSession,
} from "../messages.ts";
import { nothingScored } from "../../../content/questions/messages.ts";
import { questionKind } from "../kinds.ts";
import { quizMinutes } from "./minutes.ts";
import { resolveQuestion, type ResolveTools } from "./resolve-questions.ts";

export function resolveAssessment(value: AssessmentFileValue, tools: ResolveTools): Assessment {
  const pool = value.questions.length;
  const draw = value.draw ?? pool;
  if (draw > pool) tools.report(drawTooLarge.at(tools.locate(value, "draw"), { draw, pool }));
  const unscored = value.questions.filter(({ type }) => questionKind(type).unscored).length;
  if (unscored >= Math.min(draw, pool))
    tools.report(nothingScored.at(tools.locate(value, "questions", "key"), { unscored, draw }));
  return {
    title: value.title ?? "",
    ...(value.intro === undefined ? {} : { intro: value.intro }),
    pass: passMark(value, tools),
    attempts: value.attempts === "unlimited" ? 0 : (value.attempts ?? 3),
    draw: Math.min(draw, pool),
    feedback: value.feedback ?? "each",
    score: value.score ?? "best",
    retry: value.retry ?? (draw < pool ? "redraw" : "all"),
    reveal: value.reveal ?? "after-pass-or-last",
    shuffle: { questions: value.shuffle?.questions ?? false, options: value.shuffle?.options ?? false },
    limitMinutes: value["time-limit"] ?? 0,
    minutes: quizMinutes(Math.min(draw, pool)),
    questions: value.questions.map((question) =>
      resolveQuestion(question.id ?? "", { type: question.type, value: question }, [], tools),
    ),
    source: value,
    span: tools.locate(value),
  };
}

/** `80%` and 80 mean the same; the result is 0–1. */
function passMark(value: AssessmentFileValue, tools: ResolveTools): number {
  const percent = typeof value.pass === "number" ? value.pass : Number(value.pass.replace("%", ""));
  if (percent >= 1 && percent <= 100) return percent / 100;
  tools.report(passMarkOutOfRange.at(tools.locate(value, "pass"), { given: `${percent}%` }));
  return 1;
}

/** What "done" means: every session, and the assessment passed if there is one, unless the author says otherwise. */
export function resolveCompletion(
  input: CourseInput,
  sessionIds: readonly string[],
  tools: ResolveTools,
): CompletionRule {
  const given = input.course.completion;
  const hasAssessment = input.assessment !== undefined;
  const assessment = given?.assessment ?? (hasAssessment ? "passed" : "none");
  const sessions = requiredSessions(given?.sessions ?? "all", sessionIds, tools);
  const place = given ? tools.locate(given) : undefined;
  if (sessionIds.length === 0 && !hasAssessment) {
    tools.report(nothingInCourse.at(tools.locate(input.course, "sessions", "key"), {}));
    return { sessions, assessment };
  }
  if (assessment !== "none" && !hasAssessment) tools.report(completionWithoutAssessment.at(place, {}));
  if (assessment === "none" && sessions.length === 0) tools.report(nothingToComplete.at(place, {}));
  return { sessions, assessment };
}

function requiredSessions(
  given: "all" | "none" | readonly string[],
  known: readonly string[],
  tools: ResolveTools,
): readonly string[] {
  if (given === "all") return known;
  if (given === "none" || typeof given === "string") return [];
  for (const [index, id] of given.entries()) {
    if (known.includes(id)) continue;
    tools.report(
      unknownSession.at(tools.locate(given, index), { id, advice: advise(id, known, "List the sessions first.") }),
    );
  }
  return given.filter((id) => known.includes(id));
}
