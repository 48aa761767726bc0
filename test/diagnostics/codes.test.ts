import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { catalogue } from "../../src/catalogue.ts";

/** Lines of `codes.txt`: code, name, and `retired` once no message has it any more. */
const listed = readFileSync(new URL("codes.txt", import.meta.url), "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => line.split(" "));

it("every message has its code and name in codes.txt, which only ever grows", () => {
  const known = new Set(listed.map(([code, name]) => `${code} ${name}`));
  expect(catalogue.map(({ code, name }) => `${code} ${name}`).filter((line) => !known.has(line))).toEqual([]);
});

it("a code that no message has is marked as retired", () => {
  const used = new Set<string>(catalogue.map(({ code }) => code));
  const gone = listed.filter(([code = "", , retired]) => !used.has(code) && retired !== "retired");
  const back = listed.filter(([code = "", , retired]) => used.has(code) && retired === "retired");
  expect({ gone, back }).toEqual({ gone: [], back: [] });
});

it("no code and no name is used twice", () => {
  const codes = listed.map(([code]) => code);
  const names = listed.map(([, name]) => name);
  expect(codes).toEqual([...new Set(codes)].sort());
  expect(names).toHaveLength(new Set(names).size);
});

it("the catalogue knows every message of the source", () => {
  const known = new Set<string>(catalogue.map(({ code }) => code));
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  const codes = files.flatMap((file) =>
    [...readFileSync(`src/${file}`, "utf8").matchAll(/^ *code: "(BC\d+)"/gm)].map((found) => found[1] ?? ""),
  );
  expect(codes.filter((code) => !known.has(code))).toEqual([]);
  expect(codes).toHaveLength(known.size);
});

it("messages keep the house's tone", () => {
  for (const { code, text, fix, why } of catalogue) {
    const words = `${text} ${fix} ${why}`;
    expect(words, code).not.toMatch(/\b(error:|invalid|illegal|oops|sorry|you must|your fault)\b/i);
    expect(text, code).toMatch(/[.}]$/);
    expect(fix, code).toMatch(/[.}"]$/);
    expect(why, code).toMatch(/[.)]$/);
  }
});
