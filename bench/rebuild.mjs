// How long after a save is the change on screen, in `preview` and in vite's dev server with a page of the same HTML? Part of `npm run bench`; see README.md.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { createViteServer } from "vitest/node";
import { findChromium } from "../src/tools/dev/find-chromium.mjs";
import { makeCourse } from "./make-course.mjs";

const rounds = Number(process.env.ROUNDS ?? 15);
const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "build-course-bench-"));

/** A preview in its own process, as an author has it. The course is open at its first session. */
async function previewOf(pages, browser) {
  const course = join(folder, `course-${pages}`);
  makeCourse(course, pages);
  const file = join(course, "sessions/1.yaml");
  const text = readFileSync(file, "utf8").replace("    ## Page 1\n", "    ## Page 1\n\n    **Round 0**\n");
  writeFileSync(file, text);
  const child = spawn(process.execPath, [join(root, "bin/build-course.js"), "preview", course, "--port", "0"]);
  const address = await saidBy(child, /http:\/\/\S+/);
  const page = await (await browser.newContext()).newPage();
  await page.goto(address);
  const frame = page.frameLocator("#course").frameLocator("iframe");
  await frame.locator('[data-fill="primary"]').click();
  const element = frame.locator(`[data-page="session-1"] strong`).first();
  const html = await frame.locator("main").evaluate((main) => main.outerHTML);
  const save = (round) => writeFileSync(file, text.replace("Round 0", `Round ${round}`));
  return { name: `preview, ${pages} pages`, save, element, html, close: () => child.kill() };
}

/** The same HTML, a module for each section, of which one is swapped when it is saved. */
async function viteOf(pages, html, browser) {
  const project = join(folder, `vite-${pages}`);
  mkdirSync(project, { recursive: true });
  const sections = html.split(/(?=<section)/).slice(1);
  const at = sections.findIndex((section) => section.includes("Round 0"));
  const moduleOf = (section, index) => `export const html = ${JSON.stringify(section)};
const show = (text) => (document.getElementById("part-${index}").innerHTML = text);
show(html);
import.meta.hot.accept((next) => next && show(next.html));
`;
  sections.forEach((section, index) => writeFileSync(join(project, `${index}.js`), moduleOf(section, index)));
  const parts = sections.map((_, index) => `<div id="part-${index}"></div>`).join("");
  writeFileSync(join(project, "main.js"), sections.map((_, index) => `import "./${index}.js";\n`).join(""));
  writeFileSync(
    join(project, "index.html"),
    `<!doctype html><title>vite</title>${parts}<script type="module" src="/main.js"></script>`,
  );
  const server = await createViteServer({
    root: project,
    configFile: false,
    logLevel: "silent",
    server: { port: 0, host: "127.0.0.1" },
  });
  await server.listen();
  const page = await (await browser.newContext()).newPage();
  await page.goto(server.resolvedUrls.local[0]);
  const element = page.locator(`#part-${at} strong`).first();
  const save = (round) =>
    writeFileSync(join(project, `${at}.js`), moduleOf(sections[at].replace("Round 0", `Round ${round}`), at));
  return { name: `vite, ${pages} pages`, save, element, close: () => server.close() };
}

function saidBy(child, pattern) {
  return new Promise((resolve, reject) => {
    let said = "";
    child.on("exit", () => reject(new Error(said)));
    child.stdout.on("data", (text) => {
      said += text;
      const [found] = pattern.exec(said) ?? [];
      if (found !== undefined) resolve(found);
    });
  });
}

/** From the save until a frame of the page has it. */
async function shownAfter({ save, element }, round) {
  await element.waitFor({ state: "attached" });
  const seen = element.evaluate(
    (strong, wanted) =>
      new Promise((done) => {
        const look = () => {
          const now = strong.isConnected ? strong : document.querySelector("[data-page=session-1] strong");
          if (now?.textContent === wanted) requestAnimationFrame(() => done());
          else setTimeout(look, 2);
        };
        look();
      }),
    `Round ${round}`,
  );
  await new Promise((asked) => setTimeout(asked, 30));
  const startedMs = performance.now();
  save(round);
  await seen;
  return performance.now() - startedMs;
}

const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: ["--no-sandbox", "--disable-gpu"],
});
const subjects = [];
try {
  for (const pages of [20, 400]) {
    const preview = await previewOf(pages, browser);
    subjects.push(preview, await viteOf(pages, preview.html, browser));
  }
  const times = new Map(subjects.map(({ name }) => [name, []]));
  // The first rounds make both servers warm.
  for (let round = 1; round <= rounds + 3; round++) {
    for (const subject of subjects) {
      const ms = await shownAfter(subject, round);
      if (round > 3) times.get(subject.name).push(ms);
    }
  }
  report(times);
} finally {
  for (const { close } of subjects) await close();
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

function report(times) {
  console.log(`From a save to the screen, Node ${process.version}, best and median of ${rounds}, in turns\n`);
  const sorted = [...times].map(([name, all]) => [name, all.toSorted((left, right) => left - right)]);
  for (const [name, all] of sorted)
    console.log(
      `${name.padEnd(24)}${all[0].toFixed(0).padStart(8)} ms${all[all.length >> 1].toFixed(0).padStart(8)} ms`,
    );
  const medianOf = (name) => times.get(name).toSorted((left, right) => left - right)[rounds >> 1];
  for (const pages of [20, 400])
    console.log(
      `${pages} pages: ${(medianOf(`preview, ${pages} pages`) / medianOf(`vite, ${pages} pages`)).toFixed(1)} × vite`,
    );
}
