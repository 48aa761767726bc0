import type { CourseEvent, Place, ShownFinding } from "../../contract.shared.ts";
import { byId, button, make } from "./dom.ts";

type OpenPlace = (place: Place) => unknown;

/** One finding: what, where, the lines, and the way out. The place opens the editor. */
function findingOf(finding: ShownFinding, heading: "h2" | "h3", open: OpenPlace): HTMLElement {
  const { code, name, severity, text, fix, notes, place, frame } = finding;
  const where = place ? [button(`${place.file}:${place.line}:${place.column}`, () => open(place), "link mono")] : [];
  return make(
    "article",
    { class: "finding" },
    make(
      heading,
      {},
      make("span", { class: severity === "error" ? "mark is-wrong" : "mark" }, `${severity} ${code}`),
      ` ${name}`,
    ),
    ...where,
    ...(frame === undefined ? [] : [make("pre", { tabindex: "0", "aria-label": "The line" }, frame)]),
    make("p", {}, text),
    ...notes.map((note) => make("p", { class: "hint" }, note)),
    make("p", { class: "fix" }, fix),
  );
}

/** The overlay of a course that cannot be built, over its last good version. */
export function showOverlay({ isGood, findings }: CourseEvent, open: OpenPlace): void {
  const overlay = byId("overlay", HTMLElement);
  const errors = findings.filter(({ severity }) => severity === "error");
  overlay.hidden = isGood;
  if (isGood) return;
  byId("overlay-title", HTMLElement).textContent =
    errors.length === 1 ? "The course has a mistake" : `The course has ${errors.length} mistakes`;
  byId("overlay-list", HTMLElement).replaceChildren(...errors.map((finding) => findingOf(finding, "h3", open)));
}

export function showFindings(panel: HTMLElement, { findings }: CourseEvent, open: OpenPlace): void {
  if (findings.length === 0)
    panel.replaceChildren(make("p", { class: "hint" }, "Nothing was found: the course is as it should be."));
  else panel.replaceChildren(...findings.map((finding) => findingOf(finding, "h2", open)));
}
