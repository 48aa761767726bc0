import { pictureFiles } from "../../content/blocks/picture.ts";
import type { CheckTools, FileUse } from "../../content/kind-tools.ts";
import type { CourseInput } from "../2-validate/course-input.ts";
import { supportFiles } from "./course/resolve-support.ts";
import { coverFiles } from "./course/resolve-cover.ts";
import { brandFiles } from "./course/resolve-brand.ts";
import { asBlock, blockKind, heldQuestion, questionKind, type TypedQuestion } from "./kinds.ts";
import { questionPictures } from "./question-pictures.ts";

/** Every file the course uses, in document order. */
export function collectFiles(input: CourseInput, tools: CheckTools): readonly FileUse[] {
  const inSessions = input.sessions.flatMap(({ value }) => [
    ...pictureFiles([value], tools),
    ...value.blocks.flatMap((entry) => {
      const block = asBlock(entry);
      const held = heldQuestion(block);
      return [...(blockKind(block.type).files?.(block, tools) ?? []), ...(held ? questionFiles(held, tools) : [])];
    }),
  ]);
  const assessed = (input.assessment?.questions ?? []).flatMap((value) =>
    questionFiles({ type: value.type, value }, tools),
  );
  const uses = [
    ...brandFiles(input.course.brand, input.source.locate),
    ...coverFiles(input.course, tools),
    ...inSessions,
    ...assessed,
    ...supportFiles(input, tools),
  ];
  return input.course.metadata === "keep" ? uses.map((use) => ({ ...use, keepsMetadata: true })) : uses;
}

/** Those it names by a key, and the pictures of its texts. */
function questionFiles(question: TypedQuestion, tools: CheckTools): readonly FileUse[] {
  const named = questionKind(question.type).files?.(question.value, tools) ?? [];
  return [...named, ...questionPictures(question, tools)];
}
