import { vi } from "vitest";
import { suspendDataChars } from "../../../src/formats/scorm12/suspend-data.shared.ts";
import type { Interaction } from "../../../src/contract/interaction.ts";
import type { LastingCopy } from "../../../src/contract/lasting-copy.ts";
import type { LmsDriver, LmsOutcome, Resume, SaveResult } from "../../../src/contract/lms-driver.ts";
import type { LearnerState, Slot } from "../../../src/contract/state.ts";
import { tableOf } from "../state/codec.ts";
import { emptyState } from "../../../src/runtime/state/format.ts";
import { openDeviceStorage, type BrowserStorage } from "../../../src/runtime/saving/device-storage.ts";
import { ageOfEntry, openDeviceCopy, type DeviceCopy } from "../../../src/runtime/saving/mirror.ts";
import type { SaveStatus } from "../../../src/runtime/saving/save-status.ts";
import { Saver, type SaverOptions } from "../../../src/runtime/saving/saver.ts";

/** A `localStorage` of so many characters. */
export class FakeStorage implements BrowserStorage {
  readonly entries = new Map<string, string>();
  limitChars: number;

  constructor(limitChars = Infinity) {
    this.limitChars = limitChars;
  }

  get length(): number {
    return this.entries.size;
  }

  key(index: number): string | null {
    return [...this.entries.keys()][index] ?? null;
  }

  getItem(key: string): string | null {
    return this.entries.get(key) ?? null;
  }

  setItem(key: string, text: string): void {
    const used = [...this.entries]
      .filter(([other]) => other !== key)
      .reduce((sum, [other, held]) => sum + other.length + held.length, 0);
    if (used + key.length + text.length > this.limitChars) throw new DOMException("full", "QuotaExceededError");
    this.entries.set(key, text);
  }

  removeItem(key: string): void {
    this.entries.delete(key);
  }
}

/** An IndexedDB: what is put arrives, or does not because it is full or the browser is killed first. */
export class FakeLastingCopy implements LastingCopy {
  readonly held: Map<string, string>;
  readonly disk: Map<string, string>;
  writes: "arrive" | "are lost" | "fail" = "arrive";
  #isSound = true;

  constructor(disk = new Map<string, string>()) {
    this.disk = disk;
    this.held = new Map(disk);
  }

  isSound(): boolean {
    return this.#isSound;
  }

  put(key: string, text: string): void {
    this.held.set(key, text);
    if (this.writes === "arrive") this.disk.set(key, text);
    else this.#isSound &&= this.writes !== "fail";
  }

  /** As the next page finds it. */
  again(): FakeLastingCopy {
    return new FakeLastingCopy(this.disk);
  }
}

export function deviceCopy(
  storage: BrowserStorage = new FakeStorage(),
  learnerId = "anna",
  lasting?: LastingCopy,
): DeviceCopy {
  return openDeviceCopy(
    openDeviceStorage(() => storage, ageOfEntry, lasting),
    { courseId: "c", lms: { origin: "https://lms.example", who: learnerId } },
  );
}

/** An LMS whose answers a test sets, and which remembers what it was told. */
export class FakeDriver implements LmsDriver {
  connected = true;
  suspendDataLimitChars = suspendDataChars;
  resume: Resume = {
    learnerId: "anna",
    learnerName: "",
    mode: "normal",
    completed: false,
    passed: false,
    suspendData: "",
    location: "",
  };
  answer: SaveResult | "throws" = "kept";
  suspendData = "";
  readonly calls: string[] = [];

  bookmark(_location: string, suspendData: string): void {
    this.suspendData = suspendData;
  }

  record(): void {
    this.calls.push("record");
  }

  setOutcome(report: LmsOutcome): void {
    this.calls.push(`outcome ${report.completion}`);
  }

  commit(): Promise<SaveResult> {
    this.calls.push("commit");
    if (this.answer === "throws") throw new Error("LMS fault");
    return Promise.resolve(this.answer);
  }

  leave(): SaveResult {
    this.calls.push("leave");
    return this.answer === "throws" ? "refused" : this.answer;
  }

  get commits(): number {
    return this.calls.filter((call) => call === "commit").length;
  }
}

export const interaction: Interaction = {
  id: "q",
  type: "choice",
  description: "",
  response: { type: "choice", picked: [] },
  correct: [],
  result: "neutral",
  weight: 1,
  objectiveIds: [],
  at: 0,
  latencySeconds: 0,
};

export const slots: readonly Slot[] = [
  { stores: { type: "choice", options: 4 }, phased: true, changed: 1, since: 1, retired: false },
  { stores: { type: "text", weight: 1 }, phased: false, changed: 1, since: 1, retired: false },
];

export function withChoice(option: number, state: LearnerState = emptyState(1)): LearnerState {
  return { ...state, slots: new Map(state.slots).set(0, { phase: "open", answer: { type: "choice", option } }) };
}

export function withText(text: string, state: LearnerState = emptyState(1)): LearnerState {
  return { ...state, slots: new Map(state.slots).set(1, { phase: "open", answer: { type: "text", text } }) };
}

export interface Desk {
  readonly saver: Saver;
  readonly driver: FakeDriver;
  readonly device: DeviceCopy;
  readonly statuses: SaveStatus[];
}

/** A saver on vitest's fake timers. */
export function setUp(options: Partial<SaverOptions> = {}): Desk {
  const driver = new FakeDriver();
  const device = options.device ?? deviceCopy();
  const statuses: SaveStatus[] = [];
  const saver = new Saver({
    table: tableOf(slots),
    state: emptyState(1),
    confirmed: 0,
    driver,
    device,
    clock: () => Date.now(),
    timers: {
      set: (action, delayMs) => Number(setTimeout(action, delayMs)),
      clear: (id) => clearTimeout(id),
    },
    newToken: () => 42,
    seconds: () => 1,
    locationOf: () => "s1",
    lmsOutcome: () => ({ completion: "incomplete", success: "unknown", objectives: [], progress: 0 }),
    listen: (status) => statuses.push(status),
    ...options,
  });
  return { saver, driver, device, statuses };
}

export const types = (statuses: readonly SaveStatus[]): string[] => statuses.map(({ type }) => type);

export const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);
