import type { Report } from "../diagnostics/diagnostic.ts";
import { didYouMean, suggest } from "../diagnostics/suggest.ts";
import type { RuleSetting } from "../model/course.ts";
import { rules } from "./index.ts";
import { unknownRule } from "./messages.ts";
import type { Rule, Subject } from "./rule.ts";

/** What the rules find in a course, as grave as the course says it is. */
export function lint(subject: Subject, report: Report): void {
  const settings = new Map(subject.course.rules.map((setting) => [setting.rule, setting]));
  for (const rule of rules) rule.check(subject, answered(settings.get(rule.message.name), report));
  for (const setting of subject.course.rules) checkName(setting, report);
}

/** A finding that the author has answered for keeps the answer beside it: whoever reviews the course should see it. */
function answered(setting: RuleSetting | undefined, report: Report): Report {
  if (!setting) return report;
  const { severity, because, span } = setting;
  return (found) => {
    if (severity === "off") return;
    const note = { text: `Set to ${severity} here, because: ${because}`, ...(span ? { span } : {}) };
    report({ ...found, severity, notes: [...found.notes, note] });
  };
}

function checkName({ rule: name, span }: RuleSetting, report: Report): void {
  if (rules.some(({ message }) => message.name === name)) return;
  report(unknownRule.at(span, { name, advice: advice(name) }));
}

/** A code is what the report shows first, so it is what people write. */
function advice(name: string): string {
  const byCode = rules.find(({ message }) => message.code === name.toUpperCase());
  const near = byCode ?? nearest(name);
  return didYouMean(near?.message.name, "docs/rules.md lists the rules; no other message can be answered for.");
}

function nearest(name: string): Rule | undefined {
  const near = suggest(
    name,
    rules.map(({ message }) => message.name),
  );
  return rules.find(({ message }) => message.name === near);
}
