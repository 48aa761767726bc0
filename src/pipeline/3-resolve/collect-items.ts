import { sessionStores } from "../../contract/state.ts";
import type { OptionSource } from "../../content/questions/define.ts";
import { markdownOf } from "../../content/text.ts";
import type { BlockPart } from "../../content/blocks/define.ts";
import type { CourseInput } from "../2-validate/course-input.ts";
import type { BlockValue } from "../2-validate/session-schema.ts";
import { asBlock, blockKind, heldQuestion, questionKind, type TypedQuestion } from "./kinds.ts";
import { printOf } from "./lock/likeness.ts";
import type { LockItem, LockOption } from "./lock/lock.ts";
import type { SessionTraits } from "./names/sessions/evidence.ts";
import { walkTexts } from "./names/walk-texts.ts";

const noOptions = { phased: false, options: [] } as const;

/** Everything of the course that stores something, in document order: what the lock gives slots to. */
export function collectItems(
  input: CourseInput,
  sessionIds: readonly string[],
  traits: readonly SessionTraits[],
): readonly LockItem[] {
  const objectives = (input.course.objectives ?? []).map(
    // The best attempt's result in whole percent.
    ({ id }): LockItem => ({ kind: "objective", id, stores: { type: "choice", options: 101 }, ...noOptions }),
  );
  const sessions = input.sessions.flatMap(({ path, value }, index) => {
    const words = { title: value.title, print: traits[index]?.print ?? "", file: path };
    const session: LockItem = {
      kind: "session",
      id: sessionIds[index] ?? path,
      ...words,
      stores: sessionStores,
      ...noOptions,
    };
    return [session, ...value.blocks.flatMap((entry) => blockItems(asBlock(entry)))];
  });
  const assessed = (input.assessment?.questions ?? []).map((value) =>
    questionItem(value.id ?? "", { type: value.type, value }),
  );
  return [...objectives, ...sessions, ...assessed];
}

function blockItems(block: BlockValue): readonly LockItem[] {
  const { id = "" } = block;
  const question = heldQuestion(block);
  const kind = blockKind(block.type);
  const stores = kind.stores(block);
  return [
    ...(question ? [questionItem(id, question)] : []),
    ...(stores.type === "nothing"
      ? []
      : [{ kind: "block", id, print: printOf(wordsIn(block)), stores, ...noOptions } as const]),
    ...(kind.parts?.(block) ?? []).map((part) => partItem(id, part)),
  ];
}

function partItem(block: string, { id, idOfWords, title, stores, options = [] }: BlockPart): LockItem {
  return {
    kind: "block",
    id: partName(block, id),
    ...(idOfWords === undefined ? {} : { idBefore: partName(block, idOfWords) }),
    ...(title === undefined ? {} : { title: markdownOf(title) }),
    stores,
    phased: false,
    options: lockOptions(options),
  };
}

/** Ids have no slash, so nothing else is called so. */
export function partName(block: string, part: string): string {
  return `${block}/${part}`;
}

function questionItem(id: string, { type, value }: TypedQuestion): LockItem {
  const kind = questionKind(type);
  return {
    kind: "question",
    id,
    stores: kind.stores(value),
    phased: true,
    print: printOf(wordsIn(value)),
    options: lockOptions(kind.options(value)),
    key: (numbers) => [type, kind.key(value, numbers)],
  };
}

/** What the author wrote there; not the id, which may have been another's. */
function* wordsIn(value: object): Generator<string> {
  for (const { text, key } of walkTexts(value)) if (key !== "type" && key !== "id") yield text;
}

function lockOptions(options: readonly OptionSource[]): readonly LockOption[] {
  return options.map(({ id, text, correct }) => ({
    ...(id === undefined ? {} : { id }),
    text: markdownOf(text),
    correct,
  }));
}
