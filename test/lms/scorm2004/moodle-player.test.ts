import { describe, expect, it } from "vitest";
import { MoodlePlayer2004 } from "../../../src/tools/preview/fake-lms/scorm/scorm2004/moodle-player.ts";
import type { Record2004 } from "../../../src/tools/preview/fake-lms/scorm/scorm2004/strict2004.ts";

/** The player's page, as it is opened once more at each `open`. */
function moodle() {
  const records = new Map<string, Record2004>();
  const open = () => {
    const atLoad = new Map(records);
    let now = "one";
    const api = new MoodlePlayer2004({
      unitNow: () => now,
      storedAtLoad: (unit) => atLoad.get(unit),
      keep: (unit, record) => {
        records.set(unit, record);
        return true;
      },
    });
    /** What a unit does that is chosen from the list. */
    const choose = (unit: string) => {
      now = unit;
      return [api.Initialize(""), api.GetLastError()];
    };
    const save = (state: string) => {
      api.SetValue("cmi.suspend_data", state);
      api.SetValue("cmi.exit", "suspend");
      return [api.Commit(""), api.GetLastError()];
    };
    return { api, choose, save };
  };
  return { open, kept: (unit: string) => records.get(unit)?.values["cmi.suspend_data"] };
}

describe("the page in which Moodle plays units of SCORM 2004", () => {
  it("takes the first unit, and after its end no other until the page is opened again", () => {
    const { open, kept } = moodle();
    const page = open();
    expect(page.choose("one")).toEqual(["true", "0"]);
    expect(page.save("first")).toEqual(["true", "0"]);
    expect(page.api.Terminate("")).toBe("true");
    expect(page.choose("two")).toEqual(["false", "104"]);
    expect([page.api.GetValue("cmi.mode"), page.api.GetLastError()]).toEqual(["", "123"]);
    expect(page.save("lost")).toEqual(["false", "143"]);
    expect(page.choose("one")).toEqual(["false", "104"]);
    const again = open();
    expect(again.choose("two")).toEqual(["true", "0"]);
    expect(again.save("second")).toEqual(["true", "0"]);
    expect([kept("one"), kept("two")]).toEqual(["first", "second"]);
  });

  it("takes units that never end, but gives one that is opened twice what the page was opened with: its work would be overwritten", () => {
    const { open, kept } = moodle();
    const page = open();
    page.choose("one");
    page.save("an hour's work");
    expect(page.choose("two")).toEqual(["false", "103"]);
    expect(page.save("second")).toEqual(["true", "0"]);
    page.choose("one");
    expect([page.api.GetValue("cmi.suspend_data"), page.api.GetLastError()]).toEqual(["", "403"]);
    page.save("afresh");
    expect(kept("one")).toBe("afresh");
  });
});
