import { hooks } from "../../../contract/hooks.ts";
import { answer, see, slotOf } from "../../../runtime/learning/attempt.ts";
import { toldInteraction } from "../../../runtime/learning/interaction.ts";
import type { Learner, PageTools } from "../../../runtime/learner.ts";
import { focusOn } from "../../../runtime/page/dom.ts";
import type { BlockHalf } from "../../../runtime/plugin.ts";
import { pathOf, type Path } from "./path.shared.ts";
import {
  chosenIn,
  drawPath,
  readSteps,
  sayMissing,
  showAll,
  showOutcome,
  showStep,
  type StepView,
} from "./steps.browser.ts";

/** One decision at a time. The path is what the decisions' slots hold; the page only shows it. */
export const half: BlockHalf = {
  type: "scenario",
  wire(root, learner, tools) {
    const steps = readSteps(root);
    const choiceAt = (id: string) => {
      const { answer: given } = slotOf(learner.state(), steps.find((step) => step.id === id)?.slot ?? -1);
      return given?.type === "choice" ? given.option : undefined;
    };
    const path = () => pathOf(steps, choiceAt);
    let begun = tools.now();

    function draw(): StepView | undefined {
      const { at, decisions } = path();
      drawPath(root, steps, decisions);
      begun = tools.now();
      return showStep(steps, at);
    }
    const goOn = () => {
      const step = draw();
      reachEnd(root, step, learner);
      focusOn(step?.title ?? null);
    };

    draw();
    learner.onRestored(draw);
    addEventListener("beforeprint", () => showAll(steps));
    addEventListener("afterprint", () => void draw());
    root.addEventListener("click", ({ target }) => {
      const part = target instanceof Element ? target.closest<HTMLElement>(`button[${hooks.part}]`) : null;
      const step = steps.find(({ element }) => element.contains(part));
      if (!step) return;
      if (part?.dataset["part"] === "decide") decide(root, step, { steps, path: path(), begun }, learner, tools);
      if (part?.dataset["part"] === "continue") goOn();
      if (part?.dataset["part"] !== "again") return;
      startAgain(steps, learner);
      goOn();
    });
  },
};

interface Playing {
  readonly steps: readonly StepView[];
  readonly path: Path;
  readonly begun: number;
}

/** Keeps the choice, tells the LMS of it, and shows what follows. Decisions of another path are open again. */
function decide(
  root: HTMLElement,
  step: StepView,
  { steps, path, begun }: Playing,
  learner: Learner,
  tools: PageTools,
): void {
  const option = chosenIn(step);
  sayMissing(step, option === undefined, tools);
  if (option === undefined) return;
  const taken = path.decisions.map(({ step: id }) => id);
  const others = steps.filter(({ id, slot }) => slot >= 0 && !taken.includes(id));
  const cleared = others.reduce((state, { slot }) => answer(state, slot, undefined), learner.state());
  const told = learner.data.told.find(({ slots }) => slots.includes(step.slot));
  if (told) learner.record(toldInteraction(told, [option], begun, tools.now()));
  learner.change(answer(cleared, step.slot, { type: "choice", option }), "now");
  drawPath(root, steps, [...path.decisions, { step: step.id, choice: option }]);
  focusOn(showOutcome(step, option));
}

/** An end without choices completes the scenario, once and for all. */
function reachEnd(root: HTMLElement, step: StepView | undefined, learner: Learner): void {
  if (step && step.slot < 0) learner.change(see(learner.state(), Number(root.dataset["slot"])), "now");
}

function startAgain(steps: readonly StepView[], learner: Learner): void {
  const state = steps.reduce(
    (before, { slot }) => (slot < 0 ? before : answer(before, slot, undefined)),
    learner.state(),
  );
  for (const { inputs } of steps) for (const input of inputs) input.checked = false;
  learner.change(state, "soon");
}
