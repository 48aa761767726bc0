import { cp, mkdir } from "node:fs/promises";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { launchBrowser } from "../../helpers/browser.ts";
import { startLrsServer, type LrsServer } from "../../helpers/servers/lrs-server.ts";
import type { LaunchSettings } from "../../../src/tools/preview/fake-lms/cmi5/cmi5-lms.ts";
import { expectValid, wordOf, type Statement } from "../../formats/xapi/browser/xapi-page.ts";
import { LearnerActions } from "../actions.ts";
import { root, workshop, type Workshop } from "../package.ts";

vi.setConfig({ testTimeout: 90_000, hookTimeout: 60_000 });

const iri = "https://example.org/courses/small-course";
const registration = "3f0c2d9e-5a1b-4c7d-8e9f-0a1b2c3d4e5f";
const settings: LaunchSettings = {
  launchMode: "Normal",
  moveOn: "CompletedAndPassed",
  masteryScore: 0.75,
  publisherId: `${iri}/units/small-course`,
};

let browser: Browser;
let computer: BrowserContext;
let shop: Workshop;
let server: LrsServer;
beforeAll(async () => {
  [browser, shop] = await Promise.all([launchBrowser(), workshop("test/e2e/saving/small-course")]);
  const from = `${root}examples/every-block`;
  await mkdir(`${shop.course}/transcripts`);
  for (const file of ["media/four-seconds.mp4", "media/four-seconds.jpg", "transcripts/four-seconds.md"])
    await cp(`${from}/${file}`, `${shop.course}/${file}`, { recursive: true });
  const video = [
    "  - type: video",
    "    id: film",
    "    title: A short film",
    "    summary: The same message twice, without sound.",
    "    file: media/four-seconds.mp4",
    "    poster: media/four-seconds.jpg",
    '    duration: "0:08"',
    "    silent: true",
    "    transcript: transcripts/four-seconds.md",
  ].join("\n");
  await shop.edit("sessions/1-colours.yaml", (text) => text.replace("blocks:\n", `blocks:\n${video}\n`));
  await shop.edit("course.yaml", (text) => `${text}iri: ${iri}\n`);
  server = await startLrsServer(await shop.build("cmi5"), iri);
  computer = await browser.newContext();
  computer.setDefaultTimeout(20_000);
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await shop?.remove();
});

async function launch(): Promise<{ readonly page: Page; readonly learner: LearnerActions }> {
  const page = await computer.newPage();
  await page.goto(server.launchUrl(registration, settings));
  await page.locator("html.js").waitFor();
  const learner = new LearnerActions(page);
  await expect.poll(() => told().map(wordOf).at(-1)).toBe("initialized");
  await learner.open("colours-session");
  return { page, learner };
}

const told = () => server.cmi5.lrs.statements() as unknown as readonly Statement[];
const isAboutVideo = ({ object }: Statement) => object.id.includes("/media/");
/** Verbs; those about the video in capitals. */
const verbs = () => told().map((one) => (isAboutVideo(one) ? wordOf(one).toUpperCase() : wordOf(one)));

/** Plays at several times the speed, up to a second of the film, or to its end. */
function play(page: Page, until?: number): Promise<void> {
  return page.locator("video").evaluate(async (video: HTMLVideoElement, stopAt) => {
    video.muted = true;
    video.playbackRate = 4;
    await video.play();
    await new Promise<void>((done) => {
      video.addEventListener("ended", () => done(), { once: true });
      video.addEventListener("timeupdate", () => {
        if (stopAt !== undefined && video.currentTime >= stopAt) done();
      });
    });
    video.pause();
  }, until);
}

function seek(page: Page, to: number): Promise<void> {
  return page.locator("video").evaluate(async (video: HTMLVideoElement, second) => {
    const done = new Promise((resolve) => video.addEventListener("seeked", resolve, { once: true }));
    video.currentTime = second;
    await done;
  }, to);
}

/** What the video profile 1.0.3 asks of each verb: extensions of context and of result, by their last words. */
const asked: Readonly<Record<string, readonly (readonly string[])[]>> = {
  initialized: [["session-id", "length"], []],
  played: [["session-id"], ["time"]],
  paused: [
    ["session-id", "length"],
    ["time", "progress", "played-segments"],
  ],
  seeked: [["session-id"], ["time-from", "time-to"]],
  completed: [
    ["session-id", "length", "completion-threshold"],
    ["time", "progress", "played-segments"],
  ],
  terminated: [
    ["session-id", "length"],
    ["time", "progress", "played-segments"],
  ],
};

type Extensions = Readonly<Record<string, unknown>>;

function extensionsOf(part: object | undefined): Extensions {
  const { extensions = {} } = (part ?? {}) as { readonly extensions?: Extensions };
  return Object.fromEntries(Object.entries(extensions).map(([key, value]) => [key.replace(/^.*\//, ""), value]));
}

const resultOf = (nth: number) => extensionsOf(told().filter(isAboutVideo).at(nth)?.result);

it("a video is told of as its profile has it, in a cmi5 session as allowed statements, to the closed window", async () => {
  const { page, learner } = await launch();
  await play(page, 1);
  const begun = ["initialized", "INITIALIZED", "PLAYED", "PAUSED"];
  await expect.poll(verbs).toEqual(begun);
  // To the end, but not through the middle: nobody has seen it.
  await seek(page, 6);
  await play(page);
  const skipped = [...begun, "SEEKED", "PLAYED", "PAUSED"];
  await expect.poll(verbs).toEqual(skipped);
  const length = Number(extensionsOf(told()[1]?.context)["length"]);
  expect(length).toBeGreaterThan(7);
  const { progress, ["played-segments"]: segments } = resultOf(-1);
  expect(progress).toBeGreaterThan(0.2);
  expect(progress).toBeLessThan(0.6);
  expect(segments).toMatch(/^0\.\d{3}\[\.\][1-3]\.\d{3}\[,\]6\.0\d\d\[\.\]8\.000$/);
  await seek(page, 0);
  await play(page);
  const seen = [...skipped, "SEEKED", "PLAYED", "PAUSED", "COMPLETED"];
  await expect.poll(verbs).toEqual(seen);
  expect(told().at(-1)?.result).toMatchObject({
    completion: true,
    duration: expect.stringMatching(/^PT[78]/) as string,
  });
  expect(resultOf(-1)["progress"]).toBeGreaterThanOrEqual(0.95);

  // Another page ends the playing, and coming back begins a new one; seeing it again completes nothing again.
  await learner.open("numbers-session");
  await learner.open("colours-session");
  await play(page, 1);
  const again = [...seen, "TERMINATED", "INITIALIZED", "PLAYED", "PAUSED"];
  await expect.poll(verbs).toEqual(again);

  // The window goes while it plays: the last words of the film come before those of the session.
  await page.locator("video").evaluate((video: HTMLVideoElement) => video.play());
  await expect.poll(verbs).toEqual([...again, "PLAYED"]);
  await page.goto("about:blank");
  const whole = [...again, "PLAYED", "PAUSED", "TERMINATED", "terminated"];
  await expect.poll(verbs).toEqual(whole);
  await page.close();

  // By the button it is the same.
  const second = await launch();
  await play(second.page, 1);
  await second.learner.leave();
  const toTheEnd = ["INITIALIZED", "PLAYED", "PAUSED", "TERMINATED", "terminated"];
  await expect.poll(verbs).toEqual([...whole, "initialized", ...toTheEnd]);

  expectValid(told());
  // A closed window does not hear that its last words arrived: the next session says them again, and is told so.
  expect(server.cmi5.refusals().filter((refusal) => refusal !== "409 there is a statement with this id")).toEqual([]);
  const films = told().filter(isAboutVideo);
  for (const film of films) {
    const [ofContext = [], ofResult = []] = asked[wordOf(film)] ?? [];
    expect(Object.keys(extensionsOf(film.context))).toEqual(expect.arrayContaining([...ofContext]));
    expect(Object.keys(extensionsOf(film.result))).toEqual(expect.arrayContaining([...ofResult]));
    expect(film.object).toMatchObject({
      id: `${iri}/media/colours-session-1`,
      definition: { type: "https://w3id.org/xapi/video/activity-type/video" },
    });
    expect(JSON.stringify(film.context)).toContain('{"objectType":"Activity","id":"https://w3id.org/xapi/video"}');
    expect(JSON.stringify(film.context)).not.toContain("context/categories/cmi5");
  }
  // One id for each playing.
  const playings = films.map(({ context }) => extensionsOf(context)["session-id"]);
  expect(new Set(playings).size).toBe(films.filter((film) => wordOf(film) === "initialized").length);
});
