import { hooks } from "../../../contract/hooks.ts";
import { isStretchDone } from "../../learning/completion.ts";
import { scoreWith, type Learner, type PageTools } from "../../learner.ts";
import { all, fill, one } from "../../page/dom.ts";
import { reachEvent } from "../../page/links-into.ts";

/** The list of a session's parts, with what is done; and with `reading: steps` one of them at a time. */
export function wireSections(page: HTMLElement, learner: Learner, tools: PageTools): void {
  const links = [...one(page, hooks.fill, "sections").querySelectorAll("a")];
  const session = learner.data.sessions.find(({ id }) => id === page.dataset["page"]);
  if (!session || !links[0]) return;
  const blocks = all(page, hooks.block);
  // What stands before the first heading is of the first part.
  const starts = links.map((link, part) => part && blocks.findIndex((block) => block.contains(targetOf(link))));
  const draw = () => {
    if (page.hidden) return;
    const { step } = page.dataset;
    let number = 0;
    for (const [part, link] of links.entries()) {
      const stretch = [starts[part] ?? 0, starts[part + 1] ?? blocks.length] as const;
      const isDone = isStretchDone(learner.state(), session, stretch, learner.data, scoreWith(tools));
      const item = link.parentElement ?? link;
      item.dataset["state"] = isDone ? "completed" : "";
      fill(item, { status: isDone ? tools.words("run.status.completed") : "" });
      number += Number(isDone);
    }
    const holes = { number: step ?? number, total: links.length };
    fill(page, { "sections-words": tools.words(step ? "run.step" : "run.stepsDone", holes) });
  };
  if (page.dataset["step"]) {
    wireSteps(page, links, (block) => starts.filter((start) => start <= blocks.indexOf(block)).length - 1);
    page.addEventListener(reachEvent, draw);
  }
  learner.onChange(draw);
  learner.onRestored(draw);
  draw();
}

function targetOf(link: HTMLAnchorElement): Element | null {
  return document.getElementById(link.getAttribute("href")?.slice(1) ?? "");
}

/** Whatever leads into a part shows it: Next and Back, the list, a link from elsewhere, the place a learner comes back to. */
function wireSteps(
  page: HTMLElement,
  links: readonly HTMLAnchorElement[],
  partOf: (block: HTMLElement) => number,
): void {
  const pager = one(page, hooks.fill, "steps-pager");
  const parts = new Map<Element, number>();
  for (const child of page.children) {
    if (child instanceof HTMLElement && child.dataset["block"]) parts.set(child, partOf(child));
    else if (parts.size > 0 && child !== pager) parts.set(child, links.length - 1);
  }
  const show = (part: number) => {
    page.dataset["step"] = String(part + 1);
    for (const [element, of] of parts) element.toggleAttribute(hooks.away, of !== part);
    for (const [of, link] of links.entries()) link.setAttribute("aria-current", String(of === part));
    for (const [index, link] of pager.querySelectorAll("a").entries()) {
      const to = part - 1 + index * 2;
      link.hidden = !links[to];
      // The first begins with the session itself.
      link.href = (to && links[to]?.hash) || `#${page.id}`;
      link.lastElementChild?.replaceChildren(links[to]?.textContent ?? "");
    }
    // The list has done its work.
    links[0]?.closest("details")?.removeAttribute("open");
  };
  page.addEventListener(reachEvent, ({ target }) => {
    const reached = [...parts].find(([element]) => target instanceof Node && element.contains(target));
    show(reached?.[1] ?? 0);
  });
  // A part that is not shown is printed: its pictures must be there.
  for (const image of page.querySelectorAll("img")) image.loading = "eager";
  show(0);
}
