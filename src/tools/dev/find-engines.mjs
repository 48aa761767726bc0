import { spawnSync } from "node:child_process";
import { accessSync, constants, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";

/** The two other engines, as Debian packages them: Firefox ESR, and WebKitGTK with its driver and a screen that nobody sees. */
const packages = ["firefox-esr", "webkit2gtk-driver", "xvfb"];

/** `FIREFOX_PATH` goes first. */
export function findFirefox() {
  return process.env["FIREFOX_PATH"] || onPath("firefox-esr") || onPath("firefox");
}

/** Driver and small browser of WebKitGTK; `undefined` where one of them, or Xvfb, is missing. */
export function findWebKit() {
  const driver = onPath("WebKitWebDriver");
  const browser = places().find(isProgram);
  return driver && browser && onPath("Xvfb") ? { driver, browser } : undefined;
}

/** Where libraries of Debian's architectures keep the small browser. */
function places() {
  try {
    return readdirSync("/usr/lib").flatMap((folder) =>
      ["4.1", "6.0", "4.0"].map((version) => join("/usr/lib", folder, `webkit2gtk-${version}`, "MiniBrowser")),
    );
  } catch {
    return [];
  }
}

/** What to say where an engine is not there, and how to get it. */
export function missingEngines() {
  const missing = [...(findFirefox() ? [] : ["Firefox"]), ...(findWebKit() ? [] : ["WebKit"])];
  if (missing.length === 0) return undefined;
  return `NOT TRIED HERE: ${missing.join(" and ")}. The course was only tried in Chromium. On Debian: apt-get install ${packages.join(" ")}`;
}

function onPath(name) {
  return (process.env["PATH"] ?? "")
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(isProgram);
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Only where Debian's packages may be installed, within two minutes: a mirror that is away fails nothing. */
function install() {
  if (process.getuid?.() !== 0) return;
  const options = {
    stdio: ["ignore", 2, 2],
    timeout: 120_000,
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  };
  const get = (...args) =>
    spawnSync("apt-get", ["-o", "Acquire::Retries=0", "-o", "Acquire::http::Timeout=15", ...args], options);
  if (get("update").status === 0) get("install", "-y", "--no-install-recommends", ...packages);
}

// Run by itself it says what is missing, and with --install gets it first.
if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  if (missingEngines() && process.argv.includes("--install")) install();
  console.error(missingEngines() ?? "Firefox and WebKit are here.");
}
