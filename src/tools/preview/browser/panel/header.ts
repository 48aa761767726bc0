import type { CourseEvent, HelloEvent } from "../../contract.shared.ts";
import { byId, setOptions } from "./dom.ts";
import { ask } from "./server.ts";

/** What is chosen above the course beside format, LMS and language, which are the server's business. */
export interface HeaderActs {
  unit(page: string): void;
  colours(): void;
}

export function wireHeader(acts: HeaderActs): void {
  const choose = () =>
    ask("choose", {
      format: byId("format", HTMLSelectElement).value,
      profile: byId("profile", HTMLSelectElement).value,
      language: byId("language", HTMLSelectElement).value,
    });
  for (const id of ["format", "profile", "language"])
    byId(id, HTMLSelectElement).addEventListener("change", () => void choose());
  const unit = byId("unit", HTMLSelectElement);
  unit.addEventListener("change", () => acts.unit(unit.value));
  byId("colours", HTMLSelectElement).addEventListener("change", () => acts.colours());
  byId("overlay-hide", HTMLElement).addEventListener("click", () => (byId("overlay", HTMLElement).hidden = true));
}

/** The lists, as the server has them. */
export function fillHeader({ formats, profiles, languages, course }: HelloEvent): void {
  setOptions(byId("format", HTMLSelectElement), formats, course.format);
  setOptions(byId("profile", HTMLSelectElement), profiles, course.profile);
  setOptions(
    byId("language", HTMLSelectElement),
    [{ id: "", title: "The course’s own" }, ...languages],
    course.language,
  );
}

/** How the course stands. Gives the unit that is chosen now: the one that was, while there is one. */
export function drawHeader(course: CourseEvent, unit: string): string {
  const errors = course.findings.filter(({ severity }) => severity === "error").length;
  document.title = `${course.title} – preview`;
  byId("title", HTMLElement).textContent = course.title === "" ? "Preview" : course.title;
  const state = byId("state", HTMLElement);
  state.classList.toggle("is-wrong", !course.isGood);
  state.textContent = course.isGood
    ? `As you saved it, built in ${Math.round(course.milliseconds)} ms${course.isPending ? "; not published yet" : ""}`
    : `Not built: ${errors} ${errors === 1 ? "mistake" : "mistakes"}. The last good version is shown.`;
  byId("says", HTMLElement).textContent = course.says;
  setOptions(
    byId("unit", HTMLSelectElement),
    course.units.map(({ page, title }) => ({ id: page, title })),
    unit,
  );
  byId("unit-label", HTMLElement).hidden = course.units.length < 2;
  const now = course.units.some(({ page }) => page === unit) ? unit : (course.units[0]?.page ?? "index.html");
  byId("unit", HTMLSelectElement).value = now;
  return now;
}
