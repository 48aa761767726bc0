import { describe, expect, it } from "vitest";
import { openScorm12 } from "../../../../src/formats/scorm12/browser/driver.ts";
import { Strict12 } from "../../../../src/tools/preview/fake-lms/scorm/strict12.ts";
import { Learner, settings, unwaiting } from "./learner.ts";

describe("leaving", () => {
  it("B17 B30 sends what is left and finishes, before it returns and only once", async () => {
    const learner = new Learner();
    const driver = await learner.launch();
    driver.bookmark("3", "last");
    expect(learner.during(() => driver.leave(90))).toEqual([
      "Set cmi.suspend_data=last → true",
      "Set cmi.core.lesson_location=3 → true",
      "Set cmi.core.exit=suspend → true",
      "Set cmi.core.session_time=0000:01:30.00 → true",
      "Commit → true",
      "Finish → true",
    ]);
    driver.bookmark("4", "later");
    expect(learner.during(() => [driver.leave(91), void driver.commit(92)])).toEqual([]);
    expect(learner.kept).toMatchObject({ "cmi.suspend_data": "last", "cmi.core.total_time": "0000:01:30.00" });
    expect((await learner.launch()).resume).toMatchObject({ suspendData: "last", location: "3" });
  });

  it("B19 survives an LMS whose every call throws", async () => {
    const broken = { now: false };
    const lms = new Strict12({ keep: () => true });
    const API = new Proxy(lms, {
      get(target, name) {
        if (broken.now) throw new Error("NetworkError");
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== "function") return value;
        return (...values: readonly unknown[]): unknown => Reflect.apply(value, target, values);
      },
    });
    const driver = await openScorm12(settings, { API }, unwaiting);
    broken.now = true;
    expect(driver?.leave(1)).toBe("refused");
  });
});
