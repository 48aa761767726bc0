import type { DocumentScope } from "../../scope/document-scope.ts";
import { textTools, underPageTitle } from "../../scope/text-tools.ts";

/** How to use the course, what to do when something fails, and whom to ask. */
export function help(document: DocumentScope): object {
  const { course, words } = document;
  const place = { levels: underPageTitle(), holder: course.source, keys: ["help"], span: course.span, inPage: true };
  const tools = textTools(place, document);
  const types = new Set(course.sessions.flatMap((session) => session.blocks.map(({ type }) => type)));
  const ways = ["menu", "pager", "display", "leave", "keyboard", "print"];
  const troubles = ["saving", ...(types.has("video") ? ["video"] : []), "download"];
  const name = course.facts.owner ?? course.facts.publisher;
  return {
    ways: ways.map((key) => words(`help.${key}`)),
    troubles: troubles.map((key) => ({ problem: words(`help.${key}Problem`), advice: words(`help.${key}Advice`) })),
    contact: course.help === undefined ? undefined : tools.markdown(course.help),
    who: name === undefined ? words("help.askNobody") : words("help.ask", { name }),
  };
}
