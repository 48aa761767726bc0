import type { Answer, Stores } from "../../../contract/answer.ts";
import { bitsFor, indices } from "../../../contract/state-widths.ts";
import type { Codings } from "../codings.ts";
import { fitting, type Wire } from "../wire.ts";

/**
 * Puts an answer of `valueBits(stores)` bits on the wire, or takes one off. A text is not here but
 * in a note: what comes back for it is empty.
 */
export function transferAnswer(wire: Wire, stores: Stores, codings: Codings, answer?: Answer): Answer | undefined {
  switch (stores.type) {
    case "nothing":
      return undefined;
    case "seen":
      return { type: "seen" };
    case "text":
      return { type: "text", text: "" };
    case "bits": {
      const on = answer?.type === "bits" ? answer.on : [];
      return { type: "bits", on: indices(stores.count).filter((flag) => wire(1, Number(on.includes(flag)))) };
    }
    case "choice":
      return { type: "choice", option: wire(bitsFor(stores.options), answer?.type === "choice" ? answer.option : 0) };
    default:
      // Whatever is new and is no rare one does not compile here.
      return codings.rare?.(wire, stores, answer);
  }
}

/** Whether the answer is one such a slot can have; another is our own mistake and is not written. */
export function isAnswerTo(stores: Stores, answer: Answer, codings: Codings): boolean {
  if (stores.type !== answer.type) return false;
  if (answer.type === "text") return true;
  if (answer.type === "number") return Number.isFinite(answer.value);
  return JSON.stringify(transferAnswer(fitting, stores, codings, answer)) === JSON.stringify(answer);
}
