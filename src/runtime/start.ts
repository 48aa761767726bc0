import type { DriverOpening } from "../contract/lms-driver.ts";
import { CourseRun } from "./course-run.ts";
import { hooks } from "../contract/hooks.ts";
import { announcer } from "./page/announce.ts";
import { one } from "./page/dom.ts";
import { loadAnew } from "./page/load-anew.ts";
import { readPageData } from "./page/read-data.ts";
import { after } from "./page/timers.ts";
import { keyPrefix, storageName } from "./saving/device-storage.ts";
import { lastingCopyMs, openLastingCopy } from "./saving/lasting-copy.ts";
import { titleWriter } from "./page/wording/title.ts";
import { wordsOf } from "./page/wording/words.ts";
import type { PageTools } from "./learner.ts";
import type { Plugin } from "./plugin.ts";
import type { Codings } from "./state/codings.ts";
import { tidyUp } from "./tidy-up.ts";
import { wirePage } from "./views/page.ts";

/** How long the page waits for an LMS in reach before it lets the learner begin without. */
const connectMs = 400;

/** How long before it says that there is none, and keeps the work on this computer. It goes on looking. */
const noticeMs = 12_000;

/**
 * Runs the course in this page. Without data of ours it does nothing, and with a script that is not the one this document was
 * built with only asks for the right one: the page stays readable as it is, and says that it has not started.
 */
export async function start(opening: DriverOpening, plugins: readonly Plugin[]): Promise<void> {
  const pageData = readPageData(document);
  if (!pageData) return;
  if (!pageData.scripts.every((mark) => Reflect.get(window, mark))) return loadAnew(pageData.scripts);
  const widgets = plugins.flatMap((plugin) => ("widget" in plugin ? plugin.widget : []));
  const scorings = plugins.flatMap((plugin) => ("scoring" in plugin ? plugin.scoring : []));
  const codings = plugins.reduce<Codings>(
    (all, plugin) => ("codings" in plugin ? { ...all, ...plugin.codings } : all),
    {},
  );
  const data = { ...pageData, codings };
  const words = wordsOf(data);
  const tools: PageTools = {
    words,
    drawTitle: titleWriter(document, words, data.course.title),
    announce: announcer(one(document, hooks.fill, "live")),
    widget: (type) => kindOf(widgets, type),
    scoring: (type) => kindOf(scorings, type),
    now: () => Date.now(),
  };
  const lastingCopy = openLastingCopy(keyPrefix + storageName(data), () => indexedDB).catch(() => undefined);
  let refused = (): void => undefined;
  const refusal = new Promise<void>((resolve) => (refused = resolve));
  const connecting = opening.open(data.driver, data.formatData, lastingCopy, refused).catch(() => undefined);
  const isAwaited = opening.isAwaited?.() ?? !isAlone();
  const driver = await Promise.race([connecting, after(connectMs)]);
  // Too late it is neither read nor written in this visit: what is there unread may be later than what the page begins with.
  const lasting = await Promise.race([lastingCopy, after(lastingCopyMs)]);
  const run = new CourseRun(data, driver, tools, lasting);
  void refusal.then(() => run.refuse());
  if (!driver && !isAwaited) run.goOnWithoutLms();
  wirePage(document, run, plugins, tools);
  tidyUp(run, tools);
  if (driver || !isAwaited) return;
  const late = await Promise.race([connecting, after(noticeMs)]);
  if (!late) run.goOnWithoutLms();
  const found = late ?? (await connecting);
  if (found) run.attach(found);
}

/** Neither in a frame nor opened by a window: no LMS can turn up. */
function isAlone(): boolean {
  return window.parent === window && window.opener === null;
}

function kindOf<Kind extends { readonly type: string }>(kinds: readonly Kind[], type: string): Kind {
  const kind = kinds.find((candidate) => candidate.type === type);
  if (!kind) throw new Error(`no browser half for ${type}`);
  return kind;
}
