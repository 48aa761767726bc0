import type { LmsDriver, Resume } from "../../../../contract/lms-driver.ts";
import { suspendDataChars } from "../../suspend-data.shared.ts";

/**
 * What stands in for an LMS that launched the course and cannot be written to: its one launch is used up, or it never
 * answered. The learner is told to launch anew; meanwhile the work is kept on this computer.
 */
export function overDriver(resume: Resume, iri: string): LmsDriver {
  return {
    connected: true,
    // So what this computer has goes on, and is not written over as if there were nothing.
    resume: { ...resume, isUnread: true },
    suspendDataLimitChars: suspendDataChars,
    bookmark: () => undefined,
    record: () => undefined,
    setOutcome: () => undefined,
    commit: () => Promise.resolve("refused"),
    leave: () => "refused",
    xapi: { iri, isOver: true, say: () => undefined, askAgain: () => undefined, allSent: () => Promise.resolve() },
  };
}
