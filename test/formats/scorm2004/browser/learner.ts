import type { DriverSettings } from "../../../../src/contract/driver-settings.ts";
import type { LmsDriver, LmsOutcome } from "../../../../src/contract/lms-driver.ts";
import type { DriverData } from "../../../../src/formats/scorm2004/driver-data.shared.ts";
import { openScorm2004 } from "../../../../src/formats/scorm2004/browser/driver.ts";
import {
  Strict2004,
  type Record2004,
  type Strict2004Options,
} from "../../../../src/tools/preview/fake-lms/scorm/scorm2004/strict2004.ts";
import { settings, start, unwaiting } from "../../scorm12/browser/learner.ts";

/** A learner at a strict SCORM 2004 LMS, over several visits. */
export class Learner2004 {
  #record: Record2004 | undefined;
  #log: string[] = [];

  async launch(
    given: Partial<Strict2004Options> & { data?: DriverData; settings?: DriverSettings; over?: object } = {},
    state: LmsOutcome = start,
  ): Promise<LmsDriver> {
    const keep = (record: Record2004) => {
      this.#record = record;
      return true;
    };
    this.#log = [];
    const lms = new Strict2004({ keep, ...(this.#record ? { stored: this.#record } : {}), ...given });
    const log = this.#log;
    const API = new Proxy(Object.assign(lms, given.over), {
      get: (target, name) => {
        const method: unknown = Reflect.get(target, name, target);
        if (typeof method !== "function") return method;
        return (...values: readonly string[]) => {
          const result: unknown = Reflect.apply(method, target, values);
          const error = target.GetLastError();
          if (name !== "GetLastError") {
            const words = [String(name).replace("Value", ""), values.join("="), `→ ${String(result)}`];
            log.push(`${words.filter((word) => word !== "").join(" ")}${error === "0" ? "" : ` (${error})`}`.trim());
          }
          return result;
        };
      },
    });
    const data = given.data ?? { whenComplete: "exitAll" };
    const driver = await openScorm2004(given.settings ?? settings, data, { API_1484_11: API }, unwaiting);
    if (!driver) throw new Error("no driver");
    // As the page does: an end that the LMS has not heard of is a save.
    if (driver.begin?.(state)) {
      driver.setOutcome(state);
      void driver.commit(0);
    }
    return driver;
  }

  get kept(): Readonly<Record<string, string>> {
    return this.#record?.values ?? {};
  }

  /** All calls of the visit; an error that is not 0 stands at the end. */
  get log(): readonly string[] {
    return this.#log;
  }

  during(act: () => unknown): readonly string[] {
    const before = this.#log.length;
    act();
    return this.#log.slice(before);
  }
}
