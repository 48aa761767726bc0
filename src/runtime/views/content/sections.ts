import { hooks } from "../../../contract/hooks.ts";
import { isStretchDone } from "../../learning/completion.ts";
import { scoreWith, type Learner, type PageTools } from "../../learner.ts";
import { all, fill, one } from "../../page/dom.ts";
import { reachEvent } from "../../page/links-into.ts";

/** The list of a session's parts, with what is done; and with `reading: steps` one of them at a time. */
export function wireSections(page: HTMLElement, learner: Learner, tools: PageTools): void {
  const links = [...one(page, hooks.fill, "sections").querySelectorAll("a")];
  const session = learner.data.sessions.find(({ id }) => id === page.dataset["page"]);
  if (!session || links.length === 0) return;
  const blocks = all(page, hooks.block);
  const starts = links.map(({ hash }, part) =>
    part === 0 ? 0 : blocks.findIndex((block) => block.contains(elementOf(page, hash))),
  );
  const partOf = (block: number) => starts.filter((start) => start <= block).length - 1;
  const draw = () => {
    if (page.hidden) return;
    const isDone = starts.map((start, part) => {
      const stretch = [start, starts[part + 1] ?? blocks.length] as const;
      return isStretchDone(learner.state(), session, stretch, learner.data, scoreWith(tools));
    });
    links.forEach(({ parentElement: item }, part) => {
      if (!item) return;
      item.dataset["state"] = isDone[part] ? "completed" : "";
      fill(item, { status: isDone[part] ? tools.words("run.status.completed") : "" });
    });
    const number = Number(page.dataset["step"] ?? isDone.filter((done) => done).length);
    const key = page.dataset["step"] ? "run.step" : "run.stepsDone";
    fill(page, { "sections-words": tools.words(key, { number, total: links.length }) });
  };
  if (page.dataset["step"]) wireSteps(page, links, (block) => partOf(blocks.indexOf(block)), draw);
  learner.onChange(draw);
  learner.onRestored(draw);
  draw();
}

function elementOf(page: HTMLElement, hash: string): Element | null {
  return page.ownerDocument.getElementById(decodeURIComponent(hash.slice(1)));
}

/** Whatever leads into a part shows it: Next and Back, the list, a link from elsewhere, the place a learner comes back to. */
function wireSteps(
  page: HTMLElement,
  links: readonly HTMLAnchorElement[],
  partOf: (block: HTMLElement) => number,
  draw: () => void,
): void {
  const pager = one(page, hooks.fill, "steps-pager");
  const parts = new Map<HTMLElement, number>();
  for (const child of page.children) {
    if (!(child instanceof HTMLElement) || child === pager) continue;
    if (child.matches(`[${hooks.block}]`)) parts.set(child, partOf(child));
    else if (parts.size > 0) parts.set(child, links.length - 1);
  }
  const show = (part: number) => {
    page.dataset["step"] = String(part + 1);
    for (const [element, of] of parts) element.toggleAttribute(hooks.away, of !== part);
    [part - 1, part + 1].forEach((to, index) => {
      const link = pager.querySelectorAll("a")[index];
      if (!link) return;
      link.hidden = !links[to];
      // The first begins with the session itself.
      link.href = to > 0 ? (links[to]?.hash ?? "") : `#${page.id}`;
      link.lastElementChild?.replaceChildren(links[to]?.textContent ?? "");
    });
    for (const [of, link] of links.entries()) link.setAttribute("aria-current", String(of === part));
    // The list has done its work.
    links[0]?.closest("details")?.removeAttribute("open");
    draw();
  };
  page.addEventListener(reachEvent, ({ target }) => {
    const child = [...parts].find(([element]) => target instanceof Node && element.contains(target));
    show(child?.[1] ?? 0);
  });
  // A part that is not shown is printed: its pictures must be there.
  for (const image of page.querySelectorAll("img")) image.loading = "eager";
  show(0);
}
