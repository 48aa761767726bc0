import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";

/** Debian's Chromium without a window: the same engine for half the work, since no toolbar is drawn for each page. */
const shell = "chromium-headless-shell";

/** What browsers of this family are called on a PATH. */
const commands = [
  shell,
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "microsoft-edge",
];

/** Where they are installed without being on it. */
const places = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ...[process.env["ProgramFiles"], process.env["ProgramFiles(x86)"], process.env["LOCALAPPDATA"]].flatMap((folder) =>
    folder
      ? [join(folder, "Google/Chrome/Application/chrome.exe"), join(folder, "Microsoft/Edge/Application/msedge.exe")]
      : [],
  ),
];

/** Path of a Chromium that starts: CHROME_PATH, then what is installed, then Playwright's; `undefined` when there is none. */
export async function findChromium() {
  const given = process.env["CHROME_PATH"];
  if (given) return given;
  const onPath = (process.env["PATH"] ?? "")
    .split(delimiter)
    .flatMap((folder) => commands.map((name) => join(folder, name)));
  return [...onPath, ...places, await playwrightsOwn()].find((path) => path !== undefined && starts(path));
}

async function playwrightsOwn() {
  const { chromium } = await import("playwright-core");
  return chromium.executablePath();
}

/** Ubuntu's `chromium-browser` is a script that only asks for a snap, so being there is not enough. */
function starts(path) {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    return false;
  }
  if (process.platform === "win32") return true; // `--version` would open a window
  return spawnSync(path, ["--version"], { stdio: "ignore", timeout: 30_000 }).status === 0;
}

/** Debian's package where we may install it, otherwise Playwright's download; says so on stderr. */
export async function installChromium() {
  const installed = installFromDebian([shell, "chromium"]) ? await findChromium() : undefined;
  if (installed) return installed;
  return run("npx", "--no", "playwright-core", "install", "chromium") ? findChromium() : undefined;
}

/**
 * The best to test with: the one without a window, even beside another, where we may install it. With a window the tests
 * take twice the work.
 */
async function bestChromium() {
  const found = await findChromium();
  if (!found) return installChromium();
  if (process.env["CHROME_PATH"] || found.endsWith(shell)) return found;
  return installFromDebian([shell]) ? findChromium() : found;
}

/** The first of these packages that can be had. */
function installFromDebian(packages) {
  if (process.getuid?.() !== 0 || spawnSync("apt-get", ["--version"], { stdio: "ignore" }).status !== 0) return false;
  return run("apt-get", "update") && packages.some((name) => run("apt-get", "install", "-y", name));
}

function run(command, ...args) {
  console.error(`No ${shell} found: ${command} ${args.join(" ")}`);
  const options = { stdio: ["ignore", 2, 2], shell: process.platform === "win32", timeout: 300_000 };
  return spawnSync(command, args, options).status === 0;
}

export const whatToDo = `The browser tests need Chromium, Chrome or Edge. One of these helps:
  - install Chrome, or "chromium" from your system's packages
  - npx playwright-core install chromium
  - set CHROME_PATH to the program`;

// Run by itself it prints the path, and with --install gets the one that is best for the tests.
if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const path = process.argv.includes("--install") ? await bestChromium() : await findChromium();
  if (path) console.log(path);
  else console.error(whatToDo);
  process.exitCode = path ? 0 : 1;
}
