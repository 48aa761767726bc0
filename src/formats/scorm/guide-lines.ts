import type { Course } from "../../model/course.ts";

/** What the guide says of the score, whatever the standard. */
export function scoreLine({ assessment }: Course): string {
  return assessment
    ? `Score: 0 to 100 once the quiz is submitted, the best attempt. The pass mark is ${Number((assessment.pass * 100).toFixed(2))}.`
    : "Score: none; there is no quiz that counts.";
}
