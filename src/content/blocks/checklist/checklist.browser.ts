import { hooks } from "../../../contract/hooks.ts";
import { answer, see, slotOf } from "../../../runtime/learning/attempt.ts";
import { toldInteraction } from "../../../runtime/learning/interaction.ts";
import { all } from "../../../runtime/page/dom.ts";
import type { BlockHalf } from "../../../runtime/plugin.ts";

/** Ticks that are kept. The LMS is told of them once the learner leaves the list, not at each tick. */
export const half: BlockHalf = {
  type: "checklist",
  wire(root, learner, tools) {
    const inputs = all(root, hooks.part, "item").filter((input) => input instanceof HTMLInputElement);
    const isOn = (input: HTMLInputElement) => slotOf(learner.state(), Number(input.value)).answer !== undefined;
    const restore = () => {
      for (const input of inputs) {
        input.checked = isOn(input);
        input.disabled = !learner.records;
      }
    };
    restore();
    learner.onRestored(restore);

    const told = learner.data.told.find(({ slots }) => slots.includes(Number(inputs[0]?.value)));
    let begun: number | undefined;
    root.addEventListener("change", ({ target }) => {
      if (!(target instanceof HTMLInputElement)) return;
      begun ??= tools.now();
      const slot = Number(target.value);
      learner.change(target.checked ? see(learner.state(), slot) : answer(learner.state(), slot, undefined), "soon");
    });
    root.addEventListener("focusout", ({ relatedTarget }) => {
      if (begun === undefined || !told || (relatedTarget instanceof Node && root.contains(relatedTarget))) return;
      const ticked = inputs.filter(({ checked }) => checked).map(({ value }) => told.slots.indexOf(Number(value)));
      learner.record(toldInteraction(told, ticked, begun, tools.now()));
      learner.change(learner.state(), "now");
      begun = undefined;
    });
  },
};
