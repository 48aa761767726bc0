import type { CourseEvent } from "../../contract.shared.ts";
import type { CallsView } from "./calls.ts";
import type { CourseFrame } from "./course-frame.ts";
import { button, make } from "./dom.ts";
import {
  callDifference,
  fixedChance,
  outcomeDifference,
  seenDifference,
  stepWords,
  type Recording,
  type Step,
} from "./recording.ts";
import { ask } from "./server.ts";
import { outcomeIn, type StoredView } from "./stored.ts";
import type { TroublesView } from "./troubles.ts";

/** What the recorder needs of the rest of the panel. */
export interface Stage {
  readonly frame: CourseFrame;
  readonly calls: CallsView;
  readonly stored: StoredView;
  readonly troubles: TroublesView;
  course(): CourseEvent | undefined;
  /** What changed before is in the page. */
  idle(): Promise<unknown>;
  learner(): string;
  /** Everything is as if nobody had learned yet. */
  startOver(): Promise<void>;
  reopen(): Promise<void>;
}

/** What an LMS is told a moment after an action has arrived by then. */
const restMs = 400;

/** Records a session as one file, and plays one: on any format, with any later build. */
export class Recorder {
  readonly #stage: Stage;
  readonly #list = make("ol", { class: "steps" });
  readonly #state = make("p", { class: "hint", role: "status" });
  readonly #report = make("pre", { class: "wraps", tabindex: "0", "aria-label": "Result of playing", hidden: "" });
  #steps: Step[] = [];
  #isRecording = false;
  #isPlaying = false;

  constructor(panel: HTMLElement, stage: Stage) {
    this.#stage = stage;
    const file = make("input", { type: "file", accept: ".json,application/json", id: "recording-file" });
    file.addEventListener("change", () => void file.files?.[0]?.text().then((text) => this.play(text)));
    panel.append(
      this.#state,
      make(
        "div",
        { class: "buttons" },
        button("Record from the start", () => this.#start()),
        button("Save the recording", () => this.#save()),
      ),
      make("label", { for: "recording-file" }, "Play a recording ", file),
      this.#report,
      this.#list,
    );
    this.#say("Nothing is recorded. Recording begins with a learner of whom nobody has heard.");
    stage.frame.on((message) => {
      if (message.type === "did" && this.#isRecording)
        this.#add({ type: "did", action: message.action, seen: message.seen });
    });
  }

  /** The course was opened in the frame: what happens in the new page is to be heard of too. */
  opened(): void {
    if (!this.#isRecording && !this.#isPlaying) return;
    this.#stage.frame.tell({ type: "record", chance: fixedChance });
    if (this.#isRecording) this.#add({ type: "opened" });
  }

  troubled(ids: readonly string[]): void {
    if (this.#isRecording) this.#add({ type: "troubles", ids });
  }

  async #start(): Promise<void> {
    this.#isRecording = false;
    this.#steps = [];
    this.#list.replaceChildren();
    await this.#stage.startOver();
    this.#isRecording = true;
    this.#stage.frame.tell({ type: "record", chance: fixedChance });
    this.#say("Recording. Learn, and save the recording when you are done.");
  }

  #add(step: Step): void {
    this.#steps.push(step);
    this.#list.append(make("li", {}, stepWords(step)));
  }

  #save(): void {
    const text = JSON.stringify(this.#recording(), null, 2);
    const link = make("a", {
      href: URL.createObjectURL(new Blob([text], { type: "application/json" })),
      download: "session.json",
    });
    link.click();
    URL.revokeObjectURL(link.href);
    this.#isRecording = false;
    this.#say(
      `${this.#steps.length} steps were saved. Play them here, or with build-course preview --replay session.json`,
    );
  }

  #recording(): Recording {
    const { format = "", lms = "", title = "" } = this.#stage.course() ?? {};
    return {
      recording: 1,
      course: title,
      format,
      lms,
      learner: this.#stage.learner(),
      chance: fixedChance,
      steps: this.#steps,
      calls: this.#stage.calls.calls,
      outcome: outcomeIn(this.#stage.stored.groups),
    };
  }

  /** Plays the text of a recording, and says the first difference here and in the terminal. */
  async play(text: string): Promise<void> {
    const recording = JSON.parse(text) as Recording; // Written by `#save`; `--replay` has looked that it is one.
    this.#isRecording = false;
    this.#isPlaying = true;
    this.#say("Playing …");
    await this.#stage.idle();
    const difference = await this.#played(recording);
    this.#isPlaying = false;
    const { format = "", lms = "" } = this.#stage.course() ?? {};
    const lines = [
      `Played ${recording.steps.length} steps in ${format} (${lms}), recorded in ${recording.format} (${recording.lms}).`,
      difference ?? "No difference.",
    ];
    this.#report.hidden = false;
    this.#report.textContent = lines.join("\n");
    this.#say("Played.");
    await ask("replayed", { lines });
  }

  async #played({ steps, chance, calls, outcome, lms }: Recording): Promise<string | undefined> {
    await this.#stage.startOver();
    this.#stage.frame.tell({ type: "record", chance });
    for (const [at, step] of steps.entries()) {
      const difference = await this.#playStep(step);
      if (difference !== undefined) return `Step ${at + 1}, ${stepWords(step)}: ${difference}.`;
    }
    await new Promise((over) => setTimeout(over, restMs));
    const last = outcomeDifference(outcome, outcomeIn(this.#stage.stored.groups));
    if (last !== undefined) return `At the end ${last}.`;
    const isSameLms = this.#stage.course()?.lms === lms;
    const said = isSameLms ? callDifference(calls, this.#stage.calls.calls) : undefined;
    return said && `What the LMS was told: ${said}.`;
  }

  async #playStep(step: Step): Promise<string | undefined> {
    if (step.type === "troubles") return void this.#stage.troubles.set(step.ids);
    if (step.type === "opened") return void (await this.#stage.reopen());
    const answer = this.#stage.frame.next("played", 15_000);
    this.#stage.frame.tell({ type: "play", action: step.action });
    const played = await answer;
    if (!played?.isFound) return "there is no such thing on the page now";
    return seenDifference(step.seen, played.seen);
  }

  #say(words: string): void {
    this.#state.textContent = words;
  }
}
