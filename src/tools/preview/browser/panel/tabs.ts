import { byId, make } from "./dom.ts";

/** A tab of the panel, and where what it shows goes. */
export interface Tab {
  readonly id: string;
  readonly panel: HTMLElement;
  /** Beside its name, such as how many calls there are. */
  count(words: string): void;
  readonly isOpen: () => boolean;
}

interface MadeTab extends Tab {
  readonly tab: HTMLElement;
}

/** Tabs with the keys that tabs have: arrows, Home and End (ARIA Authoring Practices, tabs). `opened` is told of each change. */
export function makeTabs(
  names: Readonly<Record<string, string>>,
  opened: (id: string) => void,
): ReadonlyMap<string, Tab> {
  const tabs = Object.entries(names).map(([id, words]) => makeTab(id, words));
  const open = (chosen: number, isFocused: boolean) => {
    for (const [at, { tab, panel }] of tabs.entries()) {
      tab.setAttribute("aria-selected", String(at === chosen));
      tab.tabIndex = at === chosen ? 0 : -1;
      panel.hidden = at !== chosen;
    }
    if (isFocused) tabs[chosen]?.tab.focus();
    opened(tabs[chosen]?.id ?? "");
  };
  for (const [at, { tab }] of tabs.entries()) {
    tab.addEventListener("click", () => open(at, false));
    tab.addEventListener("keydown", ({ key }) => {
      const next = nextTab(key, at, tabs.length - 1);
      if (next !== undefined) open(next, true);
    });
  }
  open(0, false);
  return new Map(tabs.map((tab) => [tab.id, tab]));
}

function nextTab(key: string, at: number, last: number): number | undefined {
  const to: Readonly<Record<string, number>> = {
    ArrowRight: at === last ? 0 : at + 1,
    ArrowLeft: at === 0 ? last : at - 1,
    Home: 0,
    End: last,
  };
  return to[key];
}

function makeTab(id: string, words: string): MadeTab {
  const count = make("span");
  const tab = make(
    "button",
    { type: "button", role: "tab", id: `tab-${id}`, "aria-controls": `panel-${id}` },
    words,
    count,
  );
  const panel = make("section", {
    role: "tabpanel",
    id: `panel-${id}`,
    "aria-labelledby": `tab-${id}`,
    tabindex: "0",
  });
  byId("tabs", HTMLElement).append(tab);
  byId("tab-panels", HTMLElement).append(panel);
  const say = (text: string) => void (count.textContent = text === "" ? "" : ` ${text}`);
  return { id, tab, panel, count: say, isOpen: () => !panel.hidden };
}
