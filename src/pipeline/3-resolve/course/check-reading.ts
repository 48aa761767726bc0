import { markdownOf } from "../../../content/text.ts";
import type { CourseInput } from "../../2-validate/course-input.ts";
import type { Session } from "../../../model/sessions.ts";
import { blockKind } from "../kinds.ts";
import { nothingToStepThrough } from "../messages.ts";
import type { ResolveTools } from "./resolve-questions.ts";

/** Where steps are asked for there must be some: of the one session that asks, or of any where the course does. */
export function checkReading(
  input: CourseInput,
  sessions: readonly Pick<Session, "blocks" | "title">[],
  { locate, report }: ResolveTools,
): void {
  for (const [index, { value }] of input.sessions.entries()) {
    const session = sessions[index];
    if (value.reading !== "steps" || !session || hasParts(session)) continue;
    report(nothingToStepThrough.at(locate(value, "reading"), { what: `The session “${session.title}” is` }));
  }
  const { delivery } = input.course;
  if (delivery?.reading !== "steps" || sessions.length === 0 || sessions.some(hasParts)) return;
  report(nothingToStepThrough.at(locate(delivery, "reading"), { what: "Its sessions are" }));
}

/** Whether a list of its parts is shown: there are two, at least. */
export function hasParts({ blocks }: Pick<Session, "blocks">): boolean {
  return blocks.filter(({ type, value }) => type === "text" && beginsPart(value)).length > 1;
}

function beginsPart(value: object): boolean {
  const [first] = blockKind("text").texts(value);
  return first !== undefined && /^\s*## /.test(markdownOf(first));
}
