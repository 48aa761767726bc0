import type { Course } from "../../model/course.ts";
import type { Assessment } from "../../model/sessions.ts";

/** What the guide says of the score, whatever the standard. `waits`: it is told when the course is over, after the status. */
export function scoreLine({ assessment }: Course, waits: boolean): string {
  const when = waits
    ? "when the course is over (passed, or no attempt left), in a save after the status"
    : "once the quiz is submitted";
  return assessment
    ? `Score: 0 to 100 ${when}, ${whichAttempt(assessment)}. The pass mark is ${Number((assessment.pass * 100).toFixed(2))}.`
    : "Score: none; there is no quiz that counts.";
}

/** Whose score it is, where there are several. */
export function whichAttempt({ score, attempts }: Assessment): string {
  if (attempts === 1) return "of the one attempt";
  return score === "last" ? "the latest attempt; after a pass, the latest that was passed" : "the best attempt";
}
