// `npm test`: everything that must hold. Each check of the source counts as one, beside the tests.
// The last line says how many passed and failed; the exit code is 0 only when none failed.
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { constants, setPriority } from "node:os";
import { relative } from "node:path";
import { browserTests } from "./browser-tests.mjs";
import { missingEngines } from "../src/tools/dev/find-engines.mjs";
import { findChromium, installChromium, whatToDo } from "../src/tools/dev/find-chromium.mjs";

const folder = "dist/test-results";
const report = `${folder}/vitest.json`;
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const bin = (name) => `node_modules/.bin/${name}`;
const count = { passed: 0, failed: 0 };
/** What has been done, and how long it took. */
const phases = [];
const startedMs = Date.now();

// The tests that use dist/ must see the sources as they are now. What does not use it need not wait.
const prepared = check("prepare", "npm", ["run", "--silent", "prepare"]);
const checks = checkSources();
const chromium = (await findChromium()) ?? (await installChromium());
if (!chromium) console.error(whatToDo);
const missing = missingEngines();
if (missing) console.error(`\n${missing}\n`);
await prepared;
const files = await tests(chromium);
await checks;
finish(files);

/** One after the other, beside the tests, and giving way to them. */
async function checkSources() {
  await check("format", bin("prettier"), ["--check", "--log-level=warn", "."], { isGentle: true });
  await prepared;
  await check("lint, types of the tests", process.execPath, [".ci/lint.mjs"], { isGentle: true });
  await check("types", bin("tsc"), ["-p", "."], { isGentle: true });
  await check("types of the runtime", bin("tsc"), ["-p", "src/runtime"], { isGentle: true });
  await check("nothing unused", bin("knip"), [], { isGentle: true });
}

/** One check; what it prints is shown only when it fails. */
async function check(name, command, args, options = {}) {
  await timed(name, async () => {
    const { code, output } = await run(command, args, options);
    count[code === 0 ? "passed" : "failed"] += 1;
    console.log(code === 0 ? `✓ ${name}` : `✗ ${name}\n${output}`);
  });
}

async function timed(name, work) {
  const fromMs = Date.now();
  await work();
  phases.push({ name, ms: Date.now() - fromMs });
}

function run(command, args, { isGentle = false, ...options } = {}) {
  return new Promise((resolve) => {
    const shell = process.platform === "win32";
    const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"], shell, ...options });
    if (isGentle) giveWay(child.pid);
    let output = "";
    child.stdout?.on("data", (chunk) => (output += chunk));
    child.stderr?.on("data", (chunk) => (output += chunk));
    child.on("error", (error) => resolve({ code: 1, output: String(error) }));
    child.on("close", (code) => resolve({ code, output }));
  });
}

/** A browser that waits for its turn may miss a wait; a check has time. */
function giveWay(pid) {
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It is over already, or the system does not let us.
  }
}

/** Runs the tests and adds their numbers: a file that could not be run at all counts as one failed. */
async function tests(chromiumPath) {
  const { code } = await run(
    bin("vitest"),
    ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
    {
      stdio: "inherit",
      env: { ...process.env, ...(chromiumPath ? { CHROME_PATH: chromiumPath } : {}) },
    },
  );
  const result = readReport();
  const broken = result.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
  const failed = result.numFailedTests + broken.length;
  count.passed += result.numPassedTests;
  // An error outside any test fails the run without failing a test.
  count.failed += failed === 0 && code !== 0 ? 1 : failed;
  const left = result.numPendingTests + result.numTodoTests;
  if (left > 0) console.log(`${left} not run`);
  return result.testResults;
}

function readReport() {
  try {
    return JSON.parse(readFileSync(report, "utf8"));
  } catch {
    return { testResults: [], numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
  }
}

/** Where the time went, then how many passed and failed. */
function finish(files) {
  const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;
  const names = files.map((file) => ({ ...file, name: relative(".", file.name).replaceAll("\\", "/") }));
  const isBrowserTest = ({ name }) => browserTests.some((place) => name.startsWith(place));
  phases.push({ name: "tests in a browser", ms: spanMs(names.filter(isBrowserTest)) });
  const isEngineTest = ({ name }) => name.startsWith("test/engines/");
  phases.push({ name: "tests in Firefox and WebKit", ms: spanMs(names.filter(isEngineTest)) });
  phases.push({ name: "other tests", ms: spanMs(names.filter((file) => !isBrowserTest(file) && !isEngineTest(file))) });
  console.log("\nThe slowest files of tests:");
  const slowest = names.toSorted((left, right) => spanMs([right]) - spanMs([left])).slice(0, 5);
  for (const file of slowest) console.log(`  ${seconds(spanMs([file]))}  ${file.name}`);
  const triedAgain = names.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status, failureMessages }) => status === "passed" && failureMessages?.length > 0)
      .map(({ fullName, failureMessages }) => `  ${name}: ${fullName}\n    ${failureMessages[0].split("\n")[0]}`),
  );
  console.log(`Passed only when tried again: ${triedAgain.length === 0 ? "none" : triedAgain.length}`);
  for (const test of triedAgain) console.log(test);
  console.log("The phases, some beside each other:");
  for (const { name, ms } of phases) console.log(`  ${minutes(ms)}  ${name}`);
  console.log(`  ${minutes(Date.now() - startedMs)}  all\n`);

  if (missing) console.error(`${missing}\n`);
  const line = `${count.passed} passed, ${count.failed} failed`;
  writeFileSync(`${folder}/summary.txt`, `${line}\n`);
  console.log(line);
  process.exitCode = count.failed > 0 ? 1 : 0;
}

/** From the first of these files to the last. */
function spanMs(files) {
  if (files.length === 0) return 0;
  return Math.max(...files.map(({ endTime }) => endTime)) - Math.min(...files.map(({ startTime }) => startTime));
}

function minutes(ms) {
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")} min`;
}
