import { bitsFor, numberWidths, indices } from "../../../contract/state-widths.ts";
import type { RareCoding } from "../codings.ts";
import type { Wire } from "../wire.ts";

/** Numbers are kept to nine decimals: powers are counted from here. */
const lowestPower = -9;

/**
 * Answers of more than one choice: rows, orders and numbers. Only courses with a slot that stores one load this.
 */
export const transferRare: RareCoding = (wire, stores, answer) => {
  switch (stores.type) {
    case "choices": {
      const rows = answer?.type === "choices" ? answer.options : [];
      return { type: "choices", options: stores.options.map((options, row) => transferRow(wire, options, rows[row])) };
    }
    case "order":
      return { type: "order", items: transferOrder(wire, stores.items, answer?.type === "order" ? answer.items : []) };
    case "number":
      return { type: "number", value: transferNumber(wire, answer?.type === "number" ? answer.value : 0) };
  }
};

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
