import { hooks } from "../../contract/hooks.ts";
import { downloadFile } from "../page/download.ts";
import { fill, newElement, one, onActions, when } from "../page/dom.ts";
import type { PageParts } from "../parts.ts";

/** LMSs say "Family, Given"; people write it the other way round. More than one comma may be a title: that stays. */
export function nameInOrder(name: string): string {
  const [family = "", given = "", ...more] = name.split(",").map((part) => part.trim());
  return given === "" || more.length > 0 ? name.trim() : `${given} ${family}`;
}

/** The certificate: offered once the course is complete, with a name that is neither kept nor sent. */
export function wire(page: Document, { run, tools }: PageParts): void {
  const field = one(page, hooks.fill, "learner-name");
  const sheet = one(page, hooks.fill, "certificate");
  if (!(field instanceof HTMLInputElement)) return;
  const { course } = run.data;

  const draw = () => {
    const { completed, bestScore } = run.state().outcome;
    when(page, { certified: completed, "not-certified": !completed });
    fill(page, {
      "certificate-name": field.value.trim(),
      "certificate-date": new Date(tools.now()).toLocaleDateString(course.locale, { dateStyle: "long" }),
      "certificate-score":
        bestScore === undefined ? "–" : tools.words("run.scorePercent", { percent: Math.floor(bestScore * 100) }),
    });
  };
  const restore = () => {
    field.value ||= nameInOrder(run.lms()?.resume.learnerName ?? "");
    draw();
  };
  restore();
  run.onRestored(restore);
  run.onChange(draw);
  field.addEventListener("input", draw);
  onActions(page, {
    "certificate-download": () =>
      downloadFile(page, `${course.id}-certificate.html`, "text/html", standalone(page, sheet)),
  });
}

/** A page of its own for where printing is blocked: everything in one file. */
function standalone(page: Document, sheet: HTMLElement): string {
  const copy = page.implementation.createHTMLDocument(page.title);
  copy.documentElement.lang = page.documentElement.lang;
  copy.documentElement.dir = page.documentElement.dir;
  copy.head.prepend(Object.assign(newElement("meta"), { charset: "utf-8" }));
  copy.head.append(newElement("style", looks));
  const inside = copy.importNode(sheet, true);
  for (const image of inside.querySelectorAll("img")) embed(image, sheet.querySelector("img"));
  copy.body.append(inside);
  return `<!doctype html>\n${copy.documentElement.outerHTML}`;
}

/** The logo as data; its words, where the browser will not give its pixels (a course opened from disk). */
function embed(copy: HTMLImageElement, shown: HTMLImageElement | null): void {
  try {
    const canvas = newElement("canvas");
    canvas.width = shown?.naturalWidth ?? 0;
    canvas.height = shown?.naturalHeight ?? 0;
    if (shown) canvas.getContext("2d")?.drawImage(shown, 0, 0);
    copy.src = canvas.toDataURL();
  } catch {
    copy.replaceWith(copy.alt);
  }
}

const looks =
  "body{max-width:42rem;margin:3rem auto;padding:0 1.5rem;font:1.1rem/1.5 system-ui,sans-serif}dl{display:flex;flex-wrap:wrap;gap:1rem 2.5rem}dt{color:#444}dd{margin:0}dd,.certificate-name,.certificate-course{font-weight:700}.certificate-name,.certificate-course{font-size:1.6rem}img{max-height:5rem}";
