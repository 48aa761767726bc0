import { readFile } from "node:fs/promises";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { themeNames } from "../../../../src/pipeline/4-render/templates/styles.ts";
import { answerKey, type AnswerKey, type LearnerActions } from "../../actions.ts";
import { axeFindings } from "../../axe.ts";
import { root } from "../../package.ts";
import { type Classroom, newComputer, openClassroom } from "../../classroom.ts";
import { type Visit, launch } from "../../visits.ts";

const schemes = ["light", "dark"] as const;
const [wide, popUp, narrow] = [
  { width: 1280, height: 800 },
  { width: 800, height: 500 },
  { width: 320, height: 640 },
];
/**
 * The example course's own theme in every look; of the others, which have the same layout, the light one where most is beside
 * each other and the dark one where nothing is.
 */
const ownTheme = "petrol";
const otherThemes = themeNames.filter((name) => name !== ownTheme);
const ownLooks = schemes.flatMap((colorScheme) =>
  [wide, popUp, narrow].map((viewport) => ({ theme: ownTheme, colorScheme, viewport })),
);
const otherLooks = otherThemes.flatMap((theme) => [
  { theme, colorScheme: "light" as const, viewport: wide },
  { theme, colorScheme: "dark" as const, viewport: narrow },
]);
const isWhole = Number(process.env["RUNS"] ?? "1") > 1;

const sheet = "assets/course.css";

/** Puts the course into another theme. */
async function wear(page: Page, theme: string): Promise<void> {
  await page.evaluate(async (address) => {
    const link = document.querySelector<HTMLLinkElement>("link[rel=stylesheet]");
    if (!link || link.getAttribute("href") === address) return;
    const loaded = new Promise((resolve) => link.addEventListener("load", resolve, { once: true }));
    link.href = address;
    await loaded;
  }, `${sheet}?${theme}`);
}

/** One learner's way through the example course, and all that it sent, printed and was refused. */
export class Seen {
  readonly key: AnswerKey = answerKey(`${root}course/assessment.yaml`);
  readonly requests: string[] = [];
  #room: Classroom | undefined;
  #computer: BrowserContext | undefined;
  #visit: Visit | undefined;
  #styles: ReadonlyMap<string, string> = new Map();
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
      this.#styles = await this.#stylesByTheme();
      await this.dress(this.computer);
      this.#visit = await launch(this.computer, this.room, { window: "popup" });
    }, 120_000);
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
   * No findings on what is shown now: in all looks with RUNS, otherwise in one of the course's own theme and at every third
   * stop in one of another theme, different ones each time. `width` keeps to the looks that show it.
   */
  async expectNoFindings(only: { readonly width?: number; readonly page?: Page } = {}): Promise<void> {
    const page = only.page ?? this.page;
    for (const look of this.#looksHere(only.width)) {
      await wear(page, look.theme);
      await page.emulateMedia({ colorScheme: look.colorScheme });
      await page.setViewportSize(look.viewport);
      const found = await axeFindings(page);
      expect
        .soft(found.map((finding) => `${look.theme} ${look.colorScheme} ${look.viewport.width}: ${finding}`))
        .toEqual([]);
    }
    await wear(page, ownTheme);
    await page.emulateMedia({ colorScheme: "light" });
    await page.setViewportSize(wide);
  }

  #looksHere(width: number | undefined) {
    const [own, other] = [ownLooks, otherLooks].map((looks) =>
      looks.filter(({ viewport }) => width === undefined || viewport.width === width),
    ) as [typeof ownLooks, typeof otherLooks]; // Two lists make two.
    if (isWhole) return [...own, ...other];
    const stop = this.#stops++;
    return [
      own[stop % own.length]!,
      ...(stop % 3 === 0 && other.length > 0 ? [other[(stop / 3) % other.length]!] : []),
    ];
  }

  /** Gives a computer the styles of every theme, at addresses of their own. */
  async dress(computer: BrowserContext): Promise<void> {
    await computer.route(`**/${sheet}?*`, (route) =>
      route.fulfill({
        contentType: "text/css",
        body: this.#styles.get(new URL(route.request().url()).search.slice(1)) ?? "",
      }),
    );
  }

  /** As the build makes them. */
  async #stylesByTheme(): Promise<ReadonlyMap<string, string>> {
    const { shop, folder } = this.room;
    const styles = new Map<string, string>([[ownTheme, await readFile(`${folder}/${sheet}`, "utf8")]]);
    for (const theme of otherThemes) {
      await shop.edit("course.yaml", (text) => text.replace(/^theme: .*$/m, `theme: ${theme}`));
      styles.set(theme, await readFile(`${await shop.build()}/${sheet}`, "utf8"));
    }
    expect(new Set(styles.values()).size).toBe(themeNames.length);
    return styles;
  }

  async openDetails(): Promise<void> {
    const closed = this.page.locator("main details:not([open]) > summary:visible");
    while ((await closed.count()) > 0) await closed.first().click();
  }
}
