import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { until } from "../helpers/until.ts";
import { viewport, type Engine, type EnginePage } from "./engine.ts";
import { openWebDriver, type WebDriver } from "./webdriver.ts";

/** WebKitGTK's small browser, driven by WebKitWebDriver, on a screen of its own that nobody sees. */
export async function startWebKit({
  driver,
  browser,
}: {
  readonly driver: string;
  readonly browser: string;
}): Promise<Engine> {
  const [screen, display] = await startScreen();
  const port = await freePort();
  const server = spawn(driver, [`--port=${port}`], { env: { ...process.env, DISPLAY: display }, stdio: "ignore" });
  const stop = () => [server, screen].forEach((child) => child.kill());
  try {
    const session = await openWebDriver(`http://127.0.0.1:${port}`, {
      "webkitgtk:browserOptions": { binary: browser, args: ["--automation"] },
    });
    return await engineOf(session, stop);
  } catch (error) {
    stop();
    throw error;
  }
}

async function engineOf(session: WebDriver, stop: () => void): Promise<Engine> {
  await session.call("POST", "/window/rect", viewport);
  return {
    version: session.version,
    async open(address) {
      const { handle } = (await session.call("POST", "/window/new", { type: "tab" })) as { readonly handle: string };
      await session.call("POST", "/window", { handle });
      await session.call("POST", "/url", { url: address });
      const page = pageOf(session, handle);
      await until(() => page.ask(() => document.documentElement.classList.contains("js")));
      return page;
    },
    async close() {
      await session.close();
      stop();
    },
  };
}

/** WebDriver, 12.1: the name of the field that an element comes in. */
const elementKey = "element-6066-11e4-a52e-4f735466cecf";

function pageOf(session: WebDriver, handle: string): EnginePage {
  const enter = async (): Promise<void> => {
    await session.call("POST", "/window", { handle });
    await session.call("POST", "/frame", { id: null });
    // The pretend LMS puts the course into a frame, or a frame within one.
    while (await execute("return document.querySelector('html.js') === null && frames.length > 0"))
      await session.call("POST", "/frame", { id: 0 });
  };
  const execute = (script: string, args: readonly unknown[] = []) =>
    session.call("POST", "/execute/sync", { script, args });
  const find = async (css: string): Promise<string> => {
    await enter();
    const found = await session.call("POST", "/element", { using: "css selector", value: css });
    return (found as Readonly<Record<string, string>>)[elementKey] ?? "";
  };
  const click = async (css: string): Promise<string> => {
    const element = await find(css);
    await session.call("POST", `/element/${element}/click`);
    return element;
  };
  return {
    async ask<Args extends readonly unknown[], Answer>(run: (...args: Args) => Answer, ...args: Args) {
      await enter();
      return (await execute(`return (${String(run)})(...arguments)`, args)) as Answer; // JSON, as the interface says
    },
    click: async (css) => void (await click(css)),
    async type(css, text) {
      const element = await click(css);
      await session.call("POST", `/element/${element}/value`, { text });
    },
    async close() {
      await session.call("POST", "/window", { handle });
      const left = (await session.call("DELETE", "/window")) as readonly string[];
      await session.call("POST", "/window", { handle: left[0] });
    },
    async leaveFor(address) {
      await session.call("POST", "/window", { handle });
      await session.call("POST", "/url", { url: address });
    },
  };
}

/** Xvfb finds a number that is free, and says it where it is told to. */
async function startScreen(): Promise<readonly [ChildProcess, string]> {
  const size = `${viewport.width + 100}x${viewport.height + 200}x24`;
  const child = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", size], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const said = child.stdio[3];
  if (!said) throw new Error("Xvfb says nothing");
  const [number]: readonly unknown[] = await once(said, "data");
  return [child, `:${String(number).trim()}`];
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address !== null ? address.port : 0;
}
