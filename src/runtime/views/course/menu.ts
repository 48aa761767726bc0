import { hooks } from "../../../contract/hooks.ts";
import { all } from "../../page/dom.ts";

/** Says in the list of pages which is on screen. */
export function markMenu(page: Document, current: string, wide: MediaQueryList): void {
  const links = all(page, hooks.status).flatMap((item) => {
    const link = item.closest("nav") ? item.querySelector("a") : null;
    return link ? [{ link, name: item.dataset["status"] }] : [];
  });
  for (const { link, name } of links) {
    if (name === current) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  // On a small screen the menu is a disclosure: it closes once it has done its work.
  const menu = links[0]?.link.closest("details");
  if (!menu) return;
  menu.ontoggle = () => showCurrent(menu);
  menu.open = wide.matches;
  showCurrent(menu);
}

/** Of sixty sessions the list shows the one on screen; the page itself does not move. */
function showCurrent(menu: HTMLElement): void {
  const list = menu.querySelector("ol");
  const link = list?.querySelector("[aria-current]");
  if (!list || !link) return;
  list.scrollTop += link.getBoundingClientRect().top - list.getBoundingClientRect().top - list.clientHeight / 2;
}
