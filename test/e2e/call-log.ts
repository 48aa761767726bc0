import type { LoggedCall } from "../../src/tools/preview/fake-lms/scorm/faults.ts";
import type { Slot } from "../../src/contract/state.ts";
import { decode } from "../runtime/state/codec.ts";

/**
 * The calls as lines: name, values, and the answer where it is not "true". What the clock decides is replaced by its
 * form, so that the form is asserted and the value is not; suspend data by what it holds.
 */
export function callLines(calls: readonly LoggedCall[], slots: readonly Slot[]): readonly string[] {
  return calls.map(({ name, values, result, error }) => {
    const shown = values.map((value, index) =>
      values[index - 1] === "cmi.suspend_data" ? held(value ?? "", slots) : timeless(value ?? ""),
    );
    const answer =
      name === "LMSGetValue"
        ? ` = ${values[0] === "cmi.suspend_data" ? held(result ?? "", slots) : timeless(result ?? "")}`
        : "";
    const refused = name !== "LMSGetValue" && result !== "true" ? ` → ${result ?? "threw"}` : "";
    return `${name} ${shown.join(" ")}${answer}${refused}${error === "0" ? "" : ` error ${error}`}`.trimEnd();
  });
}

function timeless(value: string): string {
  return value.replace(/^\d{4}:\d{2}:\d{2}\.\d{2}$/, "HHHH:MM:SS.SS").replace(/^\d{2}:\d{2}:\d{2}$/, "HH:MM:SS");
}

/** What suspend data holds, without token, counter and place. */
function held(text: string, slots: readonly Slot[]): string {
  if (text === "") return "(empty)";
  const { state, sound } = decode(text, slots);
  const { completed, passed, bestScore, attemptsUsed } = state.outcome;
  const facts = [
    completed ? "completed" : "",
    passed ? "passed" : "",
    bestScore === undefined ? "" : `best ${bestScore}`,
    `attempts ${attemptsUsed}`,
  ];
  return `{${sound}; ${facts.filter((fact) => fact !== "").join(", ")}; quiz ${state.quiz.phase}; ${state.slots.size} slots}`;
}
