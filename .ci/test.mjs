// `npm test`: everything that must hold. Each check of the source counts as one, beside the tests.
// The last line says how many passed and failed; the exit code is 0 only when none failed.
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { findChromium, installChromium, whatToDo } from "../src/tools/dev/find-chromium.mjs";

const folder = "dist/test-results";
const report = `${folder}/vitest.json`;
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const bin = (name) => `node_modules/.bin/${name}`;
const checks = [
  ["lint", bin("eslint"), ["."]],
  ["format", bin("prettier"), ["--check", "--log-level=warn", "."]],
  ["types", bin("tsc"), ["-p", "."]],
  ["types of the runtime", bin("tsc"), ["-p", "src/runtime"]],
  ["types of the tests", bin("tsc"), ["-p", "test"]],
];
const count = { passed: 0, failed: 0 };

// The tests that use dist/ must see the sources as they are now.
await check("prepare", "npm", ["run", "--silent", "prepare"]);
const queue = [...checks];
await Promise.all([worker(), worker()]);

const chromium = (await findChromium()) ?? (await installChromium());
if (!chromium) console.error(whatToDo);
await tests(chromium);

const line = `${count.passed} passed, ${count.failed} failed`;
writeFileSync(`${folder}/summary.txt`, `${line}\n`);
console.log(line);
process.exitCode = count.failed > 0 ? 1 : 0;

async function worker() {
  for (let next = queue.shift(); next; next = queue.shift()) await check(...next);
}

/** One check; what it prints is shown only when it fails. */
async function check(name, command, args) {
  const started = Date.now();
  const { code, output } = await run(command, args);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  count[code === 0 ? "passed" : "failed"] += 1;
  console.log(code === 0 ? `✓ ${name} (${seconds} s)` : `✗ ${name} (${seconds} s)\n${output}`);
}

function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const shell = process.platform === "win32";
    const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"], shell, ...options });
    let output = "";
    child.stdout?.on("data", (chunk) => (output += chunk));
    child.stderr?.on("data", (chunk) => (output += chunk));
    child.on("error", (error) => resolve({ code: 1, output: String(error) }));
    child.on("close", (code) => resolve({ code, output }));
  });
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
}

function readReport() {
  try {
    return JSON.parse(readFileSync(report, "utf8"));
  } catch {
    return { testResults: [], numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
  }
}
