import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Entry } from "../../src/content/languages/define.ts";
import {
  fallbackLanguage,
  findLanguage,
  formatLocale,
  languages,
  runtimeWords,
  wordingOf,
  wordsOf,
} from "../../src/content/languages/index.ts";
import { pseudoWording } from "../../src/content/languages/pseudo.ts";

const source = new URL("../../src/", import.meta.url);
const browserFiles = readdirSync(source, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".ts") && (path.startsWith("runtime/") || /\.(browser|shared)\.ts$/.test(path)));

const english = new Map<string, Entry>(Object.entries(fallbackLanguage.catalogue));
const translations = languages.filter(({ tag }) => tag !== fallbackLanguage.tag);
const holesOf = (entry: unknown): string => [...new Set(JSON.stringify(entry).match(/\{[a-zA-Z]+\}/g))].sort().join();
const formsOf = (entry: Entry): readonly string[] => (typeof entry === "string" ? [entry] : Object.values(entry));

/** Texts that are the same in both languages: nothing but holes and signs, and words the languages share. */
const shared: Readonly<Record<string, RegExp>> = {
  cy: /^\{size\} (kB|MB)$/,
  fr: /^(Score|Important|Code \{number\}|Notes|notes|Question \{number\}|Version \{version\}|licence \{licence\}|Standard|\{count\} questions?|\{count\} minutes?)$/,
  ar: /^$/,
};

describe("languages", () => {
  it("hand the page the runtime's words and no others", () => {
    const keys = Object.keys(runtimeWords(wordingOf(fallbackLanguage)));
    expect(keys.length).toBeGreaterThan(50);
    expect(keys.filter((key) => !key.startsWith("run."))).toEqual([]);
  });

  it("hand it none that it never says", () => {
    const sources = browserFiles.map((path) => readFileSync(new URL(path, source), "utf8")).join("");
    // Some keys are put together, their last name said alone: of a state, an error, a status of saving.
    const isSaid = (key: string) =>
      key
        .split(".")
        .slice(1)
        .concat(key)
        .some(
          (name) =>
            new RegExp(`["\`.]${name.replaceAll(".", "\\.")}(Short)?["\`]`).test(sources) ||
            sources.includes(` ${name}: {`),
        );
    const keys = Object.keys(runtimeWords(wordingOf(fallbackLanguage)));
    expect(keys.map((key) => key.replace(/Short$/, "")).filter((key) => !isSaid(key))).toEqual([]);
  });

  it("have every word the runtime asks for", () => {
    const keys = Object.keys(runtimeWords(wordingOf(fallbackLanguage)));
    const asked = browserFiles.flatMap((path) => [
      ...readFileSync(new URL(path, source), "utf8").matchAll(/"(run\.[a-zA-Z.-]+)"/g),
    ]);
    expect(asked.map(([, key]) => key ?? "").filter((key) => !keys.includes(key))).toEqual([]);
  });

  it("are found by tag and by family; others are not spoken", () => {
    expect(findLanguage("en-gb")?.tag).toBe("en-GB");
    expect(findLanguage("en-AU")?.tag).toBe("en-GB");
    expect(findLanguage("cy-GB")?.tag).toBe("cy");
    expect(findLanguage("ar-EG-u-nu-arab")?.tag).toBe("ar");
    expect(findLanguage("cym")).toBeUndefined();
  });

  it("leave percentages to the locale", () => {
    const written = languages.flatMap(({ catalogue }) => Object.values(catalogue).flatMap(formsOf));
    expect(written.filter((text) => /\}\s?%|%\s?\{/.test(text))).toEqual([]);
    const progress = (tag: string) =>
      wordsOf(wordingOf(findLanguage(tag)!), formatLocale(tag))("quiz.needPercent", { percent: 80 });
    expect(progress("en-GB")).toBe("80%");
    expect(progress("fr")).toBe("80\u00a0%");
    expect(progress("ar").replace(/\u200e/g, "")).toBe("80%");
    expect(progress("ar-u-nu-arab")).toMatch(/^٨٠٪/);
  });

  it("count Arabic in the digits of every browser, unless the author names others", () => {
    expect(["ar", "ar-EG", "ar-EG-u-nu-arab", "fa", "en-GB"].map(formatLocale)).toEqual([
      ...["ar-u-nu-latn", "ar-EG-u-nu-latn", "ar-EG-u-nu-arab", "fa", "en-GB"],
    ]);
  });
});

describe.each(translations)("$name", ({ tag, catalogue }) => {
  const entries = new Map<string, Entry>(Object.entries(catalogue));

  it("has the same keys as English, and no others", () => {
    expect([...entries.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it("names the same values in each of its texts", () => {
    expect([...entries].filter(([key, entry]) => holesOf(entry) !== holesOf(english.get(key)))).toEqual([]);
  });

  it("answers every plural category of Intl.PluralRules, and no others", () => {
    const categories = new Intl.PluralRules(tag).resolvedOptions().pluralCategories.toSorted();
    const plural = [...entries].filter(([, entry]) => typeof entry !== "string");
    expect(plural.length).toBeGreaterThan(20);
    expect(plural.filter(([, entry]) => Object.keys(entry).sort().join() !== categories.join())).toEqual([]);
    const words = wordsOf(wordingOf({ tag, name: "", catalogue, reviewed: false }));
    for (const count of [0, 1, 2, 3, 6, 11, 100, 1_000_000]) expect(words("minutes", { count })).not.toBe("");
  });

  it("leaves nothing in English, and nothing empty", () => {
    const hasWords = (text: string) => /\p{L}/u.test(text.replace(/\{[a-zA-Z]+\}/g, ""));
    const left = [...entries].filter(([key, entry]) => {
      const original = english.get(key);
      const same = original === undefined ? [] : formsOf(original);
      return formsOf(entry).some(
        (text) => text.trim() === "" || (hasWords(text) && same.includes(text) && !shared[tag]?.test(text.trim())),
      );
    });
    expect(left.map(([key]) => key)).toEqual([]);
  });

  it("ends its sentences where English does", () => {
    const ends = (text: string) => /[.!?؟…:]$/.test(text.replace(/[\s»”"]+$/, ""));
    const other = [...entries].filter(([key, entry]) => {
      const original = english.get(key);
      return original !== undefined && ends(formsOf(entry).at(-1) ?? "") !== ends(formsOf(original).at(-1) ?? "");
    });
    expect(other.map(([key]) => key)).toEqual([]);
  });
});

describe("the pseudo-locale", () => {
  it("disguises every text, keeps its values, and is longer", () => {
    const { entries } = pseudoWording();
    for (const [key, entry] of english) {
      expect(holesOf(entries[key]), key).toBe(holesOf(entry));
      expect(
        formsOf(entries[key] as Entry).every((text) => /^⟦.*⟧$/su.test(text)),
        key,
      ).toBe(true);
    }
    const length = (all: Iterable<unknown>) => JSON.stringify([...all]).length;
    expect(length(Object.values(entries))).toBeGreaterThan(length(english.values()) * 1.15);
  });

  it("is in no course", () => {
    expect(languages.map(({ tag }) => tag)).not.toContain("en-XA");
    expect(findLanguage("en-XA")?.tag).toBe("en-GB");
  });
});
