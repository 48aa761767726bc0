import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { answerKey, type AnswerKey, type LearnerActions } from "../../actions.ts";
import { axeFindings } from "../../axe.ts";
import { root } from "../../package.ts";
import { launchInWindow, newComputer, openClassroom, type Classroom, type Visit } from "../../visits.ts";

const looks = (["light", "dark"] as const).flatMap((colorScheme) =>
  [
    { width: 1280, height: 800 },
    { width: 800, height: 500 },
    { width: 320, height: 640 },
  ].map((viewport) => ({ colorScheme, viewport })),
);
const isWhole = Number(process.env["RUNS"] ?? "1") > 1;

/** One learner's way through the example course, and all that it sent, printed and was refused. */
export class Seen {
  readonly key: AnswerKey = answerKey(`${root}course/assessment.yaml`);
  readonly requests: string[] = [];
  #room: Classroom | undefined;
  #computer: BrowserContext | undefined;
  #visit: Visit | undefined;
  #stops = 0;

  constructor() {
    beforeAll(async () => {
      this.#room = await openClassroom("course");
      this.#computer = await newComputer(this.room, { chance: 7 });
      this.computer.on("request", (request) => this.requests.push(request.url()));
      await this.computer.addInitScript(() => {
        document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
          // eslint-disable-next-line no-console -- This runs in the page, whose console is listened to.
          console.error(`blocked by ${violatedDirective}: ${blockedURI}`),
        );
      });
      this.#visit = await launchInWindow(this.computer, this.room);
    }, 60_000);
    afterAll(() => this.#room?.close());
  }

  get room(): Classroom {
    return this.#room!;
  }

  get computer(): BrowserContext {
    return this.#computer!;
  }

  get visit(): Visit {
    return this.#visit!;
  }

  get page(): Page {
    return this.visit.page;
  }

  get learner(): LearnerActions {
    return this.visit.learner;
  }

  /**
   * No findings on what is shown now: in all six looks with RUNS, otherwise in one of them, a different one at each stop.
   * `width` keeps to the looks that show it.
   */
  async expectNoFindings(only: { readonly width?: number; readonly page?: Page } = {}): Promise<void> {
    const page = only.page ?? this.page;
    const fitting = looks.filter(({ viewport }) => only.width === undefined || viewport.width === only.width);
    const chosen = isWhole ? fitting : [fitting[this.#stops++ % fitting.length]!];
    for (const look of chosen) {
      await page.emulateMedia({ colorScheme: look.colorScheme });
      await page.setViewportSize(look.viewport);
      const found = await axeFindings(page);
      expect.soft(found.map((finding) => `${look.colorScheme} ${look.viewport.width}: ${finding}`)).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: "light" });
    await page.setViewportSize({ width: 1280, height: 800 });
  }

  async openDetails(): Promise<void> {
    const closed = this.page.locator("main details:not([open]) > summary:visible");
    while ((await closed.count()) > 0) await closed.first().click();
  }
}
