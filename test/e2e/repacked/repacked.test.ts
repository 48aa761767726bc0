import { cp, mkdir, mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { startLmsServer, type LmsServer } from "../../helpers/servers/lms-server.ts";
import { until } from "../../helpers/until.ts";
import { newComputer, openClassroom, type Classroom } from "../classroom.ts";
import { recordOf } from "../kept.ts";
import { launch } from "../visits.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let room: Classroom;
let folder: string;
let server: LmsServer | undefined;

beforeAll(async () => {
  room = await openClassroom("test/e2e/saving/small-course");
  await room.shop.write(
    "dot.svg",
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>',
  );
  await room.shop.edit(
    "sessions/1-colours.yaml",
    (text) => `${text}  - type: image\n    file: dot.svg\n    alt: A black triangle\n`,
  );
  folder = await room.shop.build();
});
afterEach(() => server?.close());
afterAll(() => room?.close());

/** The files as an LMS has them after somebody moved or zipped them: what `change` does to a copy of the folder. */
async function moved(change: (copy: string) => Promise<string | undefined>): Promise<LmsServer> {
  const copy = await mkdtemp(join(tmpdir(), "build-course-repacked-"));
  await cp(folder, copy, { recursive: true });
  server = await startLmsServer(copy, (await change(copy)) ?? "index.html");
  return server;
}

async function deeper(copy: string, into: string): Promise<string> {
  const names = await readdir(copy);
  await mkdir(join(copy, into), { recursive: true });
  for (const name of names) await rename(join(copy, name), join(copy, into, name));
  return `${into}/index.html`;
}

async function withoutSchemas(copy: string): Promise<undefined> {
  for (const name of await readdir(copy, { recursive: true })) if (name.endsWith(".xsd")) await rm(join(copy, name));
  return undefined;
}

/** Entries of .NET on Windows, unpacked by a reader that takes the backslash for a sign like others. */
async function backslashes(copy: string): Promise<undefined> {
  for (const name of await readdir(join(copy, "assets")))
    await rename(join(copy, "assets", name), join(copy, `assets\\${name}`));
  return undefined;
}

const untouched = (): Promise<undefined> => Promise.resolve(undefined);
const asBytes = { "content-type": "application/octet-stream" };

describe("a package that was moved, zipped or served by others", () => {
  it.each([
    ["a folder deeper, as file managers zip", (copy: string) => deeper(copy, "hand washing"), undefined],
    ["without the schemas", withoutSchemas, undefined],
    [
      "at another address, as Moodle restores a backup",
      (copy: string) => deeper(copy, "pluginfile.php/73/mod_scorm/content/2"),
      undefined,
    ],
    ["with scripts and pictures as application/octet-stream", untouched, asBytes],
  ])("A63 works %s", async (_what, change, headers) => {
    const lms = await moved(change);
    if (headers) for (const ending of [".js", ".vtt", ".woff2"]) lms.serveWith(headers, ending);
    const computer = await newComputer(room);
    const course = await launch(computer, { lms }, {});
    await course.learner.begin();
    await course.learner.answerCheck("Fresh snow is white.", ["True"]);
    await until(() => recordOf(lms).values["cmi.suspend_data"] !== undefined);
    expect(
      await course.frame
        .getByRole("img", { name: "A black triangle" })
        .evaluate((image) => (image as HTMLImageElement).naturalWidth > 0),
    ).toBe(true);
    expect(course.problems).toEqual([]);
    await computer.close();
  });

  it("A63 works where pictures are the sign-in page: their words stand in", async () => {
    const lms = await moved(untouched);
    lms.serveWith({ "content-type": "text/html" }, ".svg");
    const computer = await newComputer(room);
    const course = await launch(computer, { lms }, {});
    await course.learner.begin();
    await course.learner.answerCheck("Fresh snow is white.", ["True"]);
    await until(() => recordOf(lms).values["cmi.suspend_data"] !== undefined);
    expect(await course.frame.getByRole("img", { name: "A black triangle" }).count()).toBe(1);
    expect(course.exceptions).toEqual([]);
    await computer.close();
  });

  it("A63 says in a sentence what is wrong, and works: styles as application/octet-stream", async () => {
    const lms = await moved(untouched);
    lms.serveWith(asBytes, ".css");
    const computer = await newComputer(room);
    const course = await launch(computer, { lms }, {});
    const sentence = course.frame.getByText(
      "For the administrator: the file assets/course.css of this package must be there",
    );
    expect(await sentence.isVisible()).toBe(true);
    await course.learner.begin();
    await course.learner.answerCheck("Fresh snow is white.", ["True"]);
    await until(() => recordOf(lms).values["cmi.suspend_data"] !== undefined);
    lms.serveWith({});
    const again = await launch(computer, { lms }, {});
    expect(await again.frame.getByText("For the administrator").first().isVisible()).toBe(false);
    await computer.close();
  });

  it.each([
    ["names with backslashes that nobody put right", backslashes, {}],
    [
      "scripts that the server calls something else, and browsers are told to believe it",
      untouched,
      { ...asBytes, "x-content-type-options": "nosniff" },
    ],
  ])("A63 says in a sentence what is wrong: %s", async (_what, change, headers) => {
    const lms = await moved(change);
    lms.serveWith(headers, ".js");
    const computer = await newComputer(room);
    const page = await computer.newPage();
    await page.goto(lms.launchUrl());
    const course = page.frameLocator("iframe[name=content]");
    const sentence = course.getByText(
      "For the administrator: the scripts in the folder “assets” of this package must be there",
    );
    await course
      .locator(".unstarted")
      .evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));
    await expect.poll(() => sentence.isVisible()).toBe(true);
    expect(await course.locator("h1:visible").count()).toBeGreaterThan(0);
    await computer.close();
  });
});
