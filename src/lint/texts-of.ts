import { blockKind, questionKind } from "../content/kinds.ts";
import { markdownOf, type TextValue } from "../content/text.ts";
import type { Course } from "../model/course.ts";
import type { Question, Session } from "../model/sessions.ts";
import { questionsOf } from "./questions-of.ts";

/** Every text of a course that learners read on its pages, as Markdown; captions, cells and transcripts are among them. */
export function* textsOf(course: Course): Generator<string> {
  const { title, lede, sessions, assessment, glossary, resources, help, media } = course;
  yield title;
  for (const text of [lede?.text, help, assessment?.intro, ...course.objectives.map(({ text }) => text)])
    if (text !== undefined) yield markdownOf(text);
  for (const session of sessions) yield* textsOfSession(session);
  for (const question of questionsOf(course)) for (const text of textsOfQuestion(question)) yield markdownOf(text);
  for (const { definition } of glossary) yield* markedTerms(markdownOf(definition));
  for (const resource of resources) yield `${resource.title} ${markdownOf(resource.text ?? "")}`;
  for (const { text } of media) if (text !== undefined) yield text;
}

function* textsOfSession({ title, summary, recap, blocks }: Session): Generator<string> {
  yield title;
  if (summary !== undefined) yield markdownOf(summary);
  for (const point of recap) yield markdownOf(point);
  for (const { type, value } of blocks) for (const text of blockKind(type).texts(value)) yield markdownOf(text);
}

function textsOfQuestion({ type, value, prompt, hint, explanation }: Question): readonly TextValue[] {
  return [prompt, hint, explanation, ...questionKind(type).texts(value)].filter((text) => text !== undefined);
}

/** An entry of the glossary speaks of itself; of others it makes use where it marks them. */
function* markedTerms(definition: string): Generator<string> {
  for (const [, words = ""] of definition.matchAll(/\[([^[\]\n]+)\]\{\.term\}/g)) yield words;
}
