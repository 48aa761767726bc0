import { describe, expect, it, vi } from "vitest";
import { axeFindings } from "../../axe.ts";
import { launch } from "../../visits.ts";
import { otherStops } from "./other-pages.ts";
import { quizStops } from "./quiz.ts";
import { Seen } from "./seen.ts";
import { sessionStops } from "./sessions.ts";

vi.setConfig({ testTimeout: 120_000 });

const seen = new Seen();

describe("acceptance 6: axe finds nothing on", () => {
  sessionStops(seen);
  quizStops(seen);
  otherStops(seen);
});

describe("the walk through all of it", () => {
  it("acceptance 4: leaves the console empty, and nothing is blocked by the policy", () => {
    expect(seen.visit.problems).toEqual([]);
  });

  it("acceptance 1: sends no request to anywhere else", () => {
    expect(seen.requests.length).toBeGreaterThan(5);
    expect(
      seen.requests.filter((url) => !url.startsWith(`${seen.room.lms.url}/`) && !/^(data|blob):/.test(url)),
    ).toEqual([]);
  });

  it("acceptance 7: would have found faults: five that are planted are all found", async () => {
    const { page } = await launch(seen.computer, seen.room, { learner: "control", window: "popup" });
    expect(await axeFindings(page)).toEqual([]);
    await page.evaluate(() => {
      const planted = document.createElement("div");
      planted.id = "planted";
      planted.innerHTML = `<img src="assets/none.png"><button type="button"></button><input type="text">
        <p class="pale">Pale words</p><ul><p>No item</p></ul>`;
      document.querySelector("main section:not([hidden]) .wrap")?.append(planted);
      const pale = planted.querySelector<HTMLElement>(".pale");
      if (pale) Object.assign(pale.style, { color: "#bbb", background: "#ccc" });
    });
    const rules = (await axeFindings(page)).map((finding) => finding.split(":")[0]);
    expect(rules).toEqual(expect.arrayContaining(["image-alt", "button-name", "label", "color-contrast", "list"]));
  });
});
