import type { CourseEvent, HelloEvent, LaunchWish, PanelEvent } from "../contract.shared.ts";
import { CallsView } from "./panel/calls.ts";
import { closeWithoutWarning } from "./panel/close-without-warning.ts";
import { CourseFrame } from "./panel/course-frame.ts";
import { byId } from "./panel/dom.ts";
import { showFindings, showOverlay } from "./panel/findings.ts";
import { Finder, openPlace } from "./panel/finder.ts";
import { drawHeader, fillHeader, wireHeader } from "./panel/header.ts";
import { fillLearner, type Sitting } from "./panel/learner.ts";
import { Recorder } from "./panel/recorder.ts";
import { ask, hear } from "./panel/server.ts";
import { wireStage } from "./panel/stage.ts";
import { StoredView } from "./panel/stored.ts";
import { makeTabs, type Tab } from "./panel/tabs.ts";
import { follow, say } from "./panel/toast.ts";
import { TroublesView } from "./panel/troubles.ts";
import { UpdateView } from "./panel/update.ts";

/** The panel around the course: what the author sees of the LMS, and does to it. */
class Panel {
  readonly #frame = new CourseFrame();
  readonly #tabs: ReadonlyMap<string, Tab>;
  readonly #stored: StoredView;
  readonly #calls: CallsView;
  readonly #troubles: TroublesView;
  readonly #update: UpdateView;
  readonly #recorder: Recorder;
  readonly #finder = new Finder(this.#frame);
  #course: CourseEvent | undefined;
  #sitting: Sitting = { learner: "learner-1", device: 0, mode: "normal" };
  #unit = "index.html";
  /** Devices of which the browser is to forget everything at the next launch there. */
  #toClear = new Set<number>();
  #work: Promise<unknown> = Promise.resolve();

  constructor() {
    const names = {
      stored: "Stored",
      calls: "Calls",
      troubles: "Faults",
      learner: "Learner",
      update: "Update",
      recorder: "Record",
      findings: "Findings",
    };
    this.#tabs = makeTabs(names, (id) => id === "update" && this.#course && this.#update.show(this.#course));
    this.#stored = new StoredView(this.#panel("stored"));
    this.#calls = new CallsView(this.#panel("calls"), (words) => this.#tabs.get("calls")?.count(words));
    this.#troubles = new TroublesView(this.#panel("troubles"), (ids, mustReopen) => this.#trouble(ids, mustReopen));
    this.#update = new UpdateView(this.#panel("update"));
    this.#recorder = new Recorder(this.#panel("recorder"), {
      frame: this.#frame,
      calls: this.#calls,
      stored: this.#stored,
      troubles: this.#troubles,
      course: () => this.#course,
      idle: () => this.#work,
      learner: () => this.#sitting.learner,
      startOver: () => this.#startOver(),
      reopen: () => this.#open(false),
    });
    this.#fillLearner();
    wireHeader({
      unit: (page) => {
        this.#unit = page;
        this.#clearViews();
        void this.#open(false);
      },
      colours: () => this.#colour(),
    });
    wireStage();
    hear(
      (event) => this.#told(event),
      (isLost) => this.#lost(isLost),
    );
  }

  #panel(id: string): HTMLElement {
    const tab = this.#tabs.get(id);
    if (!tab) throw new Error(`no tab ${id}`);
    return tab.panel;
  }

  #told(event: PanelEvent): void {
    if (event.type === "hello") return this.#greet(event);
    if (event.type === "calls") return this.#calls.add(event.calls);
    if (event.type === "stored") return this.#show(event);
    // One after the other: a page that is being opened anew cannot be changed meanwhile.
    this.#work = this.#work.then(() => this.#courseChanged(event)).catch((error: unknown) => say(String(error)));
  }

  #show(event: Extract<PanelEvent, { readonly type: "stored" }>): void {
    const isOurs = event.learner === "" || event.learner === this.#sitting.learner;
    const isUnit = event.unit === "" || event.unit === this.#unit;
    if (isOurs && isUnit) this.#stored.show(event, this.#course?.suspendDataChars ?? 0);
  }

  #greet(hello: HelloEvent): void {
    fillHeader(hello);
    this.#troubles.fill(hello.troubles);
    const isFirst = this.#course === undefined;
    this.#draw(hello.course);
    const { recording } = hello;
    this.#work = this.#open(!isFirst);
    if (isFirst && recording !== undefined) void this.#play(recording);
  }

  async #play(recording: string): Promise<void> {
    byId("tab-recorder", HTMLElement).click();
    await this.#recorder.play(recording);
  }

  #draw(course: CourseEvent): void {
    this.#course = course;
    this.#unit = drawHeader(course, this.#unit);
    showOverlay(course, openPlace);
    showFindings(this.#panel("findings"), course, openPlace);
    this.#tabs.get("findings")?.count(course.findings.length === 0 ? "" : String(course.findings.length));
    if (this.#tabs.get("update")?.isOpen()) this.#update.show(course);
  }

  async #courseChanged(event: CourseEvent): Promise<void> {
    const isOther = event.format !== this.#course?.format || event.profile !== this.#course.profile;
    this.#draw(event);
    if (isOther) this.#clearViews();
    const isShown = event.change.kind === "none" || (await this.#frame.change(event));
    if (!isShown) await this.#open(!isOther);
    else if (event.change.kind === "none") return;
    follow(event, this.#frame);
  }

  #wish(): LaunchWish {
    const { device } = this.#sitting;
    return { ...this.#sitting, unit: this.#unit, troubles: this.#troubles.on, isCleared: this.#toClear.delete(device) };
  }

  async #open(isKept: boolean): Promise<void> {
    await this.#frame.open(this.#wish(), isKept);
    this.#colour();
    this.#finder.set(false);
    this.#recorder.opened();
  }

  async #startOver(): Promise<void> {
    this.#frame.blank();
    // What a page sends as it goes has come before all is emptied.
    await new Promise((gone) => setTimeout(gone, 150));
    await ask("forget");
    this.#toClear = new Set([0, 1]);
    this.#clearViews();
    await this.#open(false);
  }

  #clearViews(): void {
    this.#stored.clear();
    this.#calls.clear();
  }

  #trouble(ids: readonly string[], mustReopen: boolean): void {
    this.#recorder.troubled(ids);
    if (mustReopen) return void this.#open(true);
    void ask<{ readonly faults: unknown }>("troubles", { ids }).then(({ faults }) =>
      this.#frame.tell({ type: "faults", faults }),
    );
  }

  #fillLearner(): void {
    fillLearner(this.#panel("learner"), {
      changed: (sitting) => {
        this.#sitting = sitting;
        this.#clearViews();
        void this.#open(false);
      },
      openAgain: () => void this.#open(false),
      startOver: () => void this.#startOver(),
      secondTab: () =>
        void ask<{ readonly address: string }>("launch", this.#wish()).then(({ address }) => window.open(address)),
      closeWithoutWarning: () => void closeWithoutWarning(this.#frame, this.#troubles.on, () => void this.#open(false)),
    });
  }

  #colour(): void {
    this.#frame.tell({ type: "colours", colours: byId("colours", HTMLSelectElement).value as "" | "dark" | "light" });
  }

  #lost(isLost: boolean): void {
    if (isLost) say("The preview has stopped. Start it again in the terminal.");
    else say("");
  }
}

new Panel();
