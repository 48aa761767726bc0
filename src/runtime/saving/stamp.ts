import type { LearnerState } from "../../contract/state.ts";
import type { StateTable } from "../state/codings.ts";
import { encode } from "../state/suspend-data.ts";
import { isAcknowledged, type DeviceCopy } from "./mirror.ts";
import { newOwnCopy } from "./own-copy.ts";

export interface StampOptions {
  readonly table: StateTable;
  readonly state: LearnerState;
  /** The last save of this attempt that the LMS is known to have; see `confirmedCounter`. */
  readonly confirmed: number;
  readonly device: DeviceCopy;
  readonly clock: () => number;
  readonly newToken: () => number;
  /** What the LMS confirms is no proof: the copy stays until a launch has read it back. */
  readonly keepsCopy?: boolean | undefined;
}

/**
 * Gives each save the attempt's token and the next counter, keeps it on the device, and remembers
 * what the LMS has confirmed.
 */
export interface Stamp {
  /** The newest save. */
  kept(): LearnerState;
  isOnDevice(): boolean;
  /** Whether anything is not confirmed by the LMS. */
  hasUnsent(): boolean;
  /** Whether something changed since the newest save. */
  hasChanged(): boolean;
  change(state: LearnerState): void;
  /** The same once more, as another save. */
  renew(): void;
  /**
   * Goes on with another state, which is a save of its own, in another copy. The copy used so far may be
   * anyone's (no LMS had said who is learning): it is left as it was found. For an LMS that turned up (`confirmed`) it is
   * a save only if anything was done meanwhile: opening alone writes over nothing, however little of it could be read.
   */
  move(device: DeviceCopy, state: LearnerState, confirmed?: number): void;
  /** Writes the newest state to the device. */
  keep(): void;
  acknowledge(counter: number, left: readonly number[]): void;
  /**
   * After an exit: notes that did not fit stay until the learner has them or discards them; and so does what another
   * page has kept there since, of which nobody knows yet whether the LMS has it.
   */
  removeIfConfirmed(): void;
}

export function newStamp({ table, state, confirmed, device: first, clock, newToken, keepsCopy }: StampOptions): Stamp {
  const copy = newOwnCopy(first, table, clock());
  let kept = state;
  /** What changed since; it gets its counter when it is kept. */
  let changed: LearnerState | undefined;
  let acknowledged = confirmed;
  let left: readonly number[] = [];
  let isOnDevice = false;

  const hasUnsent = (): boolean => changed !== undefined || acknowledged < kept.counter;
  const write = (): void => {
    const { text } = encode(kept, table, Infinity);
    const { counter } = kept;
    isOnDevice = copy.write({ state: text, counter, savedAt: clock(), acknowledged, left }, kept);
  };

  return {
    kept: () => kept,
    isOnDevice: () => isOnDevice,
    hasUnsent,
    hasChanged: () => changed !== undefined,
    change(next) {
      changed = next;
    },
    renew() {
      changed ??= kept;
    },
    move(nextDevice, next, nextConfirmed) {
      copy.move(nextDevice);
      changed = nextConfirmed === undefined || hasUnsent() ? next : undefined;
      kept = next;
      acknowledged = nextConfirmed ?? 0;
    },
    keep() {
      if (changed) kept = { ...changed, token: kept.token || newToken(), counter: kept.counter + 1 };
      changed = undefined;
      write();
    },
    acknowledge(counter, leftOut) {
      acknowledged = counter;
      left = leftOut;
      copy.device().mark({ token: kept.token, acknowledged });
      // Another page may have kept its last words there since.
      if ((copy.device().read()?.counter ?? 0) <= kept.counter) write();
    },
    removeIfConfirmed() {
      if (keepsCopy) return;
      const there = copy.device().read();
      if (!hasUnsent() && left.length === 0 && (!there || isAcknowledged(there))) copy.device().remove();
    },
  };
}
