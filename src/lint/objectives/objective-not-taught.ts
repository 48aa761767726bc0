import { defineMessage } from "../../diagnostics/message.ts";
import type { Rule } from "../rule.ts";

export const notTaught = defineMessage({
  code: "BC4011",
  name: "objective-not-taught",
  severity: "warning",
  hangsOn: "everything",
  text: 'No session works towards the objective "{id}".',
  fix: "Add it to `objectives:` of the session that teaches it, or take it out of course.yaml.",
  why: "The start page promises every objective, and the results send a learner who missed one to the session that lists it.",
});

const objectives =
  "objectives:\n  - { id: when, text: Say when to wash your hands }\n  - { id: how, text: Wash your hands }\n";

export const objectiveNotTaught: Rule = {
  message: notTaught,
  wrong: {
    "course.yaml": objectives,
    "sessions/1.yaml": "title: Hands\nobjectives: [when]\nblocks: [Wash your hands.]\n",
  },
  right: {
    "course.yaml": objectives,
    "sessions/1.yaml": "title: Hands\nobjectives: [when, how]\nblocks: [Wash your hands.]\n",
  },
  check({ course: { objectives: listed, sessions }, locate }, report) {
    // A course that is a quiz alone teaches nothing, and need not.
    if (sessions.length === 0) return;
    const taught = new Set(sessions.flatMap(({ objectiveIds }) => objectiveIds));
    for (const { id, source } of listed) if (!taught.has(id)) report(notTaught.at(locate(source), { id }));
  },
};
