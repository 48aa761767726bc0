import { checkPictures } from "../../../content/blocks/picture.ts";
import type { BlockPart } from "../../../content/blocks/define.ts";
import type { Block, BlockPart as PlacedPart, Session } from "../../../model/sessions.ts";
import type { CourseInput } from "../../2-validate/course-input.ts";
import type { BlockValue, SessionFileValue } from "../../2-validate/session-schema.ts";
import { partName } from "../collect-items.ts";
import { asBlock, blockKind, heldQuestion } from "../kinds.ts";
import { blockSeconds, sessionMinutes } from "./minutes.ts";
import { checkReading } from "./check-reading.ts";
import { checkObjective, optionIds, placementOf, resolveQuestion, type ResolveTools } from "./resolve-questions.ts";

export function resolveSessions(input: CourseInput, ids: readonly string[], tools: ResolveTools): readonly Session[] {
  const reading = input.course.delivery?.reading ?? "scroll";
  const sessions = input.sessions.map(({ path, value }, index) => ({
    ...resolveSession(ids[index] ?? path, index + 1, value, tools),
    reading: value.reading ?? reading,
  }));
  checkReading(input, sessions, tools);
  return sessions;
}

function resolveSession(
  id: string,
  number: number,
  value: SessionFileValue,
  tools: ResolveTools,
): Omit<Session, "reading"> {
  const { objectives = [] } = value;
  for (const [index, objective] of objectives.entries()) {
    checkObjective(objective, tools, () => tools.locate(objectives, index));
  }
  checkPictures([value], tools);
  const { image, alt } = value;
  const blocks = value.blocks.map(asBlock);
  return {
    id,
    number,
    title: value.title,
    ...(value.summary === undefined ? {} : { summary: value.summary }),
    ...(image === undefined ? {} : { picture: { image, ...(alt === undefined ? {} : { alt }), source: value } }),
    objectiveIds: objectives,
    complete: value.complete ?? "view",
    recap: value.recap ?? [],
    blocks: blocks.map((block, index) => resolveBlock(block, value.blocks, index, objectives, tools)),
    minutes: value.duration ?? sessionMinutes(blocks),
    slot: placementOf("session", id, tools).slot,
    source: value,
    span: tools.locate(value),
  };
}

function resolveBlock(
  value: BlockValue,
  list: SessionFileValue["blocks"],
  index: number,
  objectives: readonly string[],
  tools: ResolveTools,
): Block {
  const kind = blockKind(value.type);
  kind.check?.(value, tools);
  const held = heldQuestion(value);
  const span = tools.locate(list, index);
  const id = value.id ?? "";
  return {
    type: value.type,
    value,
    ...(value.id === undefined ? {} : { id }),
    span,
    ...(typeof list[index] === "string" ? { bare: { list, index } } : {}),
    seconds: Math.round(blockSeconds(value)),
    parts: (kind.parts?.(value) ?? []).map((part) => resolvePart(id, part, tools)),
    ...(held ? { question: resolveQuestion(id, held, objectives, tools) } : {}),
    ...(kind.stores(value).type === "nothing" ? {} : { slot: placementOf("block", id, tools).slot }),
  };
}

function resolvePart(block: string, { id, options = [] }: BlockPart, tools: ResolveTools): PlacedPart {
  const { slot, optionNumbers } = placementOf("block", partName(block, id), tools);
  return { id, slot, optionNumbers, optionIds: optionIds(options, optionNumbers) };
}
