import type { Answer, Stores } from "../../../contract/answer.ts";
import { bitsFor, numberWidths } from "../../../contract/state-widths.ts";
import { createWriter, type Wire } from "../wire.ts";

/** Numbers are kept to nine decimals: powers are counted from here. */
const lowestPower = -9;

/**
 * Puts an answer of `valueBits(stores)` bits on the wire, or takes one off. A text is not here but
 * in a note: what comes back for it is empty.
 */
export function transferAnswer(wire: Wire, stores: Stores, answer?: Answer): Answer | undefined {
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
    case "choices": {
      const rows = answer?.type === "choices" ? answer.options : [];
      return { type: "choices", options: stores.options.map((options, row) => transferRow(wire, options, rows[row])) };
    }
    case "order":
      return { type: "order", items: transferOrder(wire, stores.items, answer?.type === "order" ? answer.items : []) };
    case "number":
      return { type: "number", value: transferNumber(wire, answer?.type === "number" ? answer.value : 0) };
    default:
      return stores satisfies never;
  }
}

/** Whether the answer is one such a slot can have; another is our own mistake and is not written. */
export function isAnswerTo(stores: Stores, answer: Answer): boolean {
  if (stores.type !== answer.type) return false;
  if (answer.type === "text") return true;
  if (answer.type === "number") return Number.isFinite(answer.value);
  return JSON.stringify(transferAnswer(createWriter().wire, stores, answer)) === JSON.stringify(answer);
}

function transferRow(wire: Wire, options: number, chosen: number | null = null): number | null {
  const row = wire(bitsFor(options + 1), chosen === null ? 0 : chosen + 1);
  return row === 0 ? null : row - 1;
}

/** Each place as a Lehmer digit: the chosen item's index among those not yet placed, ascending. */
function transferOrder(wire: Wire, count: number, items: readonly number[]): readonly number[] {
  const left = indices(count);
  return indices(count).flatMap((placed) => {
    const digit = wire(bitsFor(count - placed), left.indexOf(items[placed] ?? 0));
    // A digit too large (never written) takes the last item left, so the result is always an order.
    return left.splice(Math.min(digit, left.length - 1), 1);
  });
}

function transferNumber(wire: Wire, value: number): number {
  const rounded = Math.abs(value) < 1 ? Number(value.toFixed(-lowestPower)) : value;
  const [mantissa = "", power = ""] = Math.abs(rounded).toExponential(8).replace(".", "").split("e");
  // 0.05 is 500000000e-10: what lies below the ninth decimal is zeros, which are dropped.
  const dropped = Math.max(0, lowestPower + 8 - Number(power));
  const sign = wire(numberWidths.sign, Number(rounded < 0)) ? "-" : "";
  const digits = wire(numberWidths.digits, Number(mantissa.slice(0, mantissa.length - dropped)));
  const tens = wire(numberWidths.power, Number(power) - 8 + dropped - lowestPower) + lowestPower;
  // Through text: 5e-2 is exactly 0.05, 5 * 10 ** -2 need not be.
  return digits === 0 ? 0 : Number(`${sign}${digits}e${tens}`);
}

function indices(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
