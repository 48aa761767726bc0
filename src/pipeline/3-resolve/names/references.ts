import type { Report } from "../../../diagnostics/diagnostic.ts";
import type { Reference } from "../../../model/course.ts";
import { markdownOf, type TextValue } from "../../../content/text.ts";
import type { CourseInput } from "../../2-validate/course-input.ts";
import type { BlockValue } from "../../2-validate/session-schema.ts";
import { advise } from "./ids.ts";
import { blockKind } from "../kinds.ts";
import { duplicateReference, unknownReference } from "../messages.ts";
import { citedIds, walkTexts, type FoundText } from "./walk-texts.ts";

/** The sources in the order of first use, then those not cited; citations of unknown ones are reported. */
export function resolveReferences(input: CourseInput, report: Report): readonly Reference[] {
  const { locate } = input.source;
  const listed = input.references?.references ?? [];
  const known = new Set<string>();
  for (const entry of listed) {
    if (known.has(entry.id)) report(duplicateReference.at(locate(entry, "id"), { id: entry.id }));
    known.add(entry.id);
  }
  const used = new Set<string>();
  for (const { id, holder, key } of citations(input)) {
    if (known.has(id)) used.add(id);
    else {
      const advice = advise(id, [...known], "Add references.yaml with a list of sources, this one among them.");
      report(unknownReference.at(locate(holder, key), { id, advice }));
    }
  }
  const order = [...used, ...[...known].filter((id) => !used.has(id))];
  return order.flatMap((id, index) => {
    const entry = listed.find((candidate) => candidate.id === id);
    return entry ? [{ ...entry, number: index + 1 }] : [];
  });
}

interface Citation {
  readonly id: string;
  readonly holder: object;
  readonly key: string | number;
}

function* citations(input: CourseInput): Generator<Citation> {
  for (const { value } of input.sessions) {
    yield* inEntry(value, "summary", value.summary);
    for (const [index, entry] of value.blocks.entries()) {
      if (typeof entry === "string") yield* inTexts([{ text: entry, holder: value.blocks, key: index }]);
      else yield* blockCitations(entry);
    }
    for (const [index, point] of (value.recap ?? []).entries()) yield* inEntry(value.recap ?? [], index, point);
  }
  for (const part of [input.course.resources, input.glossary]) yield* inTexts(walkTexts(part));
  yield* inEntry(input.course, "help", input.course.help);
  if (input.assessment) yield* inEntry(input.assessment, "intro", input.assessment.intro);
  for (const question of input.assessment?.questions ?? []) yield* inTexts(walkTexts(question));
}

/** A text that may be bare or a mapping with its language. */
function* inEntry(holder: object, key: string | number, text: TextValue | undefined): Generator<Citation> {
  if (text !== undefined) yield* inTexts([{ text: markdownOf(text), holder, key }]);
}

function* blockCitations(block: BlockValue): Generator<Citation> {
  yield* inTexts(walkTexts(block));
  yield* blockKind(block.type).cites?.(block) ?? [];
}

function* inTexts(texts: Iterable<FoundText>): Generator<Citation> {
  for (const { text, holder, key } of texts) {
    if (!text.includes("[@")) continue;
    for (const id of citedIds(text)) yield { id, holder, key };
  }
}
