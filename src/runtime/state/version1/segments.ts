import { segmentEnds } from "../../../contract/state-widths.ts";
import type { Codings } from "../codings.ts";
import type { Wire } from "../wire.ts";
import { transferPlace, transferSlots, type Body, type Entry } from "./body.ts";

/** Puts a segment of the body on the wire; or takes it off, and adds it to the body. */
export type TransferSegment = (wire: Wire, body: Body) => Body;

/** The body, cut behind so many slots each. The first segment has place and quiz. */
export function segmentsOf(
  stored: readonly Entry[],
  codings: Codings,
  ends = segmentEnds(stored.length),
): readonly TransferSegment[] {
  return ends.map((end, nth) => (wire, body) => ({
    ...(nth > 0 ? body : transferPlace(wire, body)),
    slots: transferSlots(wire, stored.slice(ends[nth - 1] ?? 0, end), body.slots, codings),
  }));
}
