import { describe, expect, it, vi } from "vitest";
import type { AnswerKey } from "../../e2e/actions.ts";
import { byId, callsOf, recordOf, stateIn } from "../../e2e/kept.ts";
import { type Visit, blankWindow, launch } from "../../e2e/visits.ts";
import { until } from "../../helpers/until.ts";
import { ProfileRoom } from "./packages.ts";

vi.setConfig({ testTimeout: 90_000 });

/** An LMS, the profile that fits it, and what it has of the learner in the end. */
interface Replay {
  readonly lms: string;
  readonly profile: string;
  readonly status: string;
  /** Records of answers that it has. */
  readonly interactions: boolean;
  readonly objectives: boolean;
  /** Calls it does not take, each once. */
  readonly errors?: readonly string[];
}

const replays: readonly Replay[] = [
  { lms: "strict12", profile: "generic", status: "passed", interactions: true, objectives: true },
  { lms: "moodle", profile: "moodle", status: "completed", interactions: true, objectives: true },
  // Probing costs two calls: the adapter has no objectives, and says so once.
  {
    lms: "esr",
    profile: "esr",
    status: "passed",
    interactions: false,
    objectives: false,
    // No objectives, which it is asked once; nothing arrives when the window is closed by its X, and after the first call
    // that says so only the end is tried.
    errors: ["LMSFinish: 101", "LMSGetValue cmi.objectives._count: 401", "LMSSetValue cmi.suspend_data: 101"],
  },
  {
    lms: "learning-hub",
    profile: "learning-hub",
    status: "passed",
    interactions: true,
    objectives: true,
  },
  {
    lms: "ilias",
    profile: "ilias",
    status: "passed",
    interactions: true,
    objectives: true,
    // When the window is closed by its X: beforeunload has saved all before, by beacon.
    errors: ["LMSCommit: 101", "LMSFinish: 101"],
  },
  {
    lms: "hostile",
    profile: "generic",
    status: "passed",
    interactions: false,
    objectives: true,
    errors: ["LMSCommit: 101", "LMSSetValue cmi.interactions.0.id: threw"],
  },
];

const note = "Wŷl – 🌊 “sea” <b> & ~olmota~\nsecond line";

const school = new ProfileRoom(["moodle", "esr", "learning-hub", "ilias"]);

describe.each(replays)(
  "a learner on $lms with profile $profile",
  ({ lms, profile, status, interactions, ...expected }) => {
    const query = { lms, learner: `ada-${profile}` };
    const kept = () => recordOf(school.room.lms, query);
    const value = (name: string) => kept().values[`cmi.${name}`];
    const state = () => stateIn(value("suspend_data"), school.packageFor(profile));

    it("is called away, comes back, fails, passes and leaves; all of it is kept", async () => {
      school.room.lms.publish(school.packageFor(profile));
      const first = await launch(school.computer, school.room, query);
      await goAway(first);
      await until(async () => value("suspend_data") !== undefined && (await state()).slots.size === 3);
      await blankWindow(first);

      expect(value("core.lesson_status")).toBe("incomplete");
      expect(value("core.score.raw") ?? "").toBe("");
      expect(value("core.exit")).toBe("suspend");
      expect(value("core.lesson_location")).toBe("colours-session");
      expect(await byId(await state(), school.packageFor(profile))).toMatchObject({
        sky: { phase: "checked", answer: { type: "choice", option: 0 } },
        favourite: { answer: { type: "text", text: note } },
      });

      const second = await launch(school.computer, school.room, query);
      await expect.poll(() => second.learner.primaryText()).toBe("Continue session 1");
      await second.learner.begin();
      expect(await second.learner.chosen(second.learner.check("Which colour has a clear sky?"))).toEqual(["Green"]);
      expect(await second.learner.note("Which colour do you like best?").inputValue()).toBe(note);
      await second.learner.finishSessions();
      await takeQuizTwice(second, school.key);
      await second.learner.leave();
      await expect.poll(() => second.learner.heading()).toBe("You can close this window now");
      await until(() => kept().finished);
      await second.page.close();

      expect(value("core.lesson_status")).toBe(status);
      expect(value("core.score.raw")).toBe("100");
      expect(value("core.total_time")).toMatch(/^\d{2,4}:00:\d\d(\.\d{1,2})?$/);
      expect((await state()).outcome).toEqual({ completed: true, passed: true, bestScore: 1, attemptsUsed: 2 });
      expect(value("interactions.0.id") !== undefined).toBe(interactions);
      expect(value("objectives.0.status")).toBe(expected.objectives ? "passed" : undefined);
      const errors = callsOf(school.room.lms, query).filter(({ error }) => error !== "0");
      const lines = errors.map(({ name, values, result, error }) =>
        `${name} ${values[0] ?? ""}: ${result === undefined ? "threw" : error}`.replace(" :", ":"),
      );
      expect([...new Set(lines)].sort()).toEqual(expected.errors ?? []);
      expect([...first.exceptions, ...second.exceptions, ...first.dialogs, ...second.dialogs]).toEqual([]);
    });
  },
);

/** Answers wrongly, writes a note, and leaves the field. */
async function goAway({ learner }: Visit): Promise<void> {
  await learner.begin();
  await learner.answerCheck("Which colour has a clear sky?", ["Green"]);
  const field = learner.note("Which colour do you like best?");
  await field.fill(note);
  await field.blur();
}

async function takeQuizTwice({ learner, frame }: Visit, answers: AnswerKey): Promise<void> {
  const verdict = frame.locator("[data-page=results] [data-fill=verdict]");
  await learner.action("quiz-start").click();
  await learner.takeQuiz(answers, 4);
  expect(await verdict.innerText()).toBe("Not passed yet");
  await learner.action("quiz-start").click();
  await learner.takeQuiz(answers, 0);
  expect(await verdict.innerText()).toBe("Passed");
}
