import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkCaptions, shownCues } from "../../../src/pipeline/3-resolve/media/captions/check-captions.ts";
import { decodeText } from "../../../src/pipeline/files/decode-text.ts";
import { launchBrowser } from "../../helpers/browser.ts";
import { startLmsServer, type LmsServer } from "../../helpers/servers/lms-server.ts";
import { LearnerActions } from "../actions.ts";
import { root, workshop, type Workshop } from "../package.ts";

let browser: Browser;
beforeAll(async () => void (browser = await launchBrowser()));
afterAll(() => browser.close());

/** Start, end and words of each caption that can be seen. */
type Seen = readonly (readonly [number, number, string])[];

describe("what the tool reads of captions", () => {
  const cases = ["show-nothing", "show-nothing-valid", "some-are-left-out", "some-are-left-out-valid"].flatMap(
    (name) => {
      const folder = join(
        root,
        "test/pipeline/3-resolve/media",
        name.startsWith("show") ? `captions-that-${name}` : `captions-of-which-${name}`,
        "media",
      );
      return readdirSync(folder).map((file) => ({ name: `${name}/${file}`, bytes: readFileSync(join(folder, file)) }));
    },
  );

  /** What a browser has of a file, served under its own name: its bytes are the author's, or WebVTT that SubRip became. */
  async function seenIn(page: Page, url: string): Promise<Seen> {
    return await page.evaluate(async (src) => {
      const track = document.createElement("track");
      const video = document.createElement("video");
      video.append(Object.assign(track, { kind: "captions", src }));
      document.body.append(video);
      track.track.mode = "showing";
      await new Promise((resolve) => ["load", "error"].forEach((name) => track.addEventListener(name, resolve)));
      return Array.from(track.track.cues ?? [], (cue) => [cue.startTime, cue.endTime, (cue as VTTCue).text] as const);
    }, url);
  }

  it("A68 is what a browser reads of them: no caption more, and none less", async () => {
    const page = await browser.newPage();
    await page.route("http://captions.test/**", async (route) => {
      const found = cases[Number(new URL(route.request().url()).pathname.slice(1))];
      const { webVtt } = read(found?.name ?? "", found?.bytes ?? new Uint8Array());
      if (found)
        await route.fulfill({
          contentType: "text/vtt",
          body: found.name.endsWith(".vtt") ? textOf(found.bytes) : webVtt,
        });
      else await route.fulfill({ contentType: "text/html", body: "<title>Captions</title>" });
    });
    await page.goto("http://captions.test/page");
    const differ: unknown[] = [];
    for (const [index, { name, bytes }] of cases.entries()) {
      const { cues, isSigned } = read(name, bytes);
      const ours = isSigned ? cues : [];
      const theirs = (await seenIn(page, `/${index}`)).filter(([start, end]) => end > start);
      if (JSON.stringify(inOrder(ours)) !== JSON.stringify(inOrder(theirs))) differ.push({ name, ours, theirs });
    }
    expect(differ).toEqual([]);
    expect(cases.length).toBeGreaterThan(30);
  });

  const textOf = (bytes: Uint8Array): string => {
    const decoded = decodeText(bytes);
    return "text" in decoded ? decoded.text : "";
  };
  const inOrder = (seen: Seen) => seen.map((cue) => JSON.stringify(cue)).toSorted();

  function read(
    name: string,
    bytes: Uint8Array,
  ): { readonly webVtt: string; readonly cues: Seen; readonly isSigned: boolean } {
    const captions = checkCaptions(textOf(bytes), { path: name, at: undefined }, () => undefined);
    const cues = shownCues(captions).map(([start, end, text]) => [start, end, text] as const);
    return { webVtt: captions.webVtt, cues, isSigned: captions.isSigned };
  }
});

describe("captions of a package", () => {
  let shop: Workshop;
  let server: LmsServer;
  let folder: string;

  beforeAll(async () => {
    shop = await workshop("test/courses/captioned");
    folder = await shop.build("web");
    server = await startLmsServer(folder);
  }, 60_000);
  afterAll(async () => {
    await server?.close();
    await shop?.remove();
  });

  const places = [
    ["a web server", () => `${server.url}/package/index.html`, "track"],
    ["a double click", () => pathToFileURL(`${folder}/index.html`).href, "script"],
    ["a server that has no .vtt", () => `${server.url}/package/index.html#no-vtt`, "script"],
  ] as const;

  it.each(places)("A69 show from %s, in each language, where they are meant to stand", async (_, address, from) => {
    const computer = await browser.newContext();
    const page = await computer.newPage();
    if (address().endsWith("#no-vtt")) await computer.route(/\.vtt$/, (route) => route.fulfill({ status: 404 }));
    await page.goto(address().replace("#no-vtt", ""));
    await page.locator("html.js").waitFor();
    await new LearnerActions(page).open("the-film");
    const film = page.locator("video");
    await film.waitFor();
    await film.evaluate((video: HTMLVideoElement) => ((video.muted = true), video.play()));
    const shown = () =>
      film.evaluate((video: HTMLVideoElement) =>
        Array.from(video.textTracks, ({ label, mode, language, cues }) => ({
          label,
          mode,
          language,
          cues: Array.from(cues ?? [], (cue) => {
            const { startTime, endTime, text, line, align } = cue as VTTCue;
            return [startTime, endTime, text, line, align];
          }),
        })),
      );
    const english = [
      [0, 1, "<i>Wash</i> your hands.", 10, "left"],
      [1, 2, "For &lt;/script> a minute.", "auto", "center"],
    ];
    await expect
      .poll(async () => (await shown()).find(({ language }) => language === "en-GB"))
      .toEqual({
        label: "Captions: British English",
        mode: "showing",
        language: "en-GB",
        cues: english,
      });
    await expect
      .poll(() =>
        film.evaluate(
          ({ textTracks }: HTMLVideoElement) =>
            Array.from(textTracks).find(({ mode }) => mode === "showing")?.activeCues?.length,
        ),
      )
      .toBe(1);
    // The other language is asked for in the player's menu.
    await film.evaluate((video: HTMLVideoElement) => {
      for (const track of Array.from(video.textTracks)) track.mode = track.language === "cy" ? "showing" : "disabled";
    });
    const welsh = async () => (await shown()).find(({ language }) => language === "cy")?.cues.map(([, , text]) => text);
    await expect.poll(welsh).toEqual(["Golchwch eich dwylo.", "Am funud."]);
    expect(await film.locator("track").count()).toBe(from === "track" ? 2 : 0);
    await computer.close();
  });
});
