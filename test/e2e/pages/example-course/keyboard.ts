import { expect, it } from "vitest";
import { isInView, markControls, placeOf, stopNow } from "../controls.ts";
import { unmarkedFocus } from "../looks.ts";
import type { Walk } from "./walk.ts";

/** What the keyboard reaches, and what it must not do. */
export function keyboardTests(walk: Walk): void {
  it("acceptance 13, 14, 15: at 800×500 Tab goes through every control in order, each in view, uncovered and marked, and out again", async () => {
    await walk.page.setViewportSize({ width: 800, height: 500 });
    await walk.onEachPage(async (name) => {
      const sticky = await walk.page.evaluate(() =>
        [...document.querySelectorAll("body *")]
          .filter((element) => /sticky|fixed/.test(getComputedStyle(element).position) && element.checkVisibility())
          .map(({ className }) => className),
      );
      expect(sticky, name).toEqual([]);
      const count = await walk.page.evaluate(markControls);
      expect(count, name).toBeGreaterThan(8);
      const stops: number[] = [];
      const hidden: string[] = [];
      const unmarked: string[] = [];
      for (let presses = 0; presses < count * 8; presses++) {
        await walk.page.keyboard.press("Tab");
        const stop = await walk.page.evaluate(stopNow);
        // Past the last control the focus leaves the page, or in this browser comes round again.
        if (stop === undefined || (stop === 0 && stops.length > 1)) break;
        if (stop === stops.at(-1)) continue;
        stops.push(stop);
        const trouble = await walk.page.evaluate(isInView);
        // Of a field with several lines the browser brings the caret into view, not the last line.
        if (trouble !== undefined && !/^TEXTAREA : [1-4]?\d?\d\./.test(trouble)) hidden.push(trouble);
        unmarked.push(...(await walk.page.evaluate(unmarkedFocus, undefined)));
      }
      expect(stops, name).toEqual(Array.from({ length: count }, (_, index) => index));
      expect(hidden, name).toEqual([]);
      expect(unmarked, name).toEqual([]);
    });
  });

  it("acceptance 16: letters and digits are no shortcuts", async () => {
    await walk.onEachPage(async (name) => {
      const before = await walk.page.evaluate(placeOf);
      for (const character of "abcdefghijklmnopqrstuvwxyz0123456789") await walk.page.keyboard.press(character);
      expect(await walk.page.evaluate(placeOf), name).toEqual(before);
    });
  });
}
