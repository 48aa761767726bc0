import { describe, expect, it } from "vitest";
import { OpenEdx, storedByOpenEdx, type OpenEdxRecord } from "../../src/tools/preview/fake-lms/scorm/open-edx.ts";

const learner = { id: "5", name: "ada" };

function visit(stored?: OpenEdxRecord) {
  const seat: { record?: OpenEdxRecord | undefined; isUp: boolean } = { record: stored, isUp: true };
  const send = (values: readonly (readonly [string, string])[]) => {
    if (seat.isUp) seat.record = storedByOpenEdx(seat.record, values);
  };
  const api = new OpenEdx({ ...(stored ? { stored } : {}), learner, send });
  const set = async (values: Readonly<Record<string, string>>) => {
    for (const [element, value] of Object.entries(values)) api.LMSSetValue(`cmi.${element}`, value);
    const answer = [api.LMSCommit(""), api.LMSGetLastError()];
    await Promise.resolve();
    return answer;
  };
  return { api, seat, set };
}

describe("Open edX", () => {
  it('answers "true" whatever becomes of a request, and sends nothing twice', async () => {
    const { seat, set } = visit();
    seat.isUp = false;
    expect(await set({ suspend_data: "one" })).toEqual(["true", "0"]);
    seat.isUp = true;
    await set({ "core.lesson_location": "here" });
    expect(seat.record?.values).toEqual({ "cmi.core.lesson_location": "here" });
  });

  it("gives back all that was set but status, score and mode", async () => {
    const first = visit();
    await first.set({ suspend_data: "state", "core.lesson_status": "completed", "core.score.raw": "80" });
    const { api } = visit(first.seat.record);
    const names = ["suspend_data", "core.lesson_status", "core.score.raw", "core.lesson_mode", "core.student_id"];
    expect(names.map((name) => api.LMSGetValue(`cmi.${name}`))).toEqual(["state", "", "", "", "5"]);
  });

  it("completes what is passed, and grades what is failed with 0", async () => {
    const { seat, set } = visit();
    await set({ "core.lesson_status": "incomplete", "core.score.raw": "40" });
    await set({ "core.lesson_status": "failed" });
    expect(seat.record).toMatchObject({ completion: "incomplete", success: "failed", grade: "0" });
    await set({ "core.lesson_status": "passed", "core.score.raw": "90" });
    expect(seat.record).toMatchObject({ completion: "completed", success: "passed", grade: "90" });
  });
});
