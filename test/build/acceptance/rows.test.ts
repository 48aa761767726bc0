import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const doc = `${root}docs/acceptance.md`;
/** For people alone. */
const ofPeople = [59, 60];

/** Rows by the file whose titles of tests name them: the word, and numbers with commas between. */
function rowsByFile(): readonly (readonly [file: string, rows: readonly number[]])[] {
  const files = readdirSync(`${root}test`, { recursive: true, encoding: "utf8" }).toSorted();
  return files.flatMap((file) => {
    if (!file.endsWith(".ts")) return [];
    const source = readFileSync(`${root}test/${file}`, "utf8");
    // In a title the words stand after a quote or a bracket, and before a colon, a bracket or more words.
    const named = [...source.matchAll(/["`(]acceptance (\d+(?:, \d+)*)[:), ]/g)].flatMap(([, rows = ""]) =>
      rows.split(", "),
    );
    const rows = [...new Set(named.map(Number))].toSorted((one, other) => one - other);
    return rows.length > 0 ? [[`test/${file.replaceAll("\\", "/")}`, rows] as const] : [];
  });
}

const table = /(?<=^\| Tests \| Rows \|\n\|---\|---\|\n)(?:\|.*\n)*/m;
const lineOf = (file: string, rows: readonly number[]) => `| \`${file}\` | ${rows.join(", ")} |\n`;

test("every row of docs/acceptance.md up to 58 has a test that names it", () => {
  const text = readFileSync(doc, "utf8");
  const asked = [...text.matchAll(/^\| (\d+) \| [BPAH]/gm)].map(([, row]) => Number(row));
  expect(asked).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
  const tested = new Set(rowsByFile().flatMap(([, rows]) => rows));
  expect(asked.filter((row) => !tested.has(row) && !ofPeople.includes(row))).toEqual([]);
  expect([...tested].filter((row) => !asked.includes(row))).toEqual([]);
});

test("the table of docs/acceptance.md leads to a test for each row, and says nothing that is not so", () => {
  const files = rowsByFile();
  if (process.env["UPDATE_GOLDEN"]) {
    const lines = files.map(([file, rows]) => lineOf(file, rows)).join("");
    writeFileSync(doc, readFileSync(doc, "utf8").replace(table, lines));
  }
  const said = [...(table.exec(readFileSync(doc, "utf8"))?.[0] ?? "").matchAll(/^\| `(.+)` \| ([\d, ]+) \|$/gm)];
  const claims = said.flatMap(([, file, rows = ""]) => rows.split(", ").map((row) => `${file} ${row}`));
  const facts = new Set(files.flatMap(([file, rows]) => rows.map((row) => `${file} ${row}`)));
  expect(claims.filter((claim) => !facts.has(claim))).toEqual([]);
  expect(new Set(claims.map((claim) => Number(claim.split(" ")[1]))).size).toBe(60 - ofPeople.length);
});
