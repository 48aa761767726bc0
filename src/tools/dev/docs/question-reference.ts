import { Type } from "typebox";
import { stringify } from "yaml";
import type { QuestionKind } from "../../../content/questions/define.ts";
import { assessedKeys, questionKeys } from "../../../content/questions/shared-keys.ts";
import { quoting } from "./example-yaml.ts";
import { keyRows } from "./key-rows.ts";
import { keyTable, neededFirst } from "./key-table.ts";

/** The passages of `docs/questions.md`: what all questions have, then for each kind an example and its own keys. */
export function questionReference(kinds: readonly QuestionKind[]): string {
  const names = kinds.map(({ type }) => `[\`${type}\`](#${type})`).join(" · ");
  return [
    `\n${names}\n`,
    "## Every question\n",
    keyTable(keyRows(Type.Object(questionKeys))),
    "One of the assessment has these too:\n",
    keyTable(keyRows(Type.Object(assessedKeys))),
    kinds.map(questionSection).join("\n"),
  ].join("\n");
}

function questionSection(kind: QuestionKind): string {
  const example = stringify([{ id: `q-${kind.type}`, type: kind.type, ...kind.example }], quoting);
  const rows = neededFirst(keyRows(kind.schema));
  return [
    `## ${kind.type}\n`,
    `${kind.summary}\n`,
    `\`\`\`yaml\n${example}\`\`\`\n`,
    rows.length === 0 ? "It has no keys of its own.\n" : keyTable(rows),
  ].join("\n");
}
