import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { CourseData } from "../../src/contract/page-data.ts";
import type { ResumeDocument } from "../../src/contract/xapi.ts";
import type { FakeLrs } from "../../src/tools/preview/fake-lms/lrs/lrs.ts";
import type { LaunchSettings } from "../../src/tools/preview/fake-lms/cmi5/cmi5-lms.ts";
import { wordOf, type Statement } from "../formats/xapi/browser/xapi-page.ts";
import { startLmsServer, type LmsServer } from "../helpers/servers/lms-server.ts";
import { startLrsServer, type LrsServer } from "../helpers/servers/lrs-server.ts";
import { until } from "../helpers/until.ts";
import { answerKey } from "../e2e/actions.ts";
import { decode } from "../runtime/state/codec.ts";
import { root, workshop, type Workshop } from "../e2e/package.ts";
import { checks } from "../e2e/questions/right-answers.ts";
import type { Engine } from "./engine.ts";
import { EngineLearner } from "./learner.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

/** `npm run test:engines` tries all; `npm test` what a minute has room for. */
const isWhole = process.env["ENGINES"] === "whole";
const iri = "https://example.org/courses/small-course";
const registration = "3f0c2d9e-5a1b-4c7d-8e9f-0a1b2c3d4e5f";
const settings: LaunchSettings = {
  launchMode: "Normal",
  moveOn: "CompletedAndPassed",
  masteryScore: 0.75,
  publisherId: `${iri}/units/small-course`,
};
const saved = /^Saved to your LMS at/;

/** What differs by engine, and why. */
export interface EngineFacts {
  readonly start: () => Promise<Engine>;
  /** Whether cmi5's "terminated" arrives from the last tab of a site: row B76 of docs/faults.md. */
  readonly endsLastTab: boolean;
}

interface KeptRecord {
  readonly values: Readonly<Record<string, string>>;
  readonly finished: boolean;
}

/** What learners have typed, as State has it. */
function notesIn({ state }: FakeLrs, pageData: string): readonly string[] {
  const { slots } = JSON.parse(pageData) as CourseData; // Written by the build.
  return [...state.all().values()].flatMap((document) => {
    const { suspendData = "" } = JSON.parse(document) as Partial<ResumeDocument>; // Or cmi5's launch data, which has none.
    const answers = [...decode(suspendData, slots).state.slots.values()].map(({ answer }) => answer);
    return answers.flatMap((answer) => (answer?.type === "text" ? [answer.text] : []));
  });
}

/** All that one engine is tried with. Skipped, and said to be, where there is none. */
export function tryEngine(name: string, facts: EngineFacts | undefined): void {
  describe.skipIf(facts === undefined)(name, () => {
    let engine: Engine;
    const open: (() => Promise<void>)[] = [];
    beforeAll(async () => {
      engine = await facts!.start();
      process.stdout.write(`${name}: ${engine.version}\n`);
    });
    afterAll(async () => {
      await engine?.close();
      for (const close of open.reverse()) await close();
    });

    async function shopOf(course: string): Promise<Workshop> {
      const shop = await workshop(course);
      open.push(() => shop.remove());
      return shop;
    }

    async function lmsWith(course: string): Promise<LmsServer> {
      const lms = await startLmsServer(await (await shopOf(course)).build());
      open.push(() => lms.close());
      return lms;
    }

    async function lrsWith(format: string): Promise<LrsServer> {
      const shop = await shopOf("test/e2e/saving/small-course");
      await shop.edit("course.yaml", (text) => `${text}iri: ${iri}\n`);
      const server = await startLrsServer(await shop.build(format), iri);
      open.push(() => server.close());
      return server;
    }

    async function launch(address: string): Promise<EngineLearner> {
      return new EngineLearner(await engine.open(address));
    }

    const recordOf = (lms: LmsServer): KeptRecord | null => lms.record() as KeptRecord | null; // Written by test/lms/page.ts.

    it("SCORM 1.2: what was answered, and typed a moment before the tab was closed, is there again", async () => {
      const lms = await lmsWith("test/e2e/saving/small-course");
      const first = await launch(lms.launchUrl());
      await first.action("continue");
      await first.click("[data-question] [data-option]", "Blue");
      await first.click("[data-action=check]");
      await until(async () => saved.test(await first.saveLine()));
      await first.type("textarea[data-note]", "Bläulich");
      const before = recordOf(lms)?.values["cmi.suspend_data"];
      await first.page.close();
      await until(() => recordOf(lms)?.values["cmi.suspend_data"] !== before);

      const second = await launch(lms.launchUrl());
      await second.action("continue");
      expect(
        await second.page.ask(() => document.querySelector<HTMLTextAreaElement>("textarea[data-note]")?.value),
      ).toBe("Bläulich");
      await second.leave();
      await until(() => recordOf(lms)?.finished === true);
      await second.page.close();
    });

    it.each(["xapi", "cmi5"])("B76 %s: closing the last tab of a site loses no State", async (format) => {
      const server = await lrsWith(format);
      const isXapi = format === "xapi";
      const address = () => server.launchUrl(registration, isXapi ? undefined : settings);
      const lrs = () => (isXapi ? server.lrs : server.cmi5.lrs);
      const told = () => (lrs().statements() as unknown as readonly Statement[]).map(wordOf);
      const first = await launch(address());
      await first.action("continue");
      await until(async () => saved.test(await first.saveLine()));
      await first.type("textarea[data-note]", "Bläulich");
      const data = await first.page.ask(() => document.getElementById("course-data")?.textContent ?? "");
      await first.page.close();
      // Not “a PUT after it”: on a slow machine what was typed may go before, with a save that was under way.
      await until(() => notesIn(lrs(), data).includes("Bläulich"));
      if (isXapi) await expect.poll(told).toEqual(["initialized", "suspended"]);
      else if (facts!.endsLastTab) await expect.poll(told).toEqual(["initialized", "terminated"]);

      const second = await launch(address());
      await second.action("continue");
      expect(
        await second.page.ask(() => document.querySelector<HTMLTextAreaElement>("textarea[data-note]")?.value),
      ).toBe("Bläulich");
      await second.page.close();
    });

    if (!isWhole) return;

    it("captions show from the first time that a film plays, though nobody asked for them", async () => {
      const learner = await launch((await lmsWith("course")).launchUrl());
      await learner.action("continue");
      const modes = () =>
        learner.page.ask(() =>
          Array.from(document.querySelector("track")?.closest("video")?.textTracks ?? []).map(({ mode }) => mode),
        );
      process.stdout.write(`${name}, captions before: ${(await modes()).join(", ")}\n`);
      await learner.page.ask(() => {
        const video = document.querySelector("track")?.closest("video");
        // Without its codec, as Debian's WebKit is installed, no film begins; the event is all the page sees of it.
        video?.play().catch(() => video.dispatchEvent(new Event("play")));
      });
      await until(async () => (await modes())[0] === "showing");
      await learner.page.close();
    });

    it("the example course: four sessions, the quiz failed and passed, the end, another launch", async () => {
      const lms = await lmsWith("course");
      const key = answerKey(`${root}course/assessment.yaml`);
      const first = await launch(lms.launchUrl());
      await first.action("continue");
      await first.finishSessions();
      await first.action("quiz-start");
      await first.takeQuiz(key, 4);
      expect(await first.text("[data-fill=verdict]")).toBe("Not passed yet");
      await first.action("quiz-start");
      await first.takeQuiz(key, 0);
      expect(await first.text("[data-fill=verdict]")).toBe("Passed");
      await first.leave();
      await until(() => recordOf(lms)?.finished === true);
      expect(recordOf(lms)?.values).toMatchObject({
        "cmi.core.lesson_status": "passed",
        "cmi.core.score.raw": "100",
      });
      await first.page.close();
      const second = await launch(lms.launchUrl());
      expect(await second.text('[data-fill="primary"]')).toBe("See your results");
      await second.page.close();
    });

    it("every type of question is answered, and stands there again after another launch", async () => {
      const lms = await lmsWith("examples/every-question");
      const of = (type: string) => `[data-kind=session] [data-question][data-type="${type}"]`;
      const first = await launch(lms.launchUrl());
      await first.action("continue");
      const before = new Map<string, unknown>();
      for (const [type, wanted] of Object.entries(checks)) {
        await first.answer(of(type), wanted);
        await first.click(`${of(type)} [data-action=check]`);
        await until(() => first.has(`${of(type)} [data-fill=feedback] :is(h2, h3, h4)`));
        expect(await first.text(`${of(type)} [data-fill=feedback] :is(h2, h3, h4)`)).toMatch(/^Correct|is noted$/);
        before.set(type, await first.standing(of(type)));
      }
      await until(async () => saved.test(await first.saveLine()));
      await first.page.close();
      const second = await launch(lms.launchUrl());
      await second.action("continue");
      for (const [type, standing] of before) expect([type, await second.standing(of(type))]).toEqual([type, standing]);
      await second.page.close();
    });
  });
}
