import type { CheckTools, FileUse } from "../../content/kind-tools.ts";
import type { CourseInput } from "../2-validate/course-input.ts";
import { supportFiles } from "./parts/resolve-support.ts";
import { brandFiles } from "./parts/resolve-brand.ts";
import { asBlock, blockKind, heldQuestion, questionKind } from "./kinds.ts";

/** Every file the course uses, in document order. */
export function collectFiles(input: CourseInput, tools: CheckTools): readonly FileUse[] {
  const inSessions = input.sessions.flatMap(({ value }) =>
    value.blocks.flatMap((entry) => {
      const block = asBlock(entry);
      const held = heldQuestion(block);
      return [
        ...(blockKind(block.type).files?.(block, tools) ?? []),
        ...(held ? (questionKind(held.type).files?.(held.value, tools) ?? []) : []),
      ];
    }),
  );
  const assessed = (input.assessment?.questions ?? []).flatMap(
    (question) => questionKind(question.type).files?.(question, tools) ?? [],
  );
  return [
    ...brandFiles(input.course.brand, input.source.locate),
    ...inSessions,
    ...assessed,
    ...supportFiles(input, tools),
  ];
}
