import { markdownOf } from "../../../content/text.ts";
import { defineMessage } from "../../../diagnostics/message.ts";
import type { CourseInput } from "../../2-validate/course-input.ts";
import type { Session } from "../../../model/sessions.ts";
import { blockKind } from "../kinds.ts";
import type { ResolveTools } from "./resolve-questions.ts";

export const nothingToStepThrough = defineMessage({
  code: "BC2262",
  name: "nothing-to-step-through",
  severity: "warning",
  text: "{what} to be read in steps, and there are no two parts to step between.",
  fix: "Begin each part with a text of its own whose first line is a heading, `## …`; or leave `reading` out.",
  why: "A part begins at a heading of two hashes at the beginning of a block. Without two of them a session is shown as one page, whatever `reading` says.",
});

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
