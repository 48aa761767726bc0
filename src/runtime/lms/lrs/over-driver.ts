import type { LmsDriver, Resume } from "../../../contract/lms-driver.ts";
import { after } from "../../page/timers.ts";

/**
 * What stands in for an LMS that launched the course and cannot be written to: its one launch is used up, or it never
 * answered. The learner is told to launch anew; meanwhile the work is kept on this computer.
 */
export function overDriver(resume: Resume, iri: string): LmsDriver {
  return {
    connected: true,
    resume,
    suspendDataLimitChars: 64_000,
    bookmark: () => undefined,
    record: () => undefined,
    settle: () => undefined,
    commit: () => Promise.resolve("refused"),
    leave: () => "refused",
    xapi: { iri, isOver: true, say: () => undefined, settled: () => Promise.resolve() },
  };
}

const pausesMs = [2000, 5000, 15_000];

/** Asks until there is an answer, four times at most. */
export async function patiently<Answer>(
  ask: () => Promise<Answer>,
  isAnswer: (answer: Answer) => boolean,
): Promise<Answer> {
  for (const pauseMs of pausesMs) {
    const answer = await ask();
    if (isAnswer(answer)) return answer;
    await after(pauseMs);
  }
  return ask();
}
