import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { fallbackLanguage, wordsOf } from "../../../src/content/languages/index.ts";
import { pseudoWording } from "../../../src/content/languages/pseudo.ts";
import { memoryWorld } from "../../helpers/memory-world.ts";
import { resolved } from "./resolved.ts";

/** The course in a language, with files in `locales/`. */
async function courseIn(language: string, locales: Readonly<Record<string, object>>) {
  const files = Object.entries(locales).map(([tag, words]) => [`/c/locales/${tag}.yaml`, stringify(words)] as const);
  const { course, diagnostics } = await resolved(
    "/c",
    memoryWorld({
      "/c/course.yaml": `id: c\ntitle: C\nlanguage: ${language}\nversion: "1"\nsessions: [a.yaml]\n`,
      "/c/a.yaml": "id: a\ntitle: A\nblocks: [Text.]\n",
      ...Object.fromEntries(files),
    }),
  );
  return { course, words: wordsOf(course.wording, course.locale), diagnostics };
}

const { entries: whole } = pseudoWording();

describe("a course's own wording", () => {
  it("wins over the tool's, text by text", async () => {
    const { words, diagnostics } = await courseIn("en-GB", { "en-GB": { "run.saving": "One moment" } });
    expect(diagnostics).toEqual([]);
    expect(words("run.saving")).toBe("One moment");
    expect(words("run.correct")).toBe("Correct");
  });

  it("is more telling in the file of the narrower tag", async () => {
    const general = { "run.saving": "general", "run.correct": "general" };
    const narrow = { "run.correct": "narrow" };
    const { words } = await courseIn("en-GB", { "en-GB": narrow, en: general });
    expect([words("run.saving"), words("run.correct"), words("run.passed")]).toEqual(["general", "narrow", "Passed"]);
  });

  it("is found under a tag with digits of its own, and not under one that only begins alike", async () => {
    const { words } = await courseIn("ar-u-nu-arab", { ar: { "run.saving": "own" } });
    expect(words("run.saving")).toBe("own");
    const { diagnostics } = await courseIn("en-GB", { "en-G": { "run.saving": "own" } }).catch(() => ({
      diagnostics: "refused while loading",
    }));
    expect(diagnostics).toBe("refused while loading");
  });

  it("brings a language the tool does not have", async () => {
    const { course, words, diagnostics } = await courseIn("de", { de: whole });
    expect(diagnostics).toEqual([]);
    expect(course.wording.tag).toBe("de");
    expect(words("minutes", { count: 1234 })).toContain("1.234");
    expect(course.wording.entries).toEqual(whole);
  });

  it("brings a language, and what it lacks stays English and is listed", async () => {
    const { "run.saving": _saving, minutes: _minutes, ...most } = whole;
    const { words, diagnostics } = await courseIn("de", { de: most });
    expect(diagnostics.map(({ code, span, text, fix }) => [code, span?.file, text, fix])).toEqual([
      [
        "BC3207",
        "locales/de.yaml",
        `"locales/de.yaml" leaves 2 of the interface's ${Object.keys(whole).length} texts in English.`,
        "Add: minutes, run.saving. `build-course wording` prints them all, to be translated.",
      ],
    ]);
    expect(words("run.saving")).toBe("Saving…");
    expect(words("minutes", { count: 1 })).toBe("1 minute");
  });

  it("leaves nothing of a translation that nobody has reviewed, if it says everything itself", async () => {
    const forms = Object.fromEntries(["zero", "one", "two", "few", "many", "other"].map((form) => [form, "{count}"]));
    const keys = Object.entries(fallbackLanguage.catalogue);
    const welsh = Object.fromEntries(keys.map(([key, entry]) => [key, typeof entry === "string" ? entry : forms]));
    const codes = async (own: object) => (await courseIn("cy", { cy: own })).diagnostics.map(({ code }) => code);
    expect(await codes(welsh)).not.toContain("BC3201");
    const { "run.saving": _saving, ...most } = welsh;
    expect(await codes(most)).toContain("BC3201");
  });

  it("is the same whatever order the disk lists the files in", async () => {
    const one = await courseIn("en-GB", { en: { "run.saving": "a" }, "en-GB": { "run.saving": "b" } });
    const other = await courseIn("en-GB", { "en-GB": { "run.saving": "b" }, en: { "run.saving": "a" } });
    expect(one.course.wording).toEqual(other.course.wording);
  });
});
