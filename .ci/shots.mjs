// Takes pictures of every page and every type of block, for people to look at: `npm run shots [-- course examples/x]`.
// They land in shots/<course>/, which git ignores.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { basename, extname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { findChromium } from "../src/tools/dev/find-chromium.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const named = process.argv.slice(2);
const examples = readdirSync(join(root, "examples")).map((name) => `examples/${name}`);
const courses = named.length > 0 ? named : ["course", ...examples];

const sizes = [
  { name: "1280", width: 1280, height: 800 },
  { name: "800x500", width: 800, height: 500 },
  { name: "320", width: 320, height: 640 },
];
const mediaTypes = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".jpg": "image/jpeg",
  ".js": "text/javascript",
  ".mp4": "video/mp4",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".vtt": "text/vtt",
  ".woff2": "font/woff2",
};

/** An LMS that keeps everything, in the page's own window. */
function pretendLms() {
  const kept = new Map([["cmi.core.student_name", "Jones, Siân"]]);
  const yes = () => "true";
  window.API = {
    LMSInitialize: yes,
    LMSFinish: yes,
    LMSCommit: yes,
    LMSSetValue: (name, value) => (kept.set(name, value), "true"),
    LMSGetValue: (name) => kept.get(name) ?? "",
    LMSGetLastError: () => "0",
    LMSGetErrorString: () => "",
    LMSGetDiagnostic: () => "",
  };
}

function serve(folder) {
  const server = createServer((request, response) => {
    const path = resolve(folder, `.${decodeURIComponent(new URL(request.url, "http://x").pathname)}`);
    if (!path.startsWith(folder) || !existsSync(path)) return void response.writeHead(404).end();
    response.writeHead(200, { "content-type": mediaTypes[extname(path)] ?? "application/octet-stream" });
    response.end(readFileSync(path));
  });
  return new Promise((ready) => server.listen(0, "127.0.0.1", () => ready(server)));
}

function buildUnpacked(course, out) {
  execFileSync("node", ["bin/build-course.js", "build", course, "--out", out, "--unpacked"], { cwd: root });
  const [folder] = readdirSync(out, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return join(out, folder.name);
}

/** Shows a page of the course, with what a learner sees there after passing. */
async function show(page, name) {
  await page.evaluate((wanted) => {
    const link = document.createElement("a");
    link.href = `#${document.querySelector(`[data-page="${wanted}"]`).id}`;
    document.body.append(link);
    link.click();
    link.remove();
    document.activeElement.blur();
    if (wanted !== "certificate") return;
    for (const part of document.querySelectorAll('[data-when="certified"]')) part.hidden = false;
    for (const part of document.querySelectorAll('[data-when="not-certified"]')) part.hidden = true;
  }, name);
}

async function takeAll(page, folder) {
  const names = await page.locator("[data-page]").evaluateAll((pages) => pages.map((element) => element.dataset.page));
  for (const name of names) {
    await show(page, name);
    for (const size of sizes) {
      await page.setViewportSize(size);
      for (const colorScheme of ["light", "dark"]) {
        await page.emulateMedia({ colorScheme, media: "screen" });
        const path = join(folder, `${name}-${size.name}-${colorScheme}.png`);
        // In the pop-up what matters is what is seen first.
        await page.screenshot({ path, fullPage: size.name !== "800x500" });
      }
    }
    await page.setViewportSize({ width: 794, height: 1123 });
    await page.emulateMedia({ colorScheme: "light", media: "print" });
    await page.screenshot({ path: join(folder, `${name}-print.png`), fullPage: true });
  }
  await page.emulateMedia({ media: "screen" });
}

/** The first block of each type, by itself. */
async function takeBlocks(page, folder) {
  const types = new Map();
  for (const block of await page.locator("[data-kind=session] [data-block]").all()) {
    const type = /block-([a-z-]+)/.exec(await block.getAttribute("class"))?.[1] ?? "block";
    if (!types.has(type)) types.set(type, block);
  }
  for (const [type, block] of types) {
    await show(page, await block.evaluate((element) => element.closest("[data-page]").dataset.page));
    for (const size of [sizes[0], sizes[2]]) {
      await page.setViewportSize(size);
      await block.screenshot({ path: join(folder, `block-${type}-${size.name}.png`) });
    }
  }
}

async function printWhole(page, folder) {
  await page.evaluate(() => {
    window.print = () => dispatchEvent(new Event("beforeprint"));
    document.querySelector('[data-action="print-course"]').click();
  });
  await page.locator("html[data-whole]").waitFor();
  await page.pdf({ path: join(folder, "whole-course.pdf"), format: "A4" });
}

const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: ["--no-sandbox", "--disable-gpu"],
});
for (const course of courses) {
  const out = mkdtempSync(join(tmpdir(), "build-course-shots-"));
  const server = await serve(buildUnpacked(course, out));
  const folder = join(root, "shots", basename(course));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const context = await browser.newContext({ reducedMotion: "reduce" });
  await context.addInitScript(pretendLms);
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/index.html`);
  await page.locator("html.js").waitFor();
  await takeAll(page, folder);
  await takeBlocks(page, folder);
  await printWhole(page, folder);
  await context.close();
  server.close();
  rmSync(out, { recursive: true, force: true });
  process.stdout.write(`shots/${basename(course)}: ${readdirSync(folder).length} pictures\n`);
}
await browser.close();
