// `node bench/open-large.mjs [unpacked package of 20 pages] [of 2,000]`: what a very large course costs a slow computer, as ratios
// measured in the same run: until it is ready against the same document with scripts off, and opening a session against 20 pages.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { makeCourse } from "./make-course.mjs";

const rounds = Number(process.env.ROUNDS ?? 3);
const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "build-course-large-"));
const given = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});

try {
  const [small, large] = [20, 2000].map((pages, at) => given[at] ?? built(pages));
  const times = { off: [], ready: [], "session of 20": [], session: [] };
  for (let round = 0; round < rounds; round++) {
    times["session of 20"].push((await opening(small)).session);
    times.off.push(await withoutScript(large));
    const { ready, session } = await opening(large);
    times.ready.push(ready);
    times.session.push(session);
  }
  const best = Object.fromEntries(Object.entries(times).map(([what, all]) => [what, Math.min(...all)]));
  console.log(`2,000 pages, a processor slowed to a quarter, best of ${rounds}:`);
  console.log(
    `loaded with scripts off ${best.off.toFixed(0)} ms, ready ${best.ready.toFixed(0)} ms: ${(best.ready / best.off).toFixed(2)} (aim 1.15)`,
  );
  console.log(
    `a session, of 20 pages ${best["session of 20"].toFixed(0)} ms, here ${best.session.toFixed(0)} ms: ${(best.session / best["session of 20"]).toFixed(2)} (aim 1.5)`,
  );
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

function built(pages) {
  const [course, out] = [join(folder, `course-${pages}`), join(folder, `out-${pages}`)];
  makeCourse(course, pages);
  const args = [join(root, "bin/build-course.js"), "build", course, "--out", out, "--unpacked", "--format", "web"];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${pages} pages ended with ${status}:\n${stdout}${stderr}`);
  const [unpacked] = readdirSync(out, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return join(out, unpacked.name);
}

async function slowPage(javaScriptEnabled) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, javaScriptEnabled });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  return { context, page };
}

async function withoutScript(packageFolder) {
  const { context, page } = await slowPage(false);
  const begun = performance.now();
  await page.goto(pathToFileURL(join(packageFolder, "index.html")).href, { timeout: 120_000 });
  const took = performance.now() - begun;
  await context.close();
  return took;
}

/** From asking for the page until its script has done its work, and the document is loaded; then from a press until a session is drawn. */
async function opening(packageFolder) {
  const { context, page } = await slowPage(true);
  const begun = performance.now();
  await page.goto(pathToFileURL(join(packageFolder, "index.html")).href, { timeout: 120_000 });
  await page.waitForFunction(() => document.documentElement.classList.contains("js"), undefined, { timeout: 120_000 });
  const ready = performance.now() - begun;
  const session = await page.evaluate(async () => {
    const pressed = performance.now();
    document.querySelector("[data-action=continue]").click();
    while (document.body.dataset.at !== "session") await new Promise(requestAnimationFrame);
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - pressed;
  });
  await context.close();
  return { ready, session };
}
