import { sessionStores } from "../../contract/state.ts";
import { markdownOf } from "../../content/text.ts";
import type { CourseInput } from "../2-validate/course-input.ts";
import type { BlockValue, QuestionValue } from "../2-validate/session-schema.ts";
import { asBlock, blockKind, heldQuestion, questionKind } from "./kinds.ts";
import type { LockItem } from "./lock/lock.ts";

const noOptions = { phased: false, options: [] } as const;

/** Everything of the course that stores something, in document order: what the lock gives slots to. */
export function collectItems(input: CourseInput, sessionIds: readonly string[]): readonly LockItem[] {
  const objectives = (input.course.objectives ?? []).map(
    // The best attempt's result in whole percent.
    ({ id }): LockItem => ({ kind: "objective", id, stores: { type: "choice", options: 101 }, ...noOptions }),
  );
  const sessions = input.sessions.flatMap(({ path, value }, index) => {
    const id = sessionIds[index] ?? path;
    const session: LockItem = { kind: "session", id, file: path, stores: sessionStores, ...noOptions };
    return [session, ...value.blocks.flatMap((entry) => blockItems(asBlock(entry)))];
  });
  const assessed = (input.assessment?.questions ?? []).map((question) => questionItem(question.id ?? "", question));
  return [...objectives, ...sessions, ...assessed];
}

function blockItems(block: BlockValue): readonly LockItem[] {
  const question = heldQuestion(block);
  if (question) return [questionItem(block.id ?? "", question)];
  const stores = blockKind(block.type).stores(block);
  if (stores.type === "nothing") return [];
  return [{ kind: "block", id: block.id ?? "", stores, ...noOptions }];
}

function questionItem(id: string, question: QuestionValue): LockItem {
  const kind = questionKind(question.type);
  return {
    kind: "question",
    id,
    stores: kind.stores(question),
    phased: true,
    options: kind.options(question).map((option) => ({
      ...(option.id === undefined ? {} : { id: option.id }),
      text: markdownOf(option.text),
      correct: option.correct,
    })),
    key: (numbers) => [question.type, kind.key(question, numbers)],
  };
}
