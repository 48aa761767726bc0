import { describe, expect, it } from "vitest";
import { CmiLms } from "../../../src/tools/preview/fake-lms/cmi5/cmi5-lms.ts";
import { learner, saying } from "./cmi5-sayings.ts";

const registration = "3f0c2d9e-5a1b-4c7d-8e9f-0a1b2c3d4e5f";
const publisherId = "https://example.org/courses/c/au";

/** An AU that has fetched its token, and asks with it. */
function session(lms: CmiLms) {
  const { activityId, fetchKey, actor } = lms.launch(learner, registration, {
    launchMode: "Normal",
    moveOn: "Completed",
    publisherId,
  });
  const { "auth-token": token } = JSON.parse(lms.fetchToken(fetchKey).body) as Record<string, string>;
  const headers = {
    authorization: `Basic ${token}`,
    "x-experience-api-version": "1.0.3",
    "content-type": "application/json",
  };
  const ask = (method: string, resource: string, query: Record<string, string>, body = "") =>
    lms.answer({ method, resource, query, headers, body });
  const say = (...words: readonly (readonly [verb: string, second: number, allowed?: "allowed"])[]): string => {
    const about = { actor: JSON.parse(actor) as object, registration, sessionId: fetchKey, activityId, publisherId };
    const { status, body } = ask("POST", "statements", {}, JSON.stringify(words.map((one) => saying(about, ...one))));
    return status === 200 ? "taken" : `${status} ${body.replace(/:.*/, "")}`;
  };
  const query = { agent: actor, profileId: "cmi5LearnerPreferences" };
  const state = { activityId, agent: actor, registration, stateId: "own" };
  return {
    say,
    readPreferences: () => ask("GET", "agents/profile", query).status,
    saveState: () => ask("PUT", "activities/state", state, "{}").status,
  };
}

function newLms(): CmiLms {
  let count = 0;
  return new CmiLms(() => `00000000-0000-4000-8000-${String(++count).padStart(12, "0")}`);
}

describe("the pretend cmi5 LMS", () => {
  it("takes no statement before preferences were read, none before or with initialized", () => {
    const { say, readPreferences } = session(newLms());
    expect(say(["initialized", 0])).toBe("403 11.0.0.0-3");
    expect(readPreferences()).toBe(404);
    expect(say(["answered", 1, "allowed"])).toBe("403 9.3.0.0-4");
    expect(say(["initialized", 0], ["answered", 1, "allowed"])).toBe("403 9.3.0.0-4");
    expect(say(["initialized", 0])).toBe("taken");
    expect(say(["initialized", 0])).toBe("403 9.3.0.0-2");
    expect(say(["answered", 1, "allowed"])).toBe("taken");
  });

  it("holds statements to the time between initialized and terminated, and a batch that has a wrong one out", () => {
    const lms = newLms();
    const { say, readPreferences } = session(lms);
    readPreferences();
    say(["initialized", 10]);
    expect(say(["answered", 20, "allowed"], ["answered", 9, "allowed"])).toBe("403 9.3.0.0-4");
    expect(lms.lrs.statements()).toHaveLength(1);
    expect(say(["answered", 20, "allowed"])).toBe("taken");
    expect(say(["terminated", 19])).toBe("403 9.3.0.0-5");
    expect(say(["terminated", 20], ["answered", 20, "allowed"])).toBe("403 9.3.0.0-5");
    expect(say(["terminated", 20])).toBe("taken");
  });

  it("takes nothing after terminated and counts the try, completed once in a registration, nothing of an abandoned session", () => {
    const lms = newLms();
    const first = session(lms);
    first.readPreferences();
    first.say(["initialized", 0]);
    expect(first.say(["completed", 1])).toBe("taken");
    expect(first.say(["completed", 2])).toBe("403 9.3.0.0-2");
    expect(first.saveState()).toBe(204);
    first.say(["terminated", 2]);
    expect(first.saveState()).toBe(403);
    const second = session(lms);
    second.readPreferences();
    second.say(["initialized", 0]);
    expect(second.say(["completed", 1])).toBe("403 9.3.0.0-6");
    session(lms);
    expect(second.saveState()).toBe(403);
    expect(second.readPreferences()).toBe(403);
    // The session that was abandoned cannot have known.
    expect(lms.refusals().map((line) => line.replace(/:.*/, ""))).toEqual([
      "403 9.3.0.0-2",
      "403 8.1.2.0-2",
      "403 9.3.0.0-6",
    ]);
  });
});
