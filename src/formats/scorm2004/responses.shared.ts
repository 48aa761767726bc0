import type { Pattern, Response, Token } from "../../contract/interaction.ts";
import { decimal } from "../scorm/field-values.shared.ts";

/** RTE 4.2.9: at most thirty-six members of a set. */
const membersLimit = 36;

/** A response as `learner_response` says it (RTE 4.2.9.1); `undefined` when there is no way to. */
export function responseText(response: Response): string | undefined {
  switch (response.type) {
    case "true-false":
      return String(response.value);
    case "choice":
      return set(response.picked.map(token));
    case "sequencing":
      return set(response.items.map(token));
    case "matching":
      return set(response.pairs.map(([source, target]) => `${token(source)}[.]${token(target)}`));
    case "likert":
      return token(response.picked);
    case "numeric":
      return decimal(response.value, 7);
    case "fill-in":
      return set(response.texts.map((text) => line(text, 250)));
    case "long-fill-in":
    case "other":
      return line(response.text, 4000);
    default:
      return response satisfies never;
  }
}

/** A right answer as `correct_responses.n.pattern` (RTE 4.2.9.2). */
export function patternText(right: Pattern): string | undefined {
  if (right.type === "numeric-range") return `${bound(right.min)}[:]${bound(right.max)}`;
  return right.type === "numeric" ? `${bound(right.value)}[:]${bound(right.value)}` : responseText(right);
}

/** Absent: no limit on that side. */
function bound(value: number | undefined): string {
  return value === undefined ? "" : decimal(value, 7);
}

/** short_identifier_type, as strictly as Moodle 4.5 has it: even a hyphen is refused there. */
function token({ id }: Token): string {
  return id.replace(/[^A-Za-z0-9_.]/g, "_").slice(0, 250);
}

function set(members: readonly string[]): string | undefined {
  return members.length > membersLimit ? undefined : members.join("[,]");
}

/** One line: Moodle's pattern stops at a line end, and what begins with a brace would be read as `{lang=…}`. */
export function line(text: string, limitChars: number): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^\{/, "(")
    .replace(/\[([,.:])\]/g, "($1)")
    .slice(0, limitChars)
    .replace(/[\ud800-\udbff]$/, "");
}
