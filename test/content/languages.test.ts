import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findLanguage, languages, languageFor, runtimeWords } from "../../src/content/languages/index.ts";

const source = new URL("../../src/", import.meta.url);
const browserFiles = readdirSync(source, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".ts") && (path.startsWith("runtime/") || /\.(browser|shared)\.ts$/.test(path)));

describe("languages", () => {
  it("hand the page the runtime's words and no others", () => {
    const keys = Object.keys(runtimeWords("en-GB"));
    expect(keys.length).toBeGreaterThan(50);
    expect(keys.filter((key) => !key.startsWith("run."))).toEqual([]);
  });

  it("have every word the runtime asks for", () => {
    const keys = Object.keys(runtimeWords("en-GB"));
    const asked = browserFiles.flatMap((path) => [
      ...readFileSync(new URL(path, source), "utf8").matchAll(/"(run\.[a-zA-Z.-]+)"/g),
    ]);
    expect(asked.map(([, key]) => key ?? "").filter((key) => !keys.includes(key))).toEqual([]);
  });

  it("are found by tag, by family, and otherwise are English", () => {
    expect(findLanguage("en-gb")?.tag).toBe("en-GB");
    expect(findLanguage("en-AU")?.tag).toBe("en-GB");
    expect(findLanguage("cy")).toBeUndefined();
    expect(languageFor("cy").tag).toBe("en-GB");
  });

  it.each(languages)("$tag names the same values in each of its texts as English does", ({ catalogue }) => {
    const holesOf = (entry: unknown): string =>
      [...new Set(JSON.stringify(entry).match(/\{[a-zA-Z]+\}/g))].sort().join();
    const english = new Map(
      Object.entries(languageFor("en-GB").catalogue).map(([key, entry]) => [key, holesOf(entry)]),
    );
    expect(Object.entries(catalogue).filter(([key, entry]) => holesOf(entry) !== english.get(key))).toEqual([]);
  });
});
