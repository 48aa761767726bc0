import { expect, it } from "vitest";
import { dayOf, timeOf } from "../../../src/runtime/page/wording/dates.ts";
import { wordsOf } from "../../../src/runtime/page/wording/words.ts";

const afternoon = new Date(2026, 10, 28, 15, 27).getTime();
/** Klingon: a language that no browser has the dates of, as Chrome has none of Welsh. */
const unknown = "tlh";

it("says day and time in the page's language", () => {
  expect([dayOf(afternoon, "en-GB"), timeOf(afternoon, "en-GB")]).toEqual(["28 November 2026", "15:27"]);
  expect(dayOf(afternoon, "fr")).toBe("28 novembre 2026");
});

it("says them in British digits where the browser does not know the language, not in another language's words", () => {
  expect([dayOf(afternoon, unknown), timeOf(afternoon, unknown)]).toEqual(["28/11/2026", "15:27"]);
});

it("says numbers and percentages the British way then too", () => {
  const words = wordsOf({
    words: { share: "{percent}", all: "{number}" },
    course: { id: "c", title: "C", version: "1", language: unknown, locale: unknown, wordsLanguage: "en" },
  });
  expect([words("share", { percent: 87.5 }), words("share", { percent: 66.66 })]).toEqual(["87.5%", "66.66%"]);
  expect([words("share", { percent: 80 }), words("all", { number: 1234.5 })]).toEqual(["80%", "1,234.5"]);
});
