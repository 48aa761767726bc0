import type { Example, Rule } from "../../../lint/rule.ts";

/** A rule's line in the table of all. */
export function ruleRow({ message: { name, severity, text } }: Rule): readonly string[] {
  return [`[\`${name}\`](#${name})`, severity, withoutHoles(text)];
}

/** Each rule with its reason, and with what is wrong and right. */
export function ruleReference(rules: readonly Rule[]): string {
  return `\n${rules.map(ruleSection).join("")}`;
}

function ruleSection({ message: { code, name, severity, text, fix, why }, wrong, right }: Rule): string {
  const said = `**${withoutHoles(text)}** ${withoutHoles(fix)}`;
  return `### ${name}\n\n${code}, ${severity}. ${said}\n\n${why}\n\nWrong:\n\n${fence(wrong)}\nRight:\n\n${fence(right)}\n`;
}

/** A file that says nothing is there, and that is enough. */
function fence(example: Example): string {
  const files = Object.entries(example).map(([path, text]) => `# ${path}\n${text}`);
  return `\`\`\`yaml\n${files.join("\n")}\`\`\`\n`;
}

/** `{path}` is a value of the place where it is said. */
function withoutHoles(text: string): string {
  return text.replace(/["“]?\{(\w+)\}["”]?/g, "…").replace(/…\.$/, "…");
}
