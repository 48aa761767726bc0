import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LaunchSettings } from "../../../src/tools/preview/fake-lms/cmi5/cmi5-lms.ts";
import { answer, type LrsCall } from "../../../src/tools/preview/fake-lms/lrs/http.ts";
import { launchBrowser } from "../../helpers/browser.ts";
import { answerKey, type AnswerKey } from "../actions.ts";
import { workshop, type Workshop } from "../package.ts";
import { iri, TroubleDesk, type Sitting } from "./trouble-desk.ts";
import { killWindow } from "../visits.ts";

const settings: LaunchSettings = {
  launchMode: "Normal",
  moveOn: "CompletedAndPassed",
  masteryScore: 0.75,
  publisherId: `${iri}/units/small-course`,
};
const [sky, snow] = ["Which colour has a clear sky?", "Fresh snow is white."];
const saved = /^Saved to your LMS at/;
const put = "PUT activities/state 204";

let browser: Browser;
let shop: Workshop;
let key: AnswerKey;
let folder: string;
beforeAll(async () => {
  [browser, shop] = await Promise.all([launchBrowser(), workshop("test/e2e/saving/small-course")]);
  await shop.edit("course.yaml", (text) => `${text}iri: ${iri}\n`.replace("sessions: all", "sessions: none"));
  key = answerKey(`${shop.course}/assessment.yaml`);
  folder = await shop.build("cmi5");
});
afterAll(async () => {
  await browser?.close();
  await shop?.remove();
});

function withDesk(use: (desk: TroubleDesk) => Promise<void>): Promise<void> {
  return TroubleDesk.use(browser, folder, { settings }, use);
}

/** The session is under way. */
async function launch(desk: TroubleDesk, computer = desk.sitDown()): Promise<Sitting> {
  const begun = () => desk.told().filter((word) => word === "initialized").length;
  const before = begun();
  const sitting = await desk.open(await computer);
  await expect.poll(begun).toBe(before + 1);
  return sitting;
}

/** Answers in the LMS's stead `times` times. */
function troubleWith(desk: TroubleDesk, times: number, is: (call: LrsCall) => boolean, status: number): void {
  let left = times;
  desk.server.troubleWith((call) => (is(call) && left-- > 0 ? answer(status) : undefined));
}

describe("the start of a cmi5 session", () => {
  it.each([
    ["launch data", ({ query }: LrsCall) => query["stateId"] === "LMS.LaunchData"],
    ["the learner's preferences", ({ resource }: LrsCall) => resource === "agents/profile"],
    ["State", ({ query, method }: LrsCall) => query["stateId"] === "build-course.resume" && method === "GET"],
  ])("B58 outlives a request that fails once: %s", (_what, is) =>
    withDesk(async (desk) => {
      troubleWith(desk, 1, is, 503);
      const sitting = await launch(desk);
      await sitting.learner.open("colours-session");
      await sitting.learner.answerCheck(snow, ["True"]);
      await expect.poll(() => desk.told()).toEqual(["initialized", "answered"]);
      await expect.poll(() => sitting.saveLine()).toMatch(saved);
      expect([await sitting.alerts(), desk.server.cmi5.refusals()]).toEqual([[], []]);
    }),
  );

  it("B58 that cannot be had shows no Saved beside the notice that says so", () =>
    withDesk(async (desk) => {
      desk.server.troubleWith(({ resource }) => (resource === "activities/state" ? answer(400) : undefined));
      const sitting = await desk.open(await desk.sitDown());
      const notice = "This course has lost its connection to your learning system.";
      await expect.poll(() => sitting.alerts()).toEqual([expect.stringContaining(notice)]);
      expect([await sitting.saveLine(), await sitting.saveState()]).toEqual(["Kept on this device", "device"]);
      await sitting.learner.open("colours-session");
      await expect.poll(() => sitting.saveLine()).toBe("Not saved yet – trying again");
    }));
});

describe("a launch that comes to nothing", () => {
  it("B58 costs nothing that this device has: what is done meanwhile comes on top of it, and all goes to the next launch", () =>
    withDesk(async (desk) => {
      const computer = await desk.sitDown();
      const first = await launch(desk, Promise.resolve(computer));
      await first.learner.open("colours-session");
      await expect.poll(() => desk.requests("PUT")).toContain(put);
      desk.server.troubleWith(({ method }) => (method === "PUT" ? answer(503) : undefined));
      await first.type("Bläulich");
      await first.learner.answerCheck(snow, ["True"]);
      await expect.poll(() => first.saveState()).toBe("warning");
      await first.page.close();
      desk.server.troubleWith(({ resource }) => (resource === "activities/state" ? answer(400) : undefined));
      const second = await desk.open(computer);
      await expect.poll(() => second.alerts()).toContainEqual(expect.stringContaining("has lost its connection"));
      await second.learner.open("colours-session");
      expect(await second.note()).toBe("Bläulich");
      await second.learner.answerCheck(sky, ["Blue"]);
      await second.page.close();
      desk.server.troubleWith();
      const third = await launch(desk, Promise.resolve(computer));
      await third.learner.open("colours-session");
      await expect.poll(() => third.note()).toBe("Bläulich");
      expect(await third.learner.chosen(third.learner.check(sky))).toEqual(["Blue"]);
      await expect.poll(() => third.saveLine()).toMatch(saved);
    }));
});

describe("statements of a cmi5 session", () => {
  it("B59 begin with initialized by itself, whenever it can be sent, and what a session left over bears times of the next", () =>
    withDesk(async (desk) => {
      const computer = await desk.sitDown();
      const isAnswered = ({ body }: LrsCall) => body.includes("/answered");
      troubleWith(desk, 99, isAnswered, 503);
      const cut = await launch(desk, Promise.resolve(computer));
      await cut.learner.open("colours-session");
      await cut.learner.answerCheck(sky, ["Blue"]);
      await expect.poll(() => desk.requests()).toContain("POST statements 503");
      await cut.page.close();
      troubleWith(desk, 1, ({ resource, method }) => resource === "statements" && method === "POST", 503);
      const before = desk.requests("POST statements 503").length;
      const next = await desk.open(computer);
      await expect.poll(() => desk.requests("POST statements 503").length).toBe(before + 1);
      await next.learner.open("colours-session");
      await next.learner.answerCheck(snow, ["True"]);
      await expect.poll(() => desk.told()).toEqual(["initialized", "initialized", "answered", "answered"]);
      await expect.poll(() => next.saveLine()).toMatch(saved);
      expect(desk.server.cmi5.refusals()).toEqual([]);
    }));
});

describe("the end of a cmi5 session", () => {
  it("B60 is State, then terminated: nothing comes after it", () =>
    withDesk(async (desk) => {
      const first = await launch(desk);
      await first.learner.open("colours-session");
      await expect.poll(() => desk.requests("PUT")).toContain(put);
      await first.type("Bläulich");
      await first.learner.leave();
      await expect.poll(() => desk.told()).toEqual(["initialized", "terminated"]);
      await first.page.close();
      const second = await launch(desk);
      await second.learner.open("colours-session");
      await expect.poll(() => second.note()).toBe("Bläulich");
      expect(desk.server.cmi5.refusals()).toEqual([]);
    }));

  it("B60 that comes between the LMS's yes and our State has nothing said twice, on another computer too", () =>
    withDesk(async (desk) => {
      const pass = async ({ learner }: Sitting) => {
        await learner.open("quiz");
        await learner.action("quiz-start").click();
        await learner.takeQuiz(key, 0);
      };
      const first = await launch(desk);
      await first.learner.open("colours-session");
      await expect.poll(() => desk.requests("PUT")).toContain(put);
      desk.server.troubleWith(({ method }) => (method === "PUT" ? answer(503) : undefined));
      await pass(first);
      await expect.poll(() => desk.told()).toContain("passed");
      // Not closed: what a closing page sends may arrive in any order, and State after "terminated" is refused.
      await killWindow(first);
      desk.server.troubleWith();
      const second = await launch(desk);
      await pass(second);
      await expect.poll(() => second.saveLine()).toMatch(saved);
      await second.learner.leave();
      await expect.poll(() => desk.told().at(-1)).toBe("terminated");
      const verdicts = desk.told().filter((word) => word === "passed" || word === "completed");
      expect(verdicts).toEqual(["completed", "passed"]);
      expect(desk.server.cmi5.refusals()).toEqual([]);
    }));
});

describe("a session that the LMS has abandoned", () => {
  it("B61 says to close it and open the course again, which then goes on with all of it", () =>
    withDesk(async (desk) => {
      const computer = await desk.sitDown();
      const old = await launch(desk, Promise.resolve(computer));
      await old.learner.open("colours-session");
      await expect.poll(() => desk.requests("PUT")).toContain(put);
      // A launch that came to nothing is enough.
      await desk.open(await desk.sitDown());
      await old.learner.answerCheck(snow, ["True"]);
      const words =
        "Your learning system no longer takes what you do here. Your work is kept on this device. Close this and open it again from your learning system.";
      await expect.poll(() => old.alerts()).toEqual([words]);
      expect([await old.saveLine(), await old.saveState()]).toEqual([words, "error"]);
      await old.close();
      const again = await launch(desk, Promise.resolve(computer));
      await again.learner.open("colours-session");
      await expect.poll(() => desk.told().at(-1)).toBe("answered");
      await expect.poll(() => again.saveLine()).toMatch(saved);
      expect(await again.alerts()).toEqual([expect.stringContaining("is being sent now")]);
    }));
});
