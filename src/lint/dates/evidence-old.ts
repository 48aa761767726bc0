import { defineMessage } from "../../diagnostics/message.ts";
import type { Rule } from "../rule.ts";

export const evidenceOld = defineMessage({
  code: "BC3042",
  name: "evidence-old",
  severity: "advice",
  text: 'The reference "{id}" dates from {date}, more than {years} years ago.',
  fix: "Look for a newer source, or make sure that the old one still holds.",
  why: "Figures and guidance age; whoever reviews the course should see which ones have.",
});

const oldYears = 10;

const cited = { "sessions/1.yaml": 'title: Hands\nblocks: ["Soap does it [@who]."]\n' };

export const evidenceOldRule: Rule = {
  message: evidenceOld,
  wrong: { ...cited, "references.yaml": "references:\n  - { id: who, text: WHO guidelines, date: 2009-05 }\n" },
  right: { ...cited, "references.yaml": "references:\n  - { id: who, text: WHO guidelines, date: 2024-05 }\n" },
  check(subject, report) {
    const { course, locate } = subject;
    for (const { id, date, source } of course.references) {
      if (date === undefined || subject.today.getUTCFullYear() - Number(date.slice(0, 4)) <= oldYears) continue;
      report(evidenceOld.at(locate(source, "date"), { id, date, years: oldYears }));
    }
  },
};
