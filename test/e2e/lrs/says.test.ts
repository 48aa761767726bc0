import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { LaunchSettings } from "../../../src/tools/preview/fake-lms/cmi5/cmi5-lms.ts";
import { answer, type LrsCall } from "../../../src/tools/preview/fake-lms/lrs/http.ts";
import type { FakeLrs } from "../../../src/tools/preview/fake-lms/lrs/lrs.ts";
import { emptyState } from "../../../src/runtime/state/format.ts";
import { decode, encode } from "../../runtime/state/codec.ts";
import { launchBrowser } from "../../helpers/browser.ts";
import { workshop, type Workshop } from "../package.ts";
import { lrsFormats, saidRows } from "../said-rows.ts";
import { iri, TroubleDesk, type Sitting } from "./trouble-desk.ts";

vi.setConfig({ testTimeout: 60_000 });

/** Rows of docs/learner-state.md that speak of an LRS, one by one, and what pages say. */
const rows = saidRows().filter(({ lms }) => lrsFormats.includes(lms));
const settings: LaunchSettings = {
  launchMode: "Normal",
  moveOn: "CompletedAndPassed",
  masteryScore: 0.75,
  publisherId: `${iri}/units/small-course`,
};

interface Fate {
  /** What the server answers, from the first answer of the learner's on, instead of what it would. */
  readonly answers?: (call: LrsCall) => number | undefined;
  /** From the launch on. */
  readonly isEarly?: true;
  readonly isOffline?: true;
  readonly isNewer?: true;
  readonly mode?: LaunchSettings["launchMode"];
}

/** What a row's second cell stands for. */
const fates: Readonly<Record<string, Fate>> = {
  "the LRS takes it": {},
  "the LRS answers with an error": { answers: () => 503 },
  "the LRS takes statements and not State": { answers: ({ method }) => (method === "PUT" ? 503 : undefined) },
  "the LRS takes State and not statements": { answers: ({ method }) => (method === "POST" ? 503 : undefined) },
  "the LRS is out of reach": { isOffline: true },
  "the LRS forbids it": { answers: () => 403 },
  "newer work was saved there meanwhile": { isNewer: true },
  "the launch cannot ask what there is": {
    answers: ({ query, method }) => (query["stateId"] === "build-course.resume" && method === "GET" ? 400 : undefined),
    isEarly: true,
  },
  "a preview, or a review": { mode: "Browse" },
};

let browser: Browser;
let shop: Workshop;
let folders: readonly string[];
beforeAll(async () => {
  [browser, shop] = await Promise.all([launchBrowser(), workshop("test/e2e/saving/small-course")]);
  await shop.edit("course.yaml", (text) => `${text}iri: ${iri}\n`);
  folders = [await shop.build("xapi"), await shop.build("cmi5")];
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await shop?.remove();
});

/** As another page of the same attempt writes it. */
function saveElsewhere({ state }: FakeLrs): void {
  for (const [key, text] of state.all()) {
    const [activityId = "", agent = "", stateId = "", registration = ""] = JSON.parse(key) as readonly string[];
    if (stateId !== "build-course.resume") continue;
    const found = JSON.parse(text) as { readonly suspendData: string };
    const { token, counter } = decode(found.suspendData, []).state;
    const { text: suspendData } = encode({ ...emptyState(1), token, counter: counter + 9 }, [], 4096);
    state.set({ activityId, agent, stateId, registration }, JSON.stringify({ ...found, suspendData }));
  }
}

async function trouble(desk: TroubleDesk, computer: BrowserContext, fate: Fate): Promise<void> {
  if (fate.isNewer) [desk.server.lrs, desk.server.cmi5.lrs].forEach(saveElsewhere);
  desk.server.troubleWith((call) => {
    const status = fate.answers?.(call);
    return status === undefined ? undefined : answer(status);
  });
  await computer.setOffline(fate.isOffline === true);
}

/** What the header says, and what alerts do. */
async function saying(sitting: Sitting): Promise<string> {
  return [await sitting.saveLine(), ...(await sitting.alerts())].join("\n");
}

describe("what the page says", () => {
  it("is told of xAPI and cmi5, and of every fate that is tested", () => {
    expect(new Set(rows.map(({ lms }) => lms))).toEqual(new Set(lrsFormats));
    expect(new Set(rows.map(({ becomes }) => becomes))).toEqual(new Set(Object.keys(fates)));
  });

  it.each(rows)("$lms: $becomes", async ({ lms, becomes, says, leave }) => {
    const nth = lrsFormats.indexOf(lms);
    const fate = fates[becomes] ?? {};
    const options = nth === 0 ? {} : { settings: { ...settings, launchMode: fate.mode ?? "Normal" } };
    await TroubleDesk.use(browser, folders[nth] ?? "", options, async (desk) => {
      const computer = await desk.sitDown();
      if (fate.isEarly) await trouble(desk, computer, fate);
      const sitting = await desk.open(computer);
      await sitting.learner.open("colours-session");
      if (!fate.isEarly && !fate.mode) await expect.poll(() => sitting.saveLine()).toMatch(/^Saved to your LMS at/);
      if (!fate.isEarly) await trouble(desk, computer, fate);
      await sitting.learner.answerCheck("Fresh snow is white.", ["True"]);
      await expect.poll(() => saying(sitting)).toContain(says);
      await sitting.learner.action("exit").first().click();
      await sitting.learner.action("leave").click();
      // What would close is closed by then.
      if (leave === "stays") await sitting.page.waitForTimeout(700);
      const closed = sitting.page.locator("[data-page=closed]");
      await expect.poll(() => closed.isVisible(), { timeout: 10_000 }).toBe(leave === "closes");
      if (leave === "stays") expect(await sitting.page.locator("[data-dialog=exit]").isVisible()).toBe(true);
    });
  });
});
