import { defineMessage } from "../../diagnostics/message.ts";
import type { Rule } from "../rule.ts";

export const sessionLeft = defineMessage({
  code: "BC4002",
  name: "session-not-listed",
  severity: "warning",
  hangsOn: "everything",
  text: 'The file "{path}" has a session that the course does not name: no learner will see it.',
  fix: "Add it under `sessions:` in course.yaml, or move the file out of the folder, such as to drafts/.",
  why: "A course is what course.yaml names. What lies beside it is not in the package, and nobody can tell that it was meant to be.",
});

export const sessionNotListed: Rule = {
  message: sessionLeft,
  wrong: {
    "course.yaml": "sessions: [sessions/1.yaml]\n",
    "sessions/2.yaml": "title: Soap and water\nblocks: [Rub your palms.]\n",
  },
  right: {
    "course.yaml": "sessions: [sessions/1.yaml, sessions/2.yaml]\n",
    "sessions/2.yaml": "title: Soap and water\nblocks: [Rub your palms.]\n",
  },
  check({ course, locate, leftBehind }, report) {
    for (const { path, looksLike } of leftBehind)
      if (looksLike === "session") report(sessionLeft.at(locate(course.source, "sessions", "key"), { path }));
  },
};
