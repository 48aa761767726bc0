import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { stylesFor, themeNames } from "../../src/pipeline/4-render/templates/styles.ts";
import { formats } from "../../src/formats/index.ts";
import {
  corePart,
  partName,
  runtimeFile,
  runtimeScript,
  type Runtime,
} from "../../src/pipeline/5-package/runtime/runtime.ts";

/** Budgets of learner-experience: what a ward with a slow line loads once. 1 kB is 1,024 bytes. */
const scriptLimitBytes = 20 * 1024;
/** xAPI and cmi5 bring their own client of an LRS: nothing in the page does it for them. */
const lrsScriptLimitBytes = 26 * 1024;
/**
 * Where a script stands above the budget: a ratchet, which may only go down. (Once up, by 10 bytes: an AU that knows its
 * place in the course, and work that is kept nowhere. Once more for xAPI and cmi5, by 100: a film is called completed only
 * when it was seen, and its end is told; a failure is told once.) The script with everything in it is
 * loaded by no real course: a package takes only the parts it uses.
 */
const reachedBytes: Readonly<Record<string, number>> = {
  "scorm12, everything": 29_200,
  "scorm2004, everything": 29_200,
  "xapi, everything": 32_700,
  "cmi5, everything": 33_650,
  "web, everything": 26_600,
};
const stylesLimitBytes = 12 * 1024;
/** As above: every block and every type of question at once, which no real course has. */
const stylesReachedBytes = 13_050;

const drivers = [...new Set(formats.map(({ driver }) => driver))];
const choices = ["single-choice", "multiple-response", "true-false"].map((type) => partName("question", type));

async function scriptsOf(driver: string): Promise<readonly (readonly [string, string])[]> {
  const file = new URL(`../../dist/runtime/${runtimeFile(driver)}`, import.meta.url);
  const runtime = JSON.parse(await readFile(file, "utf8")) as Runtime;
  const everything = runtime.pieces.flatMap(({ parts }) => parts);
  return [
    [`${driver}, choices and a quiz`, runtimeScript(runtime, [corePart, partName("feature", "quiz"), ...choices])],
    [`${driver}, everything`, runtimeScript(runtime, everything)],
  ];
}

function limitOf(name: string): number {
  return /^(xapi|cmi5),/.test(name) ? lrsScriptLimitBytes : scriptLimitBytes;
}

function gzipBytes(name: string, content: string | Uint8Array): number {
  const bytes = gzipSync(content, { level: 9 }).length;
  process.stdout.write(`${name}: ${(bytes / 1024).toFixed(2)} kB gzip\n`);
  return bytes;
}

const scripts = (await Promise.all(drivers.map(scriptsOf))).flat();

describe("what a learner loads, compressed", () => {
  test.each(scripts)("the script for %s stays within 20 kB, or within what was reached", (name, script) => {
    expect(gzipBytes(name, script)).toBeLessThanOrEqual(reachedBytes[name] ?? limitOf(name));
  });

  test.each(themeNames)("the styles of the theme %s stay within 12 kB", (theme) => {
    const base = stylesFor(theme, (sheet) => !/^(blocks|questions|partials\/questions|styles\/pages)\//.test(sheet));
    expect(gzipBytes(`${theme}.css, base`, base)).toBeLessThanOrEqual(stylesLimitBytes / 2);
    expect(
      gzipBytes(
        `${theme}.css, everything`,
        stylesFor(theme, () => true),
      ),
    ).toBeLessThanOrEqual(stylesReachedBytes);
  });
});
