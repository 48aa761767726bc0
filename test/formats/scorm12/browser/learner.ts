import type { Interaction } from "../../../../src/contract/interaction.ts";
import type { DriverSettings } from "../../../../src/contract/driver-settings.ts";
import type { LmsDriver, LmsOutcome } from "../../../../src/contract/lms-driver.ts";
import { profileById } from "../../../../src/formats/profiles.ts";
import { openScorm12 } from "../../../../src/formats/scorm12/browser/driver.ts";
import { patience, type Patience } from "../../../../src/formats/scorm/browser/find-api.ts";
import { recorded, withFaults, type Call, type Faults } from "../../../../src/tools/preview/fake-lms/scorm/faults.ts";
import {
  Strict12,
  type Record12,
  type Strict12Options,
} from "../../../../src/tools/preview/fake-lms/scorm/strict12.ts";

export const settings: DriverSettings = profileById("generic");

/** Time that passes at once. */
export const unwaiting: Patience = { ...patience, forMs: 12_000, wait: () => Promise.resolve() };

/** A learner at a strict LMS, over several visits. */
export class Learner {
  #record: Record12 | undefined;
  #calls: Call[] = [];

  /** Begins a visit; the log is that of the visit. */
  async launch(
    given: Partial<Strict12Options> & { faults?: Faults; settings?: DriverSettings } = {},
    state: LmsOutcome = start,
  ): Promise<LmsDriver> {
    const keep = (record: Record12) => {
      this.#record = record;
      return true;
    };
    this.#calls = [];
    const lms = new Strict12({ keep, ...(this.#record ? { stored: this.#record } : {}), ...given });
    const API = recorded(
      withFaults(lms, () => given.faults ?? {}),
      (call) => this.#calls.push(call),
    );
    const driver = await openScorm12(given.settings ?? settings, { API }, unwaiting);
    if (!driver) throw new Error("no driver");
    // As the page does: an end that the LMS has not heard of is a save.
    if (driver.begin?.(state)) {
      driver.setOutcome(state);
      void driver.commit(0);
    }
    return driver;
  }

  /** What the LMS has kept. */
  get kept(): Readonly<Record<string, string>> {
    return this.#record?.values ?? {};
  }

  /** All calls of the visit: `Set cmi.core.exit=suspend → true`; an error that is not 0 stands at the end. */
  get log(): readonly string[] {
    return this.#calls.map(lineOf);
  }

  /** The calls that `act` makes. Drivers call before they return, so nothing is awaited. */
  during(act: () => unknown): readonly string[] {
    const before = this.#calls.length;
    act();
    return this.log.slice(before);
  }
}

function lineOf({ name, values, result, error }: Call): string {
  const answer = result === undefined ? error : `→ ${result}`;
  const fault = error === "0" || result === undefined ? "" : `(${error})`;
  const words = [name.slice(3).replace("Value", ""), values.join("="), answer, fault];
  return words
    .filter((word) => word !== "")
    .join(" ")
    .trim();
}

export const start: LmsOutcome = { completion: "incomplete", success: "unknown", objectives: [], progress: 0 };
export const passed: LmsOutcome = {
  completion: "completed",
  success: "passed",
  score: 0.875,
  objectives: [],
  progress: 1,
};
export const answered: Interaction = {
  id: "q-privacy",
  type: "choice",
  description: "Which?",
  response: { type: "choice", picked: [{ number: 1, id: "b" }] },
  correct: ["a,b"],
  result: "incorrect",
  weight: 1,
  objectiveIds: ["risks-and-benefits"],
  at: new Date(2026, 10, 1, 9, 5, 7).getTime(),
  latencySeconds: 12.345,
};
