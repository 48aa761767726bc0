import { readdir, readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { styles } from "#generated/templates";

/** Budgets of learner-experience: what a ward with a slow line loads once. 1 kB is 1,024 bytes. */
const scriptLimitBytes = 20 * 1024;
/**
 * Where a script stands above the budget: a ratchet, which may only go down. The script with every type of question is
 * loaded only by courses that ask more than choices.
 */
const reachedBytes: Readonly<Record<string, number>> = { "scorm12-all.js": 22_350 };
const stylesLimitBytes = 12 * 1024;

const folder = new URL("../../dist/runtime/", import.meta.url);
const scripts = (await readdir(folder)).filter((name) => name.endsWith(".js")).sort();

function gzipBytes(name: string, content: string | Uint8Array): number {
  const bytes = gzipSync(content, { level: 9 }).length;
  process.stdout.write(`${name}: ${(bytes / 1024).toFixed(2)} kB gzip\n`);
  return bytes;
}

describe("what a learner loads, compressed", () => {
  test("has a script for each driver", () => {
    expect(scripts).toContain("scorm12.js");
  });

  test.each(scripts)("the script %s stays within 20 kB, or within what was reached", async (name) => {
    const limit = reachedBytes[name] ?? scriptLimitBytes;
    expect(gzipBytes(name, await readFile(new URL(name, folder)))).toBeLessThanOrEqual(limit);
  });

  test.each(Object.entries(styles))("the styles of the theme %s stay within 12 kB", (theme, css) => {
    expect(gzipBytes(`${theme}.css`, css)).toBeLessThanOrEqual(stylesLimitBytes);
  });
});
