import { hooks } from "../../contract/hooks.ts";
import { dayOf } from "../page/wording/dates.ts";
import { notePage } from "../notes/note-page.ts";
import { downloadFile } from "../page/download.ts";
import { fill, one, onActions, when } from "../page/dom.ts";
import type { DocumentTools } from "../plugin.ts";

/** LMSs say "Family, Given"; people write it the other way round. More than one comma may be a title: that stays. */
export function nameInOrder(name: string): string {
  const [family = "", given = "", ...more] = name.split(",").map((part) => part.trim());
  return given === "" || more.length > 0 ? name.trim() : `${given} ${family}`;
}

/** The certificate: offered once the course is complete, with a name that is neither kept nor sent. */
export function wire(page: Document, { run, navigation, tools }: DocumentTools): void {
  const field = one(page, hooks.fill, "learner-name") as HTMLInputElement;
  const { course } = run.data;
  const draw = () => {
    const { bestScore } = run.state().outcome;
    // Not the LMS's word alone: a preview may have completed it there, for somebody who answered nothing.
    const isEarned = run.isProven();
    when(page, { certified: isEarned, "not-certified": !isEarned });
    fill(page, {
      "certificate-name": field.value,
      "certificate-date": dayOf(tools.now(), course.locale),
      "certificate-score":
        bestScore === undefined ? "–" : tools.words("run.scorePercent", { percent: bestScore * 100 }),
    });
  };
  // The LMS is asked for the name only where it is shown.
  const show = () => {
    if (navigation.current() === "certificate") field.value ||= nameInOrder(run.lms()?.resume.learnerName ?? "");
    draw();
  };
  draw();
  navigation.onChange(show);
  run.onRestored(show);
  run.onChange(draw);
  field.addEventListener("input", draw);
  onActions(page, {
    "certificate-download"() {
      downloadFile(`${course.id}-certificate.html`, standalone(page));
    },
  });
}

/** A page of its own for where printing is blocked. A logo is said in words: the file must not need another. */
function standalone(page: Document): string {
  const sheet = one(page, hooks.fill, "certificate").cloneNode(true) as HTMLElement;
  for (const logo of sheet.querySelectorAll("img")) logo.replaceWith(logo.alt);
  return notePage(page.title, sheet.outerHTML, page.documentElement);
}
