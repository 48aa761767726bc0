import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import type { LaunchSettings } from "../../../src/tools/preview/fake-lms/cmi5/cmi5-lms.ts";
import { startLrsServer, type LrsServer } from "../../helpers/servers/lrs-server.ts";
import { wordOf, type Statement } from "../../formats/xapi/browser/xapi-page.ts";
import { LearnerActions } from "../actions.ts";

export const iri = "https://example.org/courses/small-course";
const registration = "3f0c2d9e-5a1b-4c7d-8e9f-0a1b2c3d4e5f";
const prompt = "Which colour do you like best?";

/** A course open in a window, and how its saving stands. */
export class Sitting {
  readonly page: Page;
  readonly learner: LearnerActions;

  constructor(page: Page) {
    this.page = page;
    this.learner = new LearnerActions(page);
  }

  saveLine(): Promise<string> {
    return this.page.locator("[data-fill=save-long]").innerText();
  }

  /** What the line in the header looks like. */
  saveState(): Promise<string | null> {
    return this.page.locator("[data-fill=save]").getAttribute("data-state");
  }

  alerts(): Promise<readonly string[]> {
    return this.page.locator("[data-fill=alert] [data-fill=words]").allInnerTexts();
  }

  tryAgain(): Promise<void> {
    return this.page.locator("[data-fill=alert] [data-action=save-again]").click();
  }

  /** Types, and goes on typing: nothing is sent yet. */
  type(text: string): Promise<void> {
    return this.learner.note(prompt).fill(text);
  }

  note(): Promise<string> {
    return this.learner.note(prompt).inputValue();
  }

  /** Closes the window as a person does: the page hears of it, and no more. */
  close(): Promise<void> {
    return this.page.close({ runBeforeUnload: true });
  }
}

/** A pretend LRS or LMS with a package, and computers to sit down at. */
export class TroubleDesk {
  readonly server: LrsServer;
  readonly #browser: Browser;
  readonly #settings: LaunchSettings | undefined;
  #computers: readonly BrowserContext[] = [];
  #requests: readonly string[] = [];

  private constructor(browser: Browser, server: LrsServer, settings: LaunchSettings | undefined) {
    [this.#browser, this.server, this.#settings] = [browser, server, settings];
  }

  /** Closed with all its computers when it goes out of use. `showsEtag`: as in `startLrsServer`. */
  static async use(
    browser: Browser,
    folder: string,
    options: { readonly settings?: LaunchSettings; readonly showsEtag?: boolean },
    use: (desk: TroubleDesk) => Promise<void>,
  ): Promise<void> {
    const desk = new TroubleDesk(browser, await startLrsServer(folder, iri, options), options.settings);
    try {
      await use(desk);
    } finally {
      await Promise.all(desk.#computers.map((computer) => computer.close()));
      await desk.server.close();
    }
  }

  /** Another computer each time. */
  async sitDown(options: BrowserContextOptions = {}): Promise<BrowserContext> {
    const computer = await this.#browser.newContext(options);
    computer.setDefaultTimeout(20_000);
    this.#computers = [...this.#computers, computer];
    return computer;
  }

  async open(computer: BrowserContext): Promise<Sitting> {
    const page = await computer.newPage();
    await page.goto(this.server.launchUrl(registration, this.#settings));
    await page.locator("html.js").waitFor();
    return new Sitting(page);
  }

  /** Requests of the whole day so far: method, resource, status. */
  requests(beginning = ""): readonly string[] {
    this.#requests = [...this.#requests, ...this.server.requests()];
    return this.#requests.filter((line) => line.startsWith(beginning));
  }

  told(): readonly string[] {
    const { lrs } = this.#settings ? this.server.cmi5 : this.server;
    return (lrs.statements() as unknown as readonly Statement[]).map(wordOf);
  }
}
