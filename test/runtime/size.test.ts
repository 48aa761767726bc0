import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { stylesFor, themeNames } from "../../src/pipeline/4-render/templates/styles.ts";
import { formats } from "../../src/formats/index.ts";
import { corePart, partName } from "../../src/pipeline/5-package/runtime/parts.ts";
import { runtimeFile, runtimeScripts, type Runtime } from "../../src/pipeline/5-package/runtime/scripts.ts";

/** Budget of learner-experience: what a ward with a slow line loads before the course can be used. 1 kB is 1,024 bytes. */
const scriptLimitBytes = 20 * 1024;
/** xAPI and cmi5 bring their own client of an LRS: nothing in the page does it for them. */
const lrsScriptLimitBytes = 26 * 1024;
/**
 * What the other pages need, with every type of block and question there is. It comes while the learner looks at the start
 * page, and no real course has all of it. A ratchet, which may only go down; 280 bytes are printing, which the start page
 * gave up, and 150 vignettes: options that cannot be labels are pressed, and copies of what has an id get ids of their own; 220 what
 * others left on the computer.
 */
const laterLimitBytes = 15_410;
/**
 * Both together, of a course like most: a ratchet too. In two scripts they are 700 bytes more than they would be in one.
 * 2,100 bytes of it came with "saved is true": watching the LMS's window, the cure after a commit of unknown fate, asking
 * for a file before the LMS is called again. 480 more: the second copy on the device, which outlives Moodle's sign-in. 80: the
 * way back for who was signed out. 210: vignettes. 160: of a state that was cut or damaged all sound parts are there, and the
 * place. 180, in the second script: what others left on the computer goes after thirty days.
 */
const usualLimitBytes = 24_980;
/**
 * The same for cmi5, whose client also says when nothing must be said twice, and keeps its State in step: 350 bytes over. 150
 * of it: statements that wait are in the second copy on the device too.
 */
const usualXapiLimitBytes = 26_680;
const usualLrsLimitBytes = 27_760;
const stylesLimitBytes = 12 * 1024;
/** A ratchet: every block and every type of question at once, which no real course has. */
const stylesReachedBytes = 13_050;

const drivers = [...new Set(formats.map(({ driver }) => driver))];
const choices = ["single-choice", "multiple-response", "true-false"];
const usualParts = [
  ...choices.flatMap((type) => [partName("scoring", type), partName("question", type)]),
  partName("feature", "checks"),
  partName("feature", "quiz"),
  partName("feature", "print"),
  partName("feature", "leftovers"),
];

async function scriptsOf(driver: string) {
  const file = new URL(`../../dist/runtime/${runtimeFile(driver)}`, import.meta.url);
  const runtime = JSON.parse(await readFile(file, "utf8")) as Runtime;
  const everything = runtimeScripts(
    runtime,
    runtime.pieces.flatMap(({ parts }) => parts),
  );
  const usual = runtimeScripts(runtime, [corePart, ...usualParts]);
  return [
    { name: `${driver}, start page`, script: everything.first, limit: limitOf(driver) },
    { name: `${driver}, other pages, everything`, script: everything.later?.text ?? "", limit: laterLimitBytes },
    {
      name: `${driver}, choices and a quiz`,
      script: `${usual.first}${usual.later?.text ?? ""}`,
      limit: usualLimitOf(driver),
    },
  ];
}

function usualLimitOf(driver: string): number {
  return { cmi5: usualLrsLimitBytes, xapi: usualXapiLimitBytes }[driver] ?? usualLimitBytes;
}

function limitOf(driver: string): number {
  return ["xapi", "cmi5"].includes(driver) ? lrsScriptLimitBytes : scriptLimitBytes;
}

function gzipBytes(name: string, content: string | Uint8Array): number {
  const bytes = gzipSync(content, { level: 9 }).length;
  process.stdout.write(`${name}: ${(bytes / 1024).toFixed(2)} kB gzip\n`);
  return bytes;
}

const scripts = (await Promise.all(drivers.map(scriptsOf))).flat();

describe("what a learner loads, compressed", () => {
  test.each(scripts)("the script for $name stays within its budget", ({ name, script, limit }) => {
    expect(script).not.toBe("");
    expect(gzipBytes(name, script)).toBeLessThanOrEqual(limit);
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
