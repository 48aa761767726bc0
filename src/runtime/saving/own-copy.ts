import type { LearnerState, MirrorRecord } from "../../contract/state.ts";
import type { StateTable } from "../state/codings.ts";
import { decode } from "../state/suspend-data.ts";
import { hasNotes } from "./choose-state.ts";
import type { DeviceCopy } from "./mirror.ts";

/** The copy that a page writes to, in whose place another may come. */
export interface OwnCopy {
  device(): DeviceCopy;
  /** Whether it will be found again. What another page has put there is set aside, if it has notes that this state lacks. */
  write(record: MirrorRecord, state: LearnerState): boolean;
  /** The copy used so far is left as it was found. */
  move(next: DeviceCopy): void;
}

/** `begun`: when the page was. */
export function newOwnCopy(first: DeviceCopy, table: StateTable, begun: number): OwnCopy {
  let device = first;
  /** What it held before this page wrote to it. */
  let before = first.read();
  /** What this page has found or written there. */
  let own = before?.state;
  return {
    device: () => device,
    write(record, state) {
      const there = device.read();
      // An older page keeps its last words there as it stops, perhaps more than once, when this one has begun already.
      if (there && there.state !== own && hasNotes(decode(there.state, table), { state }))
        device.setAside(there, begun);
      own = record.state;
      return device.write(record);
    },
    move(next) {
      if (before) device.write(before);
      else device.remove();
      device = next;
      before = next.read();
      own = before?.state;
    },
  };
}
