// `node bench/open-slowly.mjs <package folder>…`: how long the start page of unpacked packages takes over a slow line, in turns: the same
// course before and after a change. See README.md here for what the numbers mean.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";

const rounds = Number(process.env.ROUNDS ?? 7);
/** A ward's line, and a computer a quarter as fast as this one. */
const line = { offline: false, latency: 150, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const slowerTimes = 4;
const types = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml" };

const folders = process.argv.slice(2);
const servers = await Promise.all(folders.map(served));
const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
try {
  const found = servers.map(() => []);
  for (let round = 0; round <= rounds; round++)
    for (const [n, { url }] of servers.entries()) {
      const times = await opening(url);
      // The first round pays for waking up the browser, and does not count.
      if (round > 0) found[n].push(times);
    }
  for (const [n, times] of found.entries()) {
    console.log(folders[n]);
    for (const what of Object.keys(times[0])) {
      const sorted = times.map((one) => one[what]).toSorted((left, right) => left - right);
      const [best, median] = [sorted[0], sorted[Math.floor(sorted.length / 2)]];
      console.log(
        `  ${what.padEnd(14)} best ${best.toFixed(0).padStart(6)} ms, median ${median.toFixed(0).padStart(6)} ms`,
      );
    }
  }
} finally {
  await browser.close();
  for (const { server } of servers) server.close();
}

/** Text is compressed, as most servers do; `PLAIN=1`: nothing is. */
function served(folder) {
  const answers = new Map();
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://localhost").pathname));
    if (!answers.has(path)) answers.set(path, answerOf(join(folder, path)));
    const { status, headers, body } = answers.get(path);
    response.writeHead(status, headers).end(body);
  });
  return new Promise((resolve) =>
    server.listen(0, "127.0.0.1", () =>
      resolve({ server, url: `http://127.0.0.1:${server.address().port}/index.html` }),
    ),
  );
}

function answerOf(file) {
  const type = types[extname(file)];
  try {
    const body = readFileSync(file);
    if (!type) return { status: 200, headers: {}, body };
    if (process.env.PLAIN) return { status: 200, headers: { "content-type": type }, body };
    return { status: 200, headers: { "content-type": type, "content-encoding": "gzip" }, body: gzipSync(body) };
  } catch {
    return { status: 404, headers: {}, body: "" };
  }
}

/** Milliseconds from asking for the page, on a computer that has never seen it. */
async function opening(url) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.addInitScript(() => {
    const watcher = new MutationObserver(() => {
      if (!document.documentElement?.classList.contains("js")) return;
      watcher.disconnect();
      requestAnimationFrame(() => setTimeout(() => (window.ready = performance.now())));
    });
    watcher.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["class"] });
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", line);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowerTimes });
  await page.goto(url, { waitUntil: "commit" });
  await page.waitForFunction(() => window.ready !== undefined, undefined, { timeout: 120_000 });
  const ready = await page.evaluate(() => window.ready);
  // From here the press of the start page's button shows the first session.
  await page.evaluate(() => document.querySelector("[data-action=continue]").click());
  await page.waitForFunction(() => document.body.dataset.at === "session", undefined, { timeout: 120_000 });
  const session1 = await page.evaluate(() => performance.now());
  await context.close();
  return { ready, "first session": session1 };
}
