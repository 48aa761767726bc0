// `node bench/open-page.mjs`: how long a browser takes to show a course of 20 pages and one of 400, as ratios measured in the same
// run. See README.md here for what the numbers mean.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { makeCourse } from "./make-course.mjs";

const rounds = Number(process.env.ROUNDS ?? 7);
const [fewPages, manyPages] = [20, 400];
const aims = { "first paint": 2, ready: 5, "first session": 5 };
const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "build-course-pages-"));

try {
  const courses = [fewPages, manyPages].map((pages) => ({ pages, index: built(pages), openings: [] }));
  await measure(courses);
  report(courses);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Path of the first page of an unpacked package. */
function built(pages) {
  const [course, out] = [join(folder, `course-${pages}`), join(folder, `out-${pages}`)];
  makeCourse(course, pages);
  const args = [join(root, "bin/build-course.js"), "build", course, "--out", out, "--unpacked", "--format", "web"];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${pages} pages ended with ${status}:\n${stdout}${stderr}`);
  const [unpacked] = readdirSync(out, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return join(out, unpacked.name, "index.html");
}

/** Each course in turn, each time as on a computer that has never seen it. */
async function measure(courses) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    // The first of all pays for waking up the browser, and does not count.
    await opening(browser, courses[0].index);
    for (let round = 0; round < rounds; round++)
      for (const course of courses) course.openings.push(await opening(browser, course.index));
  } finally {
    await browser.close();
  }
}

/**
 * Milliseconds from asking for the page to its first paint, and to the first frame in which the start page works; then from the
 * press of its button to the first frame with a session.
 */
async function opening(browser, index) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.addInitScript(() => {
    // The script says that it has done its work by the class of the document; a frame later the learner sees it.
    const watcher = new MutationObserver(() => {
      if (!document.documentElement?.classList.contains("js")) return;
      watcher.disconnect();
      window.wired = performance.now();
      requestAnimationFrame(() => setTimeout(() => (window.ready = performance.now())));
    });
    watcher.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["class"] });
  });
  const page = await context.newPage();
  await page.goto(pathToFileURL(index).href);
  await page.waitForFunction(() => window.ready !== undefined);
  const found = await page.evaluate(() => ({
    "first paint": performance.getEntriesByName("first-contentful-paint")[0]?.startTime,
    wired: window.wired,
    ready: window.ready,
  }));
  const session = await page.evaluate(async () => {
    const pressed = performance.now();
    document.querySelector("[data-action=continue]").click();
    while (document.body.dataset.at !== "session") await new Promise(requestAnimationFrame);
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - pressed;
  });
  await context.close();
  return { ...found, "first session": session };
}

function report([few, many]) {
  console.log(`best of ${rounds}, in ms; ${kilobytes(few.index)} and ${kilobytes(many.index)} kB of HTML\n`);
  print(["", `${few.pages} pages`, `${many.pages} pages`, "ratio", "aim"]);
  for (const what of ["first paint", "wired", "ready", "first session"]) {
    const [small, large] = [few, many].map(({ openings }) => Math.min(...openings.map((times) => times[what])));
    print([what, small.toFixed(0), large.toFixed(0), (large / small).toFixed(2), aims[what] ?? ""]);
  }
}

function kilobytes(file) {
  return (statSync(file).size / 1000).toFixed(0);
}

function print(cells) {
  console.log(cells.map((cell, index) => (index === 0 ? cell.padEnd(14) : String(cell).padStart(12))).join(""));
}
