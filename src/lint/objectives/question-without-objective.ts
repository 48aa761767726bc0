import { questionKind } from "../../content/kinds.ts";
import { defineMessage } from "../../diagnostics/message.ts";
import type { Rule } from "../rule.ts";

export const objectiveLeftOut = defineMessage({
  code: "BC4010",
  name: "question-without-objective",
  severity: "warning",
  hangsOn: "everything",
  text: 'The question "{id}" names no objective.',
  fix: "Add `objective:` with one of: {known}.",
  why: "Results are shown by objective, and learners are sent back to the session that teaches it. A question that names none counts for none.",
});

const objectives = "objectives:\n  - { id: when, text: Say when to wash your hands }\n";
const sessions = "title: Hands\nobjectives: [when]\nblocks: [Wash your hands.]\n";
const question = "type: true-false, prompt: Before you eat?, answer: true, explanation: Always.";

export const questionWithoutObjective: Rule = {
  message: objectiveLeftOut,
  wrong: {
    "course.yaml": objectives,
    "sessions/1.yaml": sessions,
    "assessment.yaml": `pass: 80%\nquestions:\n  - { id: q-eat, objective: when, ${question} }\n  - { id: q-eat-again, ${question} }\n`,
  },
  right: {
    "course.yaml": objectives,
    "sessions/1.yaml": sessions,
    "assessment.yaml": `pass: 80%\nquestions:\n  - { id: q-eat, objective: when, ${question} }\n  - { id: q-eat-again, objective: when, ${question} }\n`,
  },
  check({ course: { objectives: listed, assessment } }, report) {
    if (listed.length === 0) return;
    const known = listed.map(({ id }) => id).join(", ");
    for (const { id, type, objectiveIds, span } of assessment?.questions ?? [])
      if (objectiveIds.length === 0 && !questionKind(type).unscored) report(objectiveLeftOut.at(span, { id, known }));
  },
};
