import type { Span } from "../../../diagnostics/diagnostic.ts";
import type { CheckTools } from "../../../content/kind-tools.ts";
import type { Reference } from "../../../model/back-matter.ts";
import type { CourseMedia } from "../../../model/course.ts";
import type { CourseInput } from "../../2-validate/course-input.ts";
import type { BlockValue } from "../../2-validate/session-schema.ts";
import type { TextRange } from "../../../model/source.ts";
import { normalisePath } from "../../files/safe-path.ts";
import { spanFinder } from "../../files/text-lines.ts";
import { advise } from "../../../diagnostics/suggest.ts";
import { blockKind } from "../kinds.ts";
import { duplicateReference, unknownReference } from "../messages.ts";
import { citedIds, walkTexts, type FoundText } from "./walk-texts.ts";

/** The sources in the order of first use, then those not cited; citations of unknown ones are reported. */
export function resolveReferences(
  input: CourseInput,
  media: readonly CourseMedia[],
  tools: CheckTools,
): readonly Reference[] {
  const { locate, report } = tools;
  const listed = input.references?.references ?? [];
  const known = new Set<string>();
  for (const entry of listed) {
    if (known.has(entry.id)) report(duplicateReference.at(locate(entry, "id"), { id: entry.id }));
    known.add(entry.id);
  }
  const used = new Set<string>();
  for (const { id, place } of citations(input, media, tools)) {
    if (known.has(id)) used.add(id);
    else {
      const advice = advise(id, [...known], "Add references.yaml with a list of sources, this one among them.");
      report(unknownReference.at(place(), { id, advice }));
    }
  }
  const order = [...used, ...[...known].filter((id) => !used.has(id))];
  return order.flatMap((id, index) => {
    const entry = listed.find((candidate) => candidate.id === id);
    return entry ? [{ ...entry, number: index + 1, source: entry }] : [];
  });
}

interface Citation {
  readonly id: string;
  place(): Span | undefined;
}

function* citations(input: CourseInput, media: readonly CourseMedia[], tools: CheckTools): Generator<Citation> {
  const places = inPlace(tools);
  yield* places(citesIn(input.course, ["summary", "objectives"]));
  yield* places(citesIn(input.course.cover, ["alt"]));
  for (const { value } of input.sessions) {
    yield* places(citesIn(value, ["summary", "alt"]));
    for (const [index, entry] of value.blocks.entries()) {
      if (typeof entry === "string") yield* places(inTexts([{ text: entry, holder: value.blocks, key: index }]));
      else {
        yield* places(blockCitations(entry));
        yield* fileCitations(entry, media, tools);
      }
    }
    yield* places(citesIn(value, ["recap"]));
  }
  for (const part of [input.course.resources, input.glossary]) yield* places(citesIn(part));
  yield* places(citesIn(input.course, ["help"]));
  yield* places(citesIn(input.assessment, ["intro"]));
  yield* places(citesIn(input.assessment?.questions));
  yield* places(citesIn(input.references));
}

interface Cited {
  readonly id: string;
  readonly holder: object;
  readonly key: string | number;
  readonly at?: TextRange;
}

function inPlace({ locate }: CheckTools) {
  return function* (cited: Iterable<Cited>): Generator<Citation> {
    for (const { id, holder, key, at } of cited) yield { id, place: () => locate(holder, key, at) };
  };
}

function citesIn(value: unknown, keys?: readonly string[]): Generator<Cited> {
  return inTexts(walkTexts(value, keys));
}

function* blockCitations(block: BlockValue): Generator<Cited> {
  yield* citesIn(block);
  yield* blockKind(block.type).cites?.(block) ?? [];
}

function* inTexts(texts: Iterable<FoundText>): Generator<Cited> {
  for (const { text, holder, key } of texts) {
    if (!text.includes("[@")) continue;
    for (const { id, at } of citedIds(text)) yield { id, holder, key, at };
  }
}

/** What the block's Markdown files cite, such as a transcript. */
function* fileCitations(block: BlockValue, media: readonly CourseMedia[], tools: CheckTools): Generator<Citation> {
  // Their faults were reported when the files were looked for.
  const quiet = { ...tools, report: () => undefined };
  for (const use of blockKind(block.type).files?.(block, quiet) ?? []) {
    if (use.expects !== "markdown") continue;
    const path = normalisePath(use.path);
    const text = media.find((file) => file.path === path)?.text ?? "";
    const spanAt = spanFinder(path, text);
    for (const { id, at } of citedIds(text)) yield { id, place: () => spanAt(at.start, at.end) };
  }
}
