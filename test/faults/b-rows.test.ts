import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../e2e/package.ts";

/** Rows that are about cmi5 and xAPI: tested with their formats. */
const ofOtherFormats = ["B33", "B34", "B35", "B36", "B37", "B38"];

const folders = ["test/faults/b", "test/e2e", "test/lms"];

function sources(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".test.ts"))
    .map((path) => readFileSync(join(root, folder, path), "utf8"));
}

test("every row B of docs/faults.md has a browser test with its number", () => {
  const text = readFileSync(join(root, "docs/faults.md"), "utf8");
  const rows = [...text.matchAll(/^\| (B\d+) \|/gm)].map(([, row = ""]) => row);
  expect(rows.length).toBeGreaterThan(62);
  const tests = folders.flatMap(sources).join("\n");
  const named = new Set(
    [...tests.matchAll(/["`]((?:B\d+ )+)/g)].flatMap(([, numbers = ""]) => numbers.trim().split(" ")),
  );
  expect(rows.filter((row) => !named.has(row) && !ofOtherFormats.includes(row))).toEqual([]);
  expect([...named].filter((row) => !rows.includes(row))).toEqual([]);
});
