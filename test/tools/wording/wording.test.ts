import { expect, it } from "vitest";
import { parse } from "yaml";
import { fallbackLanguage, wordsOf } from "../../../src/content/languages/index.ts";
import type { Language } from "../../../src/content/languages/define.ts";
import { pseudoWording } from "../../../src/content/languages/pseudo.ts";
import { wording } from "../../../src/cli/commands/wording.ts";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import { resolveLanguage } from "../../../src/pipeline/3-resolve/language/resolve-language.ts";
import { memoryWorld } from "../../helpers/memory-world.ts";
import { resolved } from "../../pipeline/3-resolve/resolved.ts";

const files = (language: string, locale: string) => ({
  "/c/course.yaml": `id: c\ntitle: C\nlanguage: ${language}\nversion: "1"\nsessions: [a.yaml]\n`,
  "/c/a.yaml": "id: a\ntitle: A\nblocks: [Text.]\n",
  [`/c/locales/${language}.yaml`]: locale,
});

it("A79 prints what a locale file lacks, and with that nothing is missing", async () => {
  const before = files("pl", "run.saving: Zapisywanie\n");
  expect((await resolved("/c", memoryWorld(before))).diagnostics.map(({ code }) => code)).toEqual(["BC3207"]);
  const answer = await wording.run({ words: ["/c"], options: {}, commands: [], world: memoryWorld(before) });
  const text = answer.type === "text" ? answer.text : "";
  expect(Object.keys(parse(text) as object)).toEqual(
    Object.keys(pseudoWording().entries).filter((key) => key !== "run.saving"),
  );
  expect(text).toContain('minutes:\n  one: "{count} minute"\n  few: "{count} minutes"\n  many: "{count} minutes"\n');
  const after = files("pl", `run.saving: Zapisywanie\n${text}`);
  expect((await resolved("/c", memoryWorld(after))).diagnostics).toEqual([]);
});

it("A79 says what is wrong with a course that cannot be read", async () => {
  const world = memoryWorld({ "/c/course.yaml": "id: c\n" });
  const answer = await wording.run({ words: ["/c"], options: {}, commands: [], world });
  expect(answer.type === "report" && answer.outcome.diagnostics.map(({ code }) => code)).toEqual(
    Array<string>(4).fill("BC2002"),
  );
});

it("A79 a language of which only a part has been translated falls back to English, and says so", () => {
  const { "run.correct": correct } = fallbackLanguage.catalogue;
  // As `npm run new -- language` leaves it; the types refuse it, the bundle does not.
  const half = {
    tag: "nl",
    name: "Dutch",
    catalogue: { "run.saving": "Bewaren" },
    reviewed: false,
  } as unknown as Language;
  const found: Diagnostic[] = [];
  const course = { language: "nl" };
  const tools = { locate: () => undefined, report: (one: Diagnostic) => void found.push(one) };
  const { wording: said } = resolveLanguage({ course: course as never, locales: [] }, tools, half);
  const words = wordsOf(said);
  expect([words("run.saving"), words("run.correct")]).toEqual(["Bewaren", correct]);
  expect(found.map(({ code, text }) => [code, text])).toEqual([
    [
      "BC3208",
      `Of the interface's ${Object.keys(fallbackLanguage.catalogue).length} texts 1 is in Dutch; the others will be in English.`,
    ],
  ]);
});
