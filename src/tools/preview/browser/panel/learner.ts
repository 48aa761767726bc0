import type { LaunchWish } from "../../contract.shared.ts";
import { button, choice, make } from "./dom.ts";

/** Who learns, on which device, and how: the part of a launch that the author chooses here. */
export type Sitting = Pick<LaunchWish, "learner" | "device" | "mode">;

export interface LearnerActs {
  changed(sitting: Sitting): void;
  startOver(): void;
  secondTab(): void;
  closeWithoutWarning(): void;
  openAgain(): void;
}

const learners = { "learner-1": "Ada Lovelace", "learner-2": "Mary Seacole", "learner-3": "Florence Nightingale" };
const modes = {
  normal: ["Learns", "What they do counts."],
  browse: ["Previews", "As a teacher who looks at the course: nothing counts."],
  review: ["Reviews", "Comes back after the end: nothing counts any more."],
} as const;

export function fillLearner(panel: HTMLElement, acts: LearnerActs): void {
  let sitting: Sitting = { learner: "learner-1", device: 0, mode: "normal" };
  const change = (next: Partial<Sitting>) => {
    sitting = { ...sitting, ...next };
    acts.changed(sitting);
  };
  panel.append(
    group(
      "Who",
      Object.entries(learners).map(([id, name]) =>
        choice(radio("who", id, id === sitting.learner), name, "", () => change({ learner: id })),
      ),
    ),
    group("On", [
      choice(radio("device", "0", true), "Their own computer", "", () => change({ device: 0 })),
      choice(
        radio("device", "1", false),
        "Another device",
        "It has kept nothing of them, until they learn there.",
        () => change({ device: 1 }),
      ),
    ]),
    group(
      "Does what",
      Object.entries(modes).map(([mode, [words, says]]) =>
        choice(radio("mode", mode, mode === "normal"), words, says, () => change({ mode: mode as Sitting["mode"] })),
      ),
    ),
    ...nowButtons(acts),
  );
}

function group(title: string, choices: readonly HTMLElement[]): HTMLElement {
  return make("fieldset", {}, make("legend", {}, title), ...choices);
}

function radio(name: string, value: string, isChecked: boolean): Readonly<Record<string, string>> {
  return { type: "radio", name, value, ...(isChecked ? { checked: "" } : {}) };
}

function nowButtons(acts: LearnerActs): readonly HTMLElement[] {
  const says =
    "“Close without warning” is a browser that is killed: what the page sends from then on arrives nowhere. “Start over” empties the LMS and all devices.";
  return [
    make("h2", { class: "sub" }, "Now"),
    make(
      "div",
      { class: "buttons" },
      button("Open again", () => acts.openAgain()),
      button("Open in a second tab", () => acts.secondTab()),
      button("Close without warning", () => acts.closeWithoutWarning()),
      button("Start over", () => acts.startOver()),
    ),
    make("p", { class: "hint" }, says),
  ];
}
