import type { CourseEvent, HelloEvent, LaunchWish, PanelEvent, Place } from "../contract.shared.ts";
import type { FromCourse } from "../messages.shared.ts";
import { CallsView } from "./panel/calls.ts";
import { CourseFrame } from "./panel/course-frame.ts";
import { byId, button, setOptions } from "./panel/dom.ts";
import { showFindings, showOverlay } from "./panel/findings.ts";
import { fillLearner, type Sitting } from "./panel/learner.ts";
import { Recorder } from "./panel/recorder.ts";
import { ask, hear } from "./panel/server.ts";
import { wireStage } from "./panel/stage.ts";
import { StoredView } from "./panel/stored.ts";
import { makeTabs, type Tab } from "./panel/tabs.ts";
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
  #course: CourseEvent | undefined;
  #sitting: Sitting = { learner: "learner-1", device: 0, mode: "normal" };
  #unit = "index.html";
  #isFinding = false;
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
    this.#frame.on((message) => this.#heard(message));
    this.#wireChoices();
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
    this.#work = this.#work.then(() => this.#courseChanged(event)).catch((error: unknown) => this.#say(String(error)));
  }

  #show(event: Extract<PanelEvent, { readonly type: "stored" }>): void {
    const isOurs = event.learner === "" || event.learner === this.#sitting.learner;
    const isUnit = event.unit === "" || event.unit === this.#unit;
    if (isOurs && isUnit) this.#stored.show(event, this.#course?.suspendDataChars ?? 0);
  }

  #greet(hello: HelloEvent): void {
    setOptions(byId("format", HTMLSelectElement), hello.formats, hello.course.format);
    setOptions(byId("profile", HTMLSelectElement), hello.profiles, hello.course.profile);
    setOptions(
      byId("language", HTMLSelectElement),
      [{ id: "", title: "The course’s own" }, ...hello.languages],
      hello.course.language,
    );
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
    const errors = course.findings.filter(({ severity }) => severity === "error").length;
    document.title = `${course.title} – preview`;
    byId("title", HTMLElement).textContent = course.title === "" ? "Preview" : course.title;
    const state = byId("state", HTMLElement);
    state.classList.toggle("is-wrong", !course.isGood);
    state.textContent = course.isGood
      ? `As you saved it, built in ${Math.round(course.milliseconds)} ms${course.isPending ? "; not published yet" : ""}`
      : `Not built: ${errors} ${errors === 1 ? "mistake" : "mistakes"}. The last good version is shown.`;
    byId("says", HTMLElement).textContent = course.says;
    setOptions(
      byId("unit", HTMLSelectElement),
      course.units.map(({ page, title }) => ({ id: page, title })),
      this.#unit,
    );
    byId("unit-label", HTMLElement).hidden = course.units.length < 2;
    if (!course.units.some(({ page }) => page === this.#unit)) this.#unit = course.units[0]?.page ?? "index.html";
    byId("unit", HTMLSelectElement).value = this.#unit;
    showOverlay(course, (place) => this.#openPlace(place));
    showFindings(this.#panel("findings"), course, (place) => this.#openPlace(place));
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
    this.#follow(event);
  }

  /** To the block that was written, where it is on the page that is open; otherwise there is a way to it. */
  #follow({ touched }: CourseEvent): void {
    if (!touched) return this.#say("");
    this.#frame.tell({ type: "show", page: touched.page, ...blockOf(touched), mayLeave: false });
    void this.#frame.next("shown", 2000).then((shown) => {
      if (shown?.page === touched.page) return this.#say("");
      const go = button(
        "Show it",
        () => {
          this.#frame.tell({ type: "show", page: touched.page, ...blockOf(touched), mayLeave: true });
          this.#say("");
        },
        "link",
      );
      this.#say(`Changed: ${touched.file}:${touched.line}`, go);
    });
  }

  #wish(): LaunchWish {
    const { device } = this.#sitting;
    return { ...this.#sitting, unit: this.#unit, troubles: this.#troubles.on, isCleared: this.#toClear.delete(device) };
  }

  async #open(isKept: boolean): Promise<void> {
    await this.#frame.open(this.#wish(), isKept);
    this.#colour();
    this.#find(false);
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
      closeWithoutWarning: () => void this.#kill(),
    });
  }

  /** Nothing of what the page still sends arrives, and then all is as it was. */
  async #kill(): Promise<void> {
    await ask("troubles", { ids: [...this.#troubles.on, "unreachable"] });
    this.#frame.tell({ type: "close" });
    await this.#frame.next("closed", 1000);
    await new Promise((gone) => setTimeout(gone, 200));
    this.#frame.blank();
    await ask("troubles", { ids: this.#troubles.on });
    this.#say(
      "The course was closed without warning.",
      button("Open again", () => this.#openSaying(), "link"),
    );
  }

  async #openSaying(): Promise<void> {
    this.#say("");
    await this.#open(false);
  }

  #wireChoices(): void {
    const choose = () =>
      ask("choose", {
        format: byId("format", HTMLSelectElement).value,
        profile: byId("profile", HTMLSelectElement).value,
        language: byId("language", HTMLSelectElement).value,
      });
    for (const id of ["format", "profile", "language"])
      byId(id, HTMLSelectElement).addEventListener("change", () => void choose());
    byId("unit", HTMLSelectElement).addEventListener("change", ({ target }) => {
      this.#unit = (target as HTMLSelectElement).value;
      this.#clearViews();
      void this.#open(false);
    });
    byId("colours", HTMLSelectElement).addEventListener("change", () => this.#colour());
    byId("find", HTMLElement).addEventListener("click", () => this.#find(!this.#isFinding));
    byId("overlay-hide", HTMLElement).addEventListener("click", () => (byId("overlay", HTMLElement).hidden = true));
    addEventListener("keydown", ({ code, key, altKey, shiftKey }) => {
      if (altKey && shiftKey) this.#key(code);
      if (key === "Escape") this.#find(false);
    });
  }

  #colour(): void {
    this.#frame.tell({ type: "colours", colours: byId("colours", HTMLSelectElement).value as "" | "dark" | "light" });
  }

  #key(code: string): void {
    if (code === "KeyF") this.#find(!this.#isFinding);
  }

  #find(isOn: boolean): void {
    this.#isFinding = isOn;
    byId("find", HTMLElement).setAttribute("aria-pressed", String(isOn));
    byId("where", HTMLElement).textContent = isOn
      ? "Point at a part of the course, and press it to open its line."
      : "";
    this.#frame.tell({ type: "pick", isOn });
  }

  #heard(message: FromCourse): void {
    if (message.type === "key") return this.#key(message.key);
    if (message.type !== "pointed" && message.type !== "chosen") return;
    const { page, block } = message;
    void ask<Partial<Place>>("place", { page, ...(block === undefined ? {} : { block }) }).then(
      ({ file, line, column }) => {
        if (file === undefined || line === undefined || column === undefined) return;
        byId("where", HTMLElement).textContent = `${file}:${line}:${column}`;
        if (message.type === "chosen") this.#openPlace({ file, line, column });
      },
    );
  }

  #openPlace(place: Place): void {
    void ask("open", place);
  }

  #lost(isLost: boolean): void {
    if (isLost) this.#say("The preview has stopped. Start it again in the terminal.");
    else this.#say("");
  }

  #say(words: string, ...more: readonly Node[]): void {
    byId("toast", HTMLElement).replaceChildren(words, ...more);
  }
}

function blockOf({ block }: { readonly block?: number }): { readonly block?: number } {
  return block === undefined ? {} : { block };
}

new Panel();
