import type { BlockLink } from "../../../content/blocks/define.ts";
import type { Report } from "../../../diagnostics/diagnostic.ts";
import type { CourseInput } from "../../2-validate/course-input.ts";
import type { BlockValue } from "../../2-validate/session-schema.ts";
import { asBlock, blockKind } from "../kinds.ts";
import { blockInAnotherUnit, blockNotEarlier, unknownBlock } from "../messages.ts";
import { advise } from "../../../diagnostics/suggest.ts";

interface PlacedBlock {
  readonly block: BlockValue;
  /** Counted from 1. */
  readonly session: number;
}

/** Reports blocks that name another which is not there, is of another type, does not come before them, or is out of reach. */
export function checkLinks(input: CourseInput, report: Report): void {
  const blocks = input.sessions.flatMap(({ value }, index) =>
    value.blocks.map((block): PlacedBlock => ({ block: asBlock(block), session: index + 1 })),
  );
  for (const [place, { block }] of blocks.entries())
    for (const link of blockKind(block.type).links?.(block) ?? []) checkLink(link, place, blocks, input, report);
}

function checkLink(
  { id, holder, key, types, earlier }: BlockLink,
  place: number,
  blocks: readonly PlacedBlock[],
  { source, course }: CourseInput,
  report: Report,
): void {
  const fitting = blocks.flatMap(({ block, session }, at) =>
    block.id !== undefined && types.includes(block.type) ? [{ id: block.id, at, session }] : [],
  );
  const found = fitting.find((candidate) => candidate.id === id);
  const span = source.locate(holder, key);
  if (!found) {
    const known = fitting.filter(({ at }) => !earlier || at < place).map((candidate) => candidate.id);
    const advice = advise(id, known, `Give a block of the type ${types.join(" or ")} this id.`);
    report(unknownBlock.at(span, { id, type: types.join(" or "), advice }));
  } else if (earlier && found.at >= place) report(blockNotEarlier.at(span, { id }));
  else if (course.delivery?.units === "sessions" && found.session !== blocks[place]?.session)
    report(blockInAnotherUnit.at(span, { id, session: found.session }));
}
