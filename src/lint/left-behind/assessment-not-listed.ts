import { defineMessage } from "../../diagnostics/message.ts";
import type { Rule } from "../rule.ts";

export const assessmentLeft = defineMessage({
  code: "BC4001",
  name: "assessment-not-listed",
  severity: "error",
  hangsOn: "everything",
  text: 'The file "{path}" has a quiz, and the course does not name it: it would ship without.',
  fix: "Add `assessment: {path}` to course.yaml, or move the file out of the folder, such as to drafts/.",
  why: "A course is what course.yaml names. A quiz that lies beside it, and is not in the package, is missed when learners are.",
});

export const assessmentNotListed: Rule = {
  message: assessmentLeft,
  wrong: {
    "course.yaml": "sessions: [sessions/1.yaml]\n",
    "assessment.yaml": "pass: 80%\nquestions: []\n",
  },
  right: {
    "course.yaml": "sessions: [sessions/1.yaml]\nassessment: assessment.yaml\n",
    "assessment.yaml":
      "pass: 80%\nquestions:\n  - { id: q-one, type: true-false, prompt: Is it so?, answer: true, explanation: It is. }\n",
  },
  check({ course, locate, leftBehind }, report) {
    const files = leftBehind.filter(({ looksLike }) => looksLike === "assessment");
    // A second quiz beside the one that is named is an older one, or another course's.
    if (course.assessment) return;
    for (const { path } of files) report(assessmentLeft.at(locate(course.source, "sessions", "key"), { path }));
  },
};
