import { defineMessage } from "../../diagnostics/message.ts";
import { questionsOf } from "../questions-of.ts";
import type { Rule } from "../rule.ts";

export const notAsked = defineMessage({
  code: "BC4012",
  name: "objective-not-asked",
  severity: "warning",
  hangsOn: "everything",
  text: 'No question asks about the objective "{id}".',
  fix: "Write a question with `objective: {id}`, or a check in the session that teaches it.",
  why: "Who passes is told to have met the objectives; of this one nobody knows.",
});

const objectives =
  "objectives:\n  - { id: when, text: Say when to wash your hands }\n  - { id: how, text: Wash your hands }\n";
const session = "title: Hands\nobjectives: [when, how]\nblocks: [Wash your hands.]\n";
const when =
  "  - { id: q-when, objective: when, type: true-false, prompt: Before?, answer: true, explanation: Always. }\n";
const how =
  "  - { id: q-how, objective: how, type: true-false, prompt: With soap?, answer: true, explanation: Yes. }\n";

export const objectiveNotAsked: Rule = {
  message: notAsked,
  wrong: {
    "course.yaml": objectives,
    "sessions/1.yaml": session,
    "assessment.yaml": `pass: 80%\nquestions:\n${when}`,
  },
  right: {
    "course.yaml": objectives,
    "sessions/1.yaml": session,
    "assessment.yaml": `pass: 80%\nquestions:\n${when}${how}`,
  },
  check({ course, locate }, report) {
    // A course to read asks nothing; one with a quiz says what the quiz has shown.
    if (!course.assessment) return;
    const asked = new Set(questionsOf(course).flatMap(({ objectiveIds }) => objectiveIds));
    for (const { id, source } of course.objectives) if (!asked.has(id)) report(notAsked.at(locate(source), { id }));
  },
};
