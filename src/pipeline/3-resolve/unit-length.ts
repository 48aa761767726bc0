import { blockKind } from "../../content/kinds.ts";
import { markdownOf } from "../../content/text.ts";
import { defineMessage } from "../../diagnostics/message.ts";
import type { Report } from "../../diagnostics/diagnostic.ts";
import type { Course } from "../../model/course.ts";
import type { Session } from "../../model/sessions.ts";
import type { Locate } from "../../model/source.ts";
import { unitsOf } from "./units.ts";

export const unitVeryLong = defineMessage({
  code: "BC3053",
  name: "unit-very-long",
  severity: "advice",
  text: "{what} is one unit of {count} pages: a browser reads all of it before the first can be used.",
  fix: "Split it: `units: sessions` under `delivery:` makes a unit of each session, where the learning system takes those (docs/units.md); or make several courses of it.",
  why: "A unit is one document. Up to about 500 pages, each a heading of the second level, an old computer is ready in some seconds; with 2,000 its learner waits several times as long.",
});

/** The most that is not spoken of. */
const mostPages = 500;

/** Pages are counted by their headings, wherever these stand. */
export function checkUnitLength(course: Course, locate: Locate, report: Report): void {
  for (const { course: unit } of unitsOf(course)) {
    const [first] = unit.sessions;
    const count = unit.sessions.reduce((sum, session) => sum + pagesIn(session), 0);
    if (!first || count <= mostPages) continue;
    const isWhole = course.delivery.units === "course";
    const place = isWhole ? (course.unitsSpan ?? course.span) : (locate(first.source) ?? course.span);
    report(unitVeryLong.at(place, { what: isWhole ? "The course" : `The session "${first.title}"`, count }));
  }
}

function pagesIn({ blocks }: Session): number {
  const texts = blocks.flatMap(({ type, value }) => blockKind(type).texts(value)).map(markdownOf);
  return texts.reduce((sum, text) => sum + (text.match(/^## /gm)?.length ?? 0), 0);
}
