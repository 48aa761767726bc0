import type { Frame, Locator, Page } from "playwright-core";
import type { Wanted } from "./right-answers.ts";

/** A way of using the page. */
export interface Hand {
  answer(question: Locator, wanted: Wanted): Promise<void>;
  press(button: Locator): Promise<void>;
}

/** Tab, arrows, Space, Enter and letters; the pointer is never touched. */
export function keyboardHand(page: Page, frame: Frame): Hand {
  const { keyboard } = page;

  /** Moves on with Tab until the wanted element has the focus. */
  async function tabTo(target: Locator): Promise<void> {
    const element = await target.elementHandle();
    for (let presses = 0; presses < 200; presses++) {
      if (await frame.evaluate((wanted) => document.activeElement === wanted, element)) return;
      await keyboard.press("Tab");
    }
    throw new Error(`the keyboard never reaches ${target.toString()}`);
  }

  /** A group of radios is one stop: the first or the chosen one. */
  async function pickRadio(radios: Locator, index: number): Promise<void> {
    await tabTo(radios.first());
    await keyboard.press("Space");
    for (let presses = 0; presses < index; presses++) await keyboard.press("ArrowDown");
  }

  return {
    async press(button) {
      await tabTo(button);
      await keyboard.press("Enter");
    },
    async answer(question, wanted) {
      if ("text" in wanted) {
        await tabTo(question.locator("textarea, [type=text]"));
        await keyboard.type(wanted.text);
      } else if ("order" in wanted) {
        for (const [place, item] of wanted.order.entries()) {
          const up = question.getByRole("button", { name: `Move up: ${item}`, exact: true });
          while ((await itemsOf(question)).indexOf(item) > place) {
            await tabTo(up);
            await keyboard.press("Enter");
          }
        }
      } else if ("rows" in wanted) {
        for (const [index, choice] of wanted.rows.entries()) {
          const row = question.locator("[data-row]").nth(index);
          const select = row.locator("select");
          if ((await select.count()) === 0) {
            await pickRadio(row.locator("input"), (await wordsOf(row.locator("label"))).indexOf(choice));
            continue;
          }
          await tabTo(select);
          const place = (await wordsOf(select.locator("option"))).indexOf(choice);
          for (let presses = 0; presses < place; presses++) await keyboard.press("ArrowDown");
        }
      } else {
        const labels = await optionsOf(question);
        const inputs = question.locator("[data-option] input");
        if ((await inputs.first().getAttribute("type")) === "radio") {
          await pickRadio(inputs, labels.indexOf(wanted.pick[0] ?? ""));
          return;
        }
        for (const label of wanted.pick) {
          await tabTo(inputs.nth(labels.indexOf(label)));
          await keyboard.press("Space");
        }
      }
    },
  };
}

/** Single clicks, and letters where something is typed; nothing is dragged. */
export function pointerHand(): Hand {
  return {
    press: (button) => button.click(),
    async answer(question, wanted) {
      if ("text" in wanted) {
        const field = question.locator("textarea, [type=text]");
        await field.click();
        await field.pressSequentially(wanted.text);
      } else if ("order" in wanted) {
        for (const [place, item] of wanted.order.entries()) {
          const up = question.getByRole("button", { name: `Move up: ${item}`, exact: true });
          while ((await itemsOf(question)).indexOf(item) > place) await up.click();
        }
      } else if ("rows" in wanted) {
        for (const [index, choice] of wanted.rows.entries()) {
          const row = question.locator("[data-row]").nth(index);
          const select = row.locator("select");
          // The list a browser opens is its own, outside the page: two clicks, which no test can see.
          if (await select.count()) await select.selectOption({ label: choice });
          else
            await row
              .locator("label")
              .nth((await wordsOf(row.locator("label"))).indexOf(choice))
              .click();
        }
      } else {
        const labels = await optionsOf(question);
        for (const label of wanted.pick) {
          const index = labels.indexOf(label);
          const areas = question.locator("[data-area] circle");
          await ((await areas.count()) > 0 ? areas.nth(index) : question.locator("[data-option]").nth(index)).click();
        }
      }
    },
  };
}

export async function itemsOf(question: Locator): Promise<readonly string[]> {
  return await wordsOf(question.locator("[data-option] > [data-words]"));
}

async function optionsOf(question: Locator): Promise<readonly string[]> {
  const texts = await question.locator("[data-option] > span:not([data-verdict])").allInnerTexts();
  // Before an area of a picture stands its number; any other text may begin with one of its own.
  const isNumbered = (await question.getAttribute("data-type")) === "hotspot";
  return texts.map((text) => (isNumbered ? text.trim().replace(/^\d+ /, "") : text.trim()));
}

async function wordsOf(elements: Locator): Promise<readonly string[]> {
  return (await elements.allTextContents()).map((text) => text.trim());
}

/** Everything a question holds, as it stands on the page. */
export async function standing(question: Locator): Promise<unknown> {
  return await question.evaluate((root) =>
    [...root.querySelectorAll("[data-option], [data-row]")].map((part) => [
      part.getAttribute("data-option") ?? part.getAttribute("data-row"),
      [...part.querySelectorAll("input, select, textarea")].map((control) =>
        control instanceof HTMLInputElement && control.type !== "text"
          ? control.checked
          : String(Reflect.get(control, "value")),
      ),
    ]),
  );
}
