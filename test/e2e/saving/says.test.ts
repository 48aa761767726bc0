import { describe, expect, it, vi } from "vitest";
import type { Outage } from "../../../src/tools/preview/server/scorm-desk.ts";
import type { Query } from "../classroom.ts";
import { recordOf } from "../kept.ts";
import { type Visit, alerts, launch, lookAway, saveLine } from "../visits.ts";
import { until } from "../../helpers/until.ts";
import { ProfileRoom } from "../../lms/replay/packages.ts";
import { lrsFormats, saidRows } from "../said-rows.ts";

vi.setConfig({ testTimeout: 60_000 });

/** The table of docs/learner-state.md, row by row, and what pages say; `../lrs/says.test.ts` has those of an LRS. */
const rows = saidRows().filter(({ lms }) => !lrsFormats.includes(lms));

/** What a row's first cell stands for. */
const launches: Readonly<Record<string, { readonly lms: string; readonly profile: string }>> = {
  "any, `generic`": { lms: "strict12", profile: "generic" },
  "Moodle, `moodle`": { lms: "moodle", profile: "moodle" },
  "Moodle, `generic`": { lms: "moodle", profile: "generic" },
  "Learning Hub, `learning-hub`": { lms: "learning-hub", profile: "learning-hub" },
  "ESR, `esr`": { lms: "esr", profile: "esr" },
  "ILIAS, `ilias`": { lms: "ilias", profile: "ilias" },
  "Open edX, `open-edx`": { lms: "open-edx", profile: "open-edx" },
};

/** What its second cell stands for: how the LMS is launched, and how its server is from the first answer on. */
const fates: Readonly<Record<string, { readonly query?: Query; readonly outage?: Outage }>> = {
  "the LMS says true": {},
  "the LMS says true and keeps nothing": { query: { lie: 1 } },
  "the LMS says false": { outage: { kind: "error" } },
  "no LMS is there": { query: { noApi: 1 } },
  "the server answers": {},
  "the server answers with an error": { outage: { kind: "error" } },
  "the server is out of reach": { outage: { kind: "unreachable" } },
  "the sign-in page answers": { outage: { kind: "signed-out" } },
  "a preview, or a review": { query: { mode: "browse" } },
};

const school = new ProfileRoom(["moodle", "esr", "learning-hub", "ilias", "open-edx"]);

/** What the header says, and what alerts do. */
async function saying(course: Visit): Promise<string> {
  return [await saveLine(course), ...(await alerts(course))].join("\n");
}

async function begin(course: Visit, query: Query): Promise<void> {
  await course.learner.begin();
  if ("noApi" in query || "mode" in query || "lie" in query) return;
  await lookAway(course);
  await until(() => recordOf(school.room.lms, query).values["cmi.suspend_data"] !== undefined);
  await expect.poll(() => saveLine(course)).toContain("Saved");
}

describe("what the page says", () => {
  it("is told of every LMS and every fate that is tested", () => {
    expect(new Set(rows.map(({ lms }) => lms))).toEqual(new Set(Object.keys(launches)));
    expect(new Set(rows.map(({ becomes }) => becomes))).toEqual(new Set(Object.keys(fates)));
  });

  it.each(rows.map((row, n) => ({ ...row, n })))("$lms: $becomes", async ({ lms, becomes, says, leave, n }) => {
    const at = launches[lms]!;
    const { query: more = {}, outage } = fates[becomes] ?? {};
    const query: Query = { learner: `row-${n}`, lms: at.lms, ...more };
    school.room.lms.publish(school.packageFor(at.profile));
    const course = await launch(school.computer, school.room, query);
    await begin(course, query);
    if (outage) school.room.lms.fail(outage);
    await course.learner.answerCheck("Fresh snow is white.", ["True"]);
    await expect.poll(() => saying(course)).toContain(says);
    await course.learner.action("exit").first().click();
    await course.learner.action("leave").click();
    const closed = course.frame.locator("[data-page=closed]");
    await expect.poll(() => closed.isVisible()).toBe(leave === "closes");
    if (leave === "stays") expect(await course.frame.locator("[data-dialog=exit]").isVisible()).toBe(true);
    expect(course.exceptions).toEqual([]);
  });
});
