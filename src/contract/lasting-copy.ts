/**
 * The same text by the same keys, in IndexedDB. It is slower than `localStorage`, and outlives what takes that away:
 * Moodle 4.5 clears it at each login (core/storage_validation), and a browser that is killed within some 15 seconds
 * of a write may never have put it on disk.
 */
export interface LastingCopy {
  /** What it held when the page was opened, with what was put since. */
  readonly held: ReadonlyMap<string, string>;
  /** Whether all that was put arrived, as far as is known. */
  isSound(): boolean;
  /** In the order of the calls, a moment later. Never throws. */
  put(key: string, text: string): void;
}
