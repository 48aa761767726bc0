import { describe, expect, it } from "vitest";
import type { CourseData } from "../../../src/contract/page-data.ts";
import { stateSize } from "../../../src/contract/state-size.ts";
import { formats } from "../../../src/formats/index.ts";
import type { Package } from "../../../src/model/package.ts";
import type { World } from "../../../src/model/world.ts";
import { check } from "../../../src/pipeline/build.ts";
import { renderSite } from "../../../src/pipeline/4-render/render-site.ts";
import { resolveCourse } from "../../../src/pipeline/3-resolve/resolve-course.ts";
import { unitsOf } from "../../../src/pipeline/3-resolve/units.ts";
import { loadCourse } from "../../../src/pipeline/1-load/load-course.ts";
import { validateCourse } from "../../../src/pipeline/2-validate/validate-course.ts";
import { assemblePackages } from "../../../src/pipeline/5-package/assemble.ts";
import { nodeWorld } from "../../../src/cli/node-world.ts";
import { fileURLToPath } from "node:url";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import type { Course } from "../../../src/model/course.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const world: World = nodeWorld(`${root}dist`);

async function courseOf(units: Course["delivery"]["units"]): Promise<Course> {
  const loaded = await loadCourse(`${root}course`, world);
  const validated = loaded.value && validateCourse(loaded.value);
  if (!validated?.value) throw new Error("the course is not valid");
  const { course } = await resolveCourse(validated.value, world);
  return { ...course, delivery: { ...course.delivery, units } };
}

const course = await courseOf("sessions");

async function packed(given: Course, ids: readonly string[]): Promise<readonly Package[]> {
  const loaded = await loadCourse(`${root}course`, world);
  const locate = loaded.value?.locate;
  if (!locate) throw new Error("the course was not loaded");
  const { site } = renderSite(given, { locate, fonts: [] });
  const found: Diagnostic[] = [];
  const request = { folder: "", formats: ids, out: "", frozen: false, verifyXsd: true, unpacked: false };
  const packages = await assemblePackages(given, site, request, world, (one) => void found.push(one));
  // SCORM 1.2 has advice, that there are several SCOs; of 2004 it is said that Moodle saves one of them.
  const codes = found.filter(({ severity }) => severity !== "advice").map(({ code }) => code);
  const isTold = given.delivery.units === "sessions" && ids.some((id) => id.startsWith("scorm2004"));
  expect([...new Set(codes)]).toEqual(isTold ? ["BC6220"] : []);
  return packages;
}

function dataOf(pack: Package, path: string): CourseData {
  const body = pack.files.find((file) => file.path === path)?.body;
  const html = body instanceof Uint8Array ? new TextDecoder().decode(body) : "";
  const [, json = "null"] = /<script type="application\/json" id="course-data">(.*?)<\/script>/s.exec(html) ?? [];
  return JSON.parse(json) as CourseData; // Written by the build.
}

describe("a unit for each session and one for the assessment", async () => {
  const packages = await packed(course, ["scorm12", "scorm2004-3rd", "scorm2004-4th", "web"]);
  const paths = unitsOf(course).map(({ path }) => path);

  it.each(packages.map((pack) => [pack.format, pack] as const))("%s: each has page data of its own", (format, pack) => {
    const sessions = paths.filter((path) => path !== "quiz.html").map((path) => dataOf(pack, path));
    expect(sessions.map((data) => data.sessions.map(({ id }) => id))).toEqual(course.sessions.map(({ id }) => [id]));
    expect(sessions.map((data) => data.course.unit)).toEqual(course.sessions.map(({ id }) => id));
    expect(sessions.every((data) => data.quiz === undefined && data.completion.assessment === "none")).toBe(true);
    const quiz = dataOf(pack, "quiz.html");
    expect([quiz.sessions, quiz.quiz?.pass, quiz.course.unit]).toEqual([[], course.assessment?.pass, "quiz"]);
    expect(pack.files.some(({ path }) => path === "index.html")).toBe(format === "web");
  });

  it("every live slot of the course is live in exactly one unit", () => {
    const [pack] = packages;
    if (!pack) throw new Error("no package");
    const tables = paths.map((path) => dataOf(pack, path).slots);
    course.lock.slots.forEach(({ retired }, number) => {
      const live = tables.filter((slots) => !slots[number]?.retired);
      expect(live.length, `slot ${number}`).toBe(retired ? 0 : 1);
    });
  });

  it("takes less room for the state of each than the whole course does", () => {
    const whole = stateSize(course.lock.slots).totalChars;
    for (const unit of unitsOf(course)) expect(stateSize(unit.course.lock.slots).totalChars).toBeLessThan(whole);
  });

  it("web leads to each unit, and each back", () => {
    const text = (path: string) => {
      const body = packages.at(-1)?.files.find((file) => file.path === path)?.body;
      return body instanceof Uint8Array ? new TextDecoder().decode(body) : "";
    };
    for (const path of paths) {
      expect(text("index.html")).toContain(`href="${path}"`);
      expect(text(path)).toContain('href="index.html"');
    }
  });

  it("the list of units says which language the summary is in", async () => {
    const lede = { text: { text: "Croeso.", lang: "cy" }, source: {} };
    const [pack] = await packed({ ...course, summary: lede.text.text, lede }, ["web"]);
    const body = pack?.files.find(({ path }) => path === "index.html")?.body;
    expect(body instanceof Uint8Array && new TextDecoder().decode(body)).toContain(
      '<p class="lede" lang="cy">Croeso.</p>',
    );
  });

  it("each says of which course it is a part, and which part", () => {
    const [pack] = packages;
    const pick = (html: string, pattern: RegExp) => pattern.exec(html)?.[1]?.replace(/<[^>]*>/g, "|");
    const seen = paths.map((path) => {
      const body = pack?.files.find((file) => file.path === path)?.body;
      const html = body instanceof Uint8Array ? new TextDecoder().decode(body) : "";
      return [
        pick(html, /<a class="brand"[^>]*>\s*(?:<svg.*?<\/svg>|<img[^>]*>)?\s*<span>(.*?)<\/a>/s),
        pick(html, /<title>(.*?)<\/title>/),
        pick(html, /<section class="page start".*?<p class="eyebrow"><span>(.*?)<\/span>/s),
        pick(html, /data-kind="session".*?<p class="eyebrow"><span>(.*?)<\/span>/s),
        pick(html, /page start"(?:(?!<h1).)*<h1[^>]*>[^<]*<\/h1>\s*<p class="lede">(.*?)<\/p>/s)?.slice(0, 20),
        // The way to the next is the LMS's.
        pick(html, /<p class="note">(The next part is .*?)<\/p>/),
      ];
    });
    const next = [...course.sessions.slice(1).map(({ title }) => title), "Final quiz"];
    expect(seen).toEqual([
      ...course.sessions.map(({ title, number, summary }, at) => [
        `${course.title}|Session ${number} of 4||`,
        `Start – ${title} – ${course.title}`,
        `Part of: ${course.title}`,
        `Session ${number} of 4`,
        typeof summary === "string" ? summary.slice(0, 20) : undefined,
        `The next part is “${next[at]}”. It is in the list where you opened this one.`,
      ]),
      [
        `${course.title}|Final quiz||`,
        `Start – Final quiz – ${course.title}`,
        `Part of: ${course.title}`,
        undefined,
        undefined,
        undefined,
      ],
    ]);
    expect(dataOf(packages[0] ?? { format: "", files: [] }, paths[1] ?? "").course.title).toBe(course.title);
    expect(dataOf(packages[0] ?? { format: "", files: [] }, paths[1] ?? "").words).toMatchObject({
      "run.reviewCourse": "Review this part",
      "run.progress": "{percent} of this part complete",
    });
  });

  it("what was written in another unit is not quoted: the page says where it is", () => {
    const last = course.sessions.at(-1);
    const body = packages[0]?.files.find(({ path }) => path === `session-${last?.id}.html`)?.body;
    const html = body instanceof Uint8Array ? new TextDecoder().decode(body) : "";
    const quoted = [
      ...html.matchAll(/<figure class="quoted js-quote"><figcaption>(.*?)<\/figcaption>\s*<p>(.*?)<\/p>/g),
    ];
    expect(quoted.map(([, from, where]) => [from, where])).toEqual(
      [1, 2, 3].map((number) => [
        `What you wrote in session ${number}`,
        `Each session keeps its notes by itself. To read them again, open session ${number} from the list where you opened this one.`,
      ]),
    );
    expect(html).not.toContain("data-quote");
  });

  it("no page links to an id that another unit has", () => {
    for (const path of paths) {
      const body = packages[0]?.files.find((file) => file.path === path)?.body;
      const html = body instanceof Uint8Array ? new TextDecoder().decode(body) : "";
      const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
      const dead = [...html.matchAll(/ href="#([^"]+)"/g)].map(([, id = ""]) => id).filter((id) => !ids.has(id));
      expect([path, dead]).toEqual([path, []]);
    }
  });
});

it("every format is assembled from one rendering, and its budget is its own", async () => {
  const reads: string[] = [];
  const counting: World = {
    ...world,
    readBytes(path) {
      reads.push(path);
      return world.readBytes(path);
    },
  };
  const ids = formats.map(({ id }) => id);
  const request = { folder: `${root}course`, formats: ids, out: "", frozen: true, verifyXsd: false, unpacked: false };
  const { diagnostics, summary } = await check(request, counting);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(summary.budgets.map(({ limitChars }) => limitChars)).toEqual(formats.map((one) => one.suspendDataChars));
  // Fonts are read by rendering, runtimes by assembling.
  const fonts = reads.filter((path) => path.endsWith(".woff2"));
  expect([fonts.length > 0, fonts.length]).toEqual([true, new Set(fonts).size]);
  expect(reads.filter((path) => path.includes("/runtime/"))).toHaveLength(ids.length);
});
