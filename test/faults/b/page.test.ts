import { cp } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { root } from "../../e2e/package.ts";
import type { Query } from "../../e2e/classroom.ts";
import type { Visit } from "../../e2e/visits.ts";
import { until } from "../../helpers/until.ts";
import { Lesson } from "../../lms/parts/lesson.ts";

/** With a video in the second session. */
const lesson = new Lesson(async (shop) => {
  await cp(`${root}course/media`, `${shop.course}/media`, { recursive: true });
  await cp(`${root}course/transcripts`, `${shop.course}/transcripts`, { recursive: true });
  await shop.edit("sessions/2-numbers.yaml", (text) => `${text}${video}`);
});

const video = `
  - type: video
    id: film
    title: A film
    file: media/session-1.mp4
    poster: media/session-1.jpg
    duration: "1:49"
    captions: [{ file: media/session-1.en.vtt, language: en-GB }]
    transcript: transcripts/session-1.md
`;

const snow = "Fresh snow is white.";

async function answer(course: Visit): Promise<void> {
  await course.learner.begin();
  await course.learner.answerCheck(snow, ["True"]);
}

describe("an LMS that meddles with the page", () => {
  /** As Prototype.js and its like did: what is added turns up in every `for…in`. */
  function addToBuiltIns(): void {
    if (!location.pathname.startsWith("/package/")) return;
    for (const prototype of [Array.prototype, Object.prototype, String.prototype]) {
      Reflect.set(prototype, "toJSONString", () => "meddled");
      Reflect.set(prototype, "each", "meddled");
    }
    Reflect.set(window, "$", () => "jQuery");
  }

  it("B44 adds to built-in objects and forbids inline script and eval: no difference", async () => {
    await lesson.computer.addInitScript(addToBuiltIns);
    lesson.room.lms.serveWith({ "content-security-policy": "default-src 'self'; base-uri 'none'; object-src 'none'" });
    const course = await lesson.open();
    const refused: string[] = [];
    course.page.on("console", (message) => message.type() === "error" && refused.push(message.text()));
    await lesson.takeAll(course);
    await lesson.leave(course);
    lesson.room.lms.serveWith({});
    expect(lesson.record.values).toMatchObject({ "cmi.core.lesson_status": "passed", "cmi.core.score.raw": "100" });
    expect(lesson.calls.filter(({ error }) => error !== "0")).toEqual([]);
    expect([...course.exceptions, ...refused]).toEqual([]);
  });

  it.each(['Müller, "O\'Brien" <b id="injected">', "שָׁלוֹם, مريم", "", "A".repeat(255)])(
    "B40 calls the learner %s: text, never markup",
    async (name) => {
      const course = await lesson.open({ name });
      await answer(course);
      await lesson.keeps("snow");
      expect(await course.frame.locator("#injected").count()).toBe(0);
      expect(await course.frame.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      expect(course.exceptions).toEqual([]);
    },
  );
});

describe("a video", () => {
  it("B41 that cannot play opens its transcript, and completion does not wait for it (acceptance 52)", async () => {
    await lesson.computer.route("**/*.mp4", (route) => route.fulfill({ body: "not a film", contentType: "video/mp4" }));
    const course = await lesson.open();
    await course.learner.begin();
    await course.learner.open("numbers-session");
    const player = course.frame.locator("video");
    expect(await player.evaluate((element: HTMLVideoElement) => [element.autoplay, element.controls])).toEqual([
      false,
      true,
    ]);
    await player.evaluate((element: HTMLVideoElement) => void element.play().catch(() => undefined));
    await course.frame.locator("figure[data-failed] details[open]").waitFor();
    expect(await course.frame.locator("figure[data-failed]").innerText()).toContain("cannot play here");
    await course.frame.locator("[data-kind=session]:visible a[rel=next]").click();
    await until(async () => (await lesson.kept())["numbers-session"]?.answer?.type === "choice");
    expect((await lesson.kept())["numbers-session"]).toMatchObject({ answer: { option: 1 } });
    expect(course.exceptions).toEqual([]);
  });
});

describe("other ways to read", () => {
  const small: Query = { window: "popup" };

  it("B42 at 400 % nothing is cut off, and the keyboard gets everywhere with its focus in sight", async () => {
    const course = await lesson.open(small);
    await course.page.setViewportSize({ width: 320, height: 256 });
    await course.page.emulateMedia({ reducedMotion: "reduce", forcedColors: "active" });
    await course.learner.begin();
    expect(await course.frame.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    const seen = new Set<string>();
    for (let presses = 0; presses < 60; presses++) {
      await course.page.keyboard.press("Tab");
      const { name, shown } = await course.frame.evaluate(() => {
        const element = document.activeElement ?? document.body;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
        const box = element.getBoundingClientRect();
        const isMarked = (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none";
        const label = element.closest("label");
        const isMarkedAround = label !== null && getComputedStyle(label).outlineStyle !== "none";
        return {
          name: `${element.tagName} ${element.textContent.trim()} ${element.getAttribute("value") ?? ""}`,
          shown: element === document.body || ((isMarked || isMarkedAround) && box.bottom > 0 && box.top < innerHeight),
        };
      });
      expect([name, shown]).toEqual([name, true]);
      seen.add(name);
    }
    expect([...seen].some((name) => name.startsWith("TEXTAREA"))).toBe(true);
    // A trap would show few.
    expect(seen.size).toBeGreaterThan(15);
  });

  it("B42 by keyboard alone a question is answered, and on paper everything is open", async () => {
    const course = await lesson.open();
    await course.learner.begin();
    const question = course.learner.check(snow);
    await question.locator("input").first().focus();
    await course.page.keyboard.press("Space");
    await question.locator("[data-action=check]").focus();
    await course.page.keyboard.press("Enter");
    await lesson.keeps("snow");
    // The menu, which is a disclosure too.
    const open = await course.frame.locator("details[open]").count();
    await course.page.emulateMedia({ media: "print" });
    await course.frame.evaluate(() => dispatchEvent(new Event("beforeprint")));
    expect(await course.frame.locator("details:not([open])").count()).toBe(0);
    await course.frame.evaluate(() => dispatchEvent(new Event("afterprint")));
    expect(await course.frame.locator("details[open]").count()).toBe(open);
  });
});
