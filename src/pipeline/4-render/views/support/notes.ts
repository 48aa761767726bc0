import type { SafeHtml } from "../../../../content/kind-tools.ts";
import { sum } from "../../../../contract/state-widths.ts";
import type { DocumentScope } from "../../scope/document-scope.ts";
import { timeWords } from "../time-words.ts";
import { objectiveViews } from "../objectives.ts";

/** What a learner keeps of the course: the heading of a CPD record is made here, what stands under it in the browser. */
export function notesPage(document: DocumentScope): SafeHtml {
  const { course, whole, templates, words } = document;
  const minutes = sum(course.sessions.map((session) => session.minutes));
  const hours = course === whole ? course.certificate?.hours : undefined;
  return templates.render("pages/notes", {
    course: { title: whole.title },
    // An author who says how many hours it counts for knows better.
    time: hours === undefined ? timeWords(minutes, words) : words("certificate.hoursValue", { count: hours }),
    version: course.version,
    objectives: objectiveViews(document, false),
  });
}
