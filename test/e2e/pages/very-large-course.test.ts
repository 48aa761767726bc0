import { afterAll, beforeAll, expect, it } from "vitest";
import { newComputer, openClassroom, type Classroom } from "../classroom.ts";
import { launch } from "../visits.ts";

let room: Classroom;
beforeAll(async () => {
  room = await openClassroom("course");
}, 60_000);
afterAll(() => room?.close());

/** Every search over all of the document, from now on: in a course of 2,000 pages each takes as long as a hundred small ones. */
it("B82 opening a session, choosing and answering search nothing over the whole document", async () => {
  const computer = await newComputer(room);
  const { learner, frame } = await launch(computer, room, { learner: "large" });
  await frame.evaluate(() => {
    const searched: string[] = [];
    Reflect.set(window, "searched", searched);
    for (const name of [
      "querySelector",
      "querySelectorAll",
      "getElementsByTagName",
      "getElementsByClassName",
    ] as const) {
      for (const { prototype } of [Document, Element]) {
        const own: unknown = Reflect.get(prototype, name);
        if (typeof own !== "function") throw new Error(`no ${name}`);
        Reflect.set(prototype, name, function (this: ParentNode, selector: string): unknown {
          if (this.contains(document.getElementById("main"))) searched.push(`${name} ${selector}`);
          return Reflect.apply(own, this, [selector]) as unknown;
        });
      }
    }
  });
  await learner.begin();
  // Not through what reads many elements at once: that searches in the page itself.
  const question = frame.locator("[data-question]:visible").first();
  await question.locator("input").first().check();
  await question.locator("[data-action=check]").click();
  await question.locator("[data-fill=feedback] :is(h2, h3, h4)").waitFor();
  await learner.next();
  expect(await frame.evaluate((): unknown => Reflect.get(window, "searched"))).toEqual([]);
  await computer.close();
}, 60_000);

/**
 * An attribute around `<main>` by which something below is styled has the browser look at each element of the course whenever
 * it changes: half a second in a course of 2,000 pages, on a slow computer (Chromium).
 */
it("B101 the kind of page is read by styles where it matters, and never from around the pages to what is in them", async () => {
  const computer = await newComputer(room);
  const { learner, frame } = await launch(computer, room, { learner: "styles" });
  const read = await frame.evaluate(() => {
    const rulesOf = (list: CSSRuleList): CSSRule[] =>
      [...list].flatMap((rule) =>
        rule instanceof CSSMediaRule && !matchMedia(rule.conditionText).matches
          ? []
          : rule instanceof CSSGroupingRule
            ? rulesOf(rule.cssRules)
            : [rule],
      );
    const rules = [...document.styleSheets].flatMap((sheet) => rulesOf(sheet.cssRules));
    const selectors = rules.flatMap((rule) => (rule instanceof CSSStyleRule ? rule.selectorText : []));
    return selectors.filter((selector) => selector.includes("data-at")).sort();
  });
  expect(read).toEqual([
    '.alerts[data-at="start"] .alert',
    '.menu:is([data-at="start"], [data-at="closed"]), .top[data-at="closed"] :is(.tools, .progress), .foot[data-at="closed"] .foot-links',
    '.shell[data-at]:not([data-at="start"])',
    '.shell[data-at]:not([data-at="start"], [data-at="closed"])',
  ]);
  const kinds = () =>
    frame.evaluate(() => [...document.querySelectorAll<HTMLElement>("[data-at]")].map(({ dataset }) => dataset["at"]));
  expect(await kinds()).toEqual(Array(6).fill("start"));
  await learner.begin();
  expect(await kinds()).toEqual(Array(6).fill("session"));
  // Noted once the page is drawn: with the address the browser keeps the state of each of its fields.
  const id = await frame.locator("[data-kind=session]:visible").getAttribute("id");
  await expect.poll(() => frame.evaluate(() => location.hash)).toBe(`#${id ?? ""}`);
  await computer.close();
}, 60_000);
