import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { stylesFor, themeNames } from "../../src/pipeline/4-render/templates/styles.ts";
import { formats } from "../../src/formats/index.ts";
import { core, pluginName } from "../../src/pipeline/5-package/runtime/plugins.ts";
import { runtimeFile, runtimeScript, type Runtime } from "../../src/pipeline/5-package/runtime/scripts.ts";

/**
 * The learner's script of each driver, compressed, in bytes: of a course like most, with choices, knowledge checks and a quiz,
 * and of one with every type of block and question there is, which no real course has. Ratchets, which may only go down. A
 * client of an LRS is what xAPI and cmi5 have more: nothing in the page does it for them; `web` talks to nobody. 220 bytes are
 * copies on the device that another computer's save, or another page, would hide (B65 to B67); 65, and 165 more with an LRS, are
 * newer work that another page has saved there (B68); 230 what is said beside the learner's hands while nothing is saved (B83); 90 that a script from a cache is
 * asked for anew (B89); 180, of a course with films, captions that no browser fetches from disk (A69); 80, and 340 more with an LRS, what
 * closing a tab loses in Firefox (B75, B76); 360, and 250 where no call freezes the page, slow LMSs: what is gathered, and painted
 * first (B79 to B81); 180 that nothing is searched for over the whole of a very large document (B82); 65 are
 * notes that are in the LMS already, answers that were none, and the later of two attempts (B54, B70, B71); what is left to complete the
 * course, said in six places, is the last 1,050 (B90); chapters of films and recordings that can be pressed are 75; 60,
 * and 240 with cmi5, are a pass mark that the LMS asks for (B100); 30 open large courses sooner (B101); all notes on one page, to print, save and copy, and a copy at the field (B120), 10 beside what was cut for it; an end that the LMS has not heard of is a save (B91); the place as a block, Back, and progress by minutes (B110 to B112) are 920, questions not asked yet (B113) 210, and 40 that the entry is written once the page is drawn; what a leaving hides of later work, last words of an older page that are offered, and a copy that outlives an exit (B25, B92, B93) are 205; the parts of a session and a long menu are 275 in every course, and 470 more where a session has parts (B128, B130); 15 that the preview can tell an open page of blocks that were reworded (A99); all feedback, the review as it was asked, and two sides of an answer (B123, B124) are 390; a save that was cut short (B104) is 60.
 */
const scriptLimitsBytes: Readonly<Record<string, { readonly usual: number; readonly everything: number }>> = {
  scorm12: { usual: 29_470, everything: 39_490 },
  scorm2004: { usual: 29_510, everything: 39_495 },
  xapi: { usual: 31_870, everything: 42_865 },
  cmi5: { usual: 33_170, everything: 44_165 },
  web: { usual: 25_345, everything: 35_320 },
};
const stylesLimitBytes = 12 * 1024;
/** A ratchet: every block and every type of question at once, which no real course has. 60 are a long menu and where styles read the kind of page (B101); 160 of it are covers and the pictures of sessions, 90 chapters of films, 20 a page of notes, 190 that a course prints on 33 pages instead of 54 (B121), 140 the parts of a session (B128), 110 a question that stands in a low window, and its two sides (B123, B124). */
const stylesReachedBytes = 13_950;

const drivers = [...new Set(formats.map(({ driver }) => driver))];
const choices = ["single-choice", "multiple-response", "true-false"];
const usualParts = [
  ...choices.flatMap((type) => [pluginName("scoring", type), pluginName("question", type)]),
  pluginName("feature", "checks"),
  pluginName("feature", "quiz"),
];

async function scriptsOf(driver: string) {
  const file = new URL(`../../dist/runtime/${runtimeFile(driver)}`, import.meta.url);
  const runtime = JSON.parse(await readFile(file, "utf8")) as Runtime;
  const everything = runtime.pieces.flatMap(({ users }) => users);
  const limits = scriptLimitsBytes[driver];
  return [
    {
      name: `${driver}, choices and a quiz`,
      script: runtimeScript(runtime, [core, ...usualParts]),
      limit: limits?.usual,
    },
    { name: `${driver}, everything`, script: runtimeScript(runtime, everything), limit: limits?.everything },
  ];
}

function gzipBytes(name: string, content: string | Uint8Array): number {
  const bytes = gzipSync(content, { level: 9 }).length;
  process.stdout.write(`${name}: ${(bytes / 1024).toFixed(2)} kB gzip\n`);
  return bytes;
}

const scripts = (await Promise.all(drivers.map(scriptsOf))).flat();

describe("what a learner loads, compressed", () => {
  test.each(scripts)("the script for $name stays within its budget", ({ name, script, limit }) => {
    expect(script).toContain("__parts__");
    expect(gzipBytes(name, script)).toBeLessThanOrEqual(limit ?? 0);
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
