import type { Answer } from "../../../src/contract/answer.ts";
import { firstSlotPage, type LearnerState, type Outcome } from "../../../src/contract/state.ts";
import { isText, type PlacedItem, type Version } from "./course-versions.ts";

/** A learner's state in the author's terms: nothing in it depends on slots, stable numbers or the order of anything. */
export interface Snapshot {
  readonly version: Version;
  readonly outcome: Outcome;
  /** Id of the session, or a number of ours; and the block. */
  readonly page: string;
  readonly block: number;
  readonly quiz: LearnerState["quiz"];
  /** By id. Texts of removed items are there too. */
  readonly items: ReadonlyMap<string, ItemState>;
}

export interface ItemState {
  readonly phase: string;
  /** Absent: not answered. */
  readonly answer?: string;
  readonly isText: boolean;
}

export function snapshotOf(state: LearnerState, version: Version): Snapshot {
  const items = new Map<string, ItemState>();
  for (const [number, { phase, answer }] of state.slots) {
    const slot = version.slots[number]!;
    const placed = version.items.get(number);
    const name = nameIn(version, number);
    if (slot.retired && (answer?.type !== "text" || items.has(name))) continue;
    items.set(name, {
      phase,
      isText: placed ? isText(placed.item) : answer?.type === "text",
      ...(answer ? { answer: answerWords(answer, placed) } : {}),
    });
  }
  const session = version.sessions.get(state.place.page - firstSlotPage);
  const page = state.place.page < firstSlotPage ? String(state.place.page) : (session ?? "none");
  return { version, outcome: state.outcome, page, block: state.place.block, quiz: state.quiz, items };
}

function answerWords(answer: Answer, placed: PlacedItem | undefined): string {
  const uid = (number: number): string => placed?.uids[number] ?? `number ${number}`;
  switch (answer.type) {
    case "seen":
      return "seen";
    case "bits":
      return answer.on.map(uid).sort().join(" ");
    case "choice":
      return uid(answer.option);
    case "choices": {
      const rows = answer.options.length;
      return answer.options
        .map((match, row) => `${uid(row)}=${match === null ? "" : uid(rows + match)}`)
        .sort()
        .join(" ");
    }
    case "order":
      return answer.items.map(uid).join(" ");
    case "number":
      return String(answer.value);
    case "text":
      return answer.text;
  }
}

/** Whether an answer is the right one, by what the author thinks. */
export function isRight({ item }: PlacedItem, answer: string | undefined): boolean {
  switch (item.type) {
    case "single-choice":
      return answer === item.right[0];
    case "multiple-response":
      return answer === [...item.right].sort().join(" ");
    case "sequencing":
      return answer === item.options.map(({ uid }) => uid).join(" ");
    case "matching":
      return (
        answer ===
        item.options
          .map(({ uid }, row) => `${uid}=${item.right[row] ?? ""}`)
          .sort()
          .join(" ")
      );
    case "numeric":
      return Number(answer) === item.number;
    case "fill-in":
      return answer === `word${item.number}`;
    default:
      return false;
  }
}

function meaningOf(version: Version, id: string): number | undefined {
  return [...version.items.values()].find(({ item }) => item.id === id)?.item.meaning;
}

export interface Allowed {
  /** The string was cut: things may be missing, but nothing may differ. */
  readonly isCut: boolean;
  /** Nothing but the head is left of it: the place is the LMS's own location, or none. */
  readonly isHeadOnly: boolean;
  /** Every version published, oldest first. */
  readonly versions: readonly Version[];
  /** Slots of questions that the learner is told are open again. */
  readonly reopened: readonly number[];
}

const noQuiz: Snapshot["quiz"] = { seed: 0, phase: "none", at: 0, clock: 0 };

/**
 * What is wrong with a restored state, given the snapshot it must stand for. The outcome is compared elsewhere: the
 * LMS has a say in it.
 */
export function restoredWrongly(
  found: Snapshot,
  expected: Snapshot,
  { isCut, isHeadOnly, versions, reopened }: Allowed,
): readonly string[] {
  const wrong: string[] = [];
  const since = versions.filter(({ number }) => number >= expected.version.number && number <= found.version.number);
  const placedBySlot = [...found.version.items];
  for (const [id, before] of expected.items) {
    const now = found.items.get(id);
    const place = placedBySlot.find(([, { item }]) => item.id === id);
    const stayed = since.every((version) => hasItem(version, id));
    if (!hasItem(found.version, id) || isCut) continue;
    if (before.isText && (place === undefined || isText(place[1].item))) {
      if (now?.answer !== before.answer) wrong.push(`the text of ${id} is ${show(now)} and was ${show(before)}`);
      if (place && !isChanged(id))
        wrong.push(...(stayed && now?.phase !== before.phase ? [`${id} is ${show(now)} and was ${show(before)}`] : []));
      continue;
    }
    const isRunning = expected.quiz.phase === "running";
    if (place && isChanged(id)) {
      if (place[1].isCheck || isRunning) {
        if (now) wrong.push(`${id} changed, and is not open but ${show(now)}`);
        if (stayed && !reopened.includes(place[0])) wrong.push(`${id} changed, and nobody says that it is open again`);
      } else if (now && show(now) !== show(before)) wrong.push(`${id} is ${show(now)} and was ${show(before)}`);
      continue;
    }
    if (show(now) !== show(before) && (stayed || now)) wrong.push(`${id} is ${show(now)} and was ${show(before)}`);
  }
  for (const [id, now] of found.items) {
    const before = expected.items.get(id);
    if (!before) wrong.push(`${id} is ${show(now)} and was never touched`);
    else if (isCut && show(now) !== show(before) && !isChanged(id) && !(before.isText && now.answer === undefined))
      wrong.push(`${id} is ${show(now)} and was ${show(before)}`);
  }
  for (const slot of reopened) {
    const id = found.version.slots[slot]?.id ?? "";
    if (!isChanged(id) && since.every((version) => hasItem(version, id)))
      wrong.push(`${id} is said to be open again and never changed`);
  }
  const isPageThere = /^\d+$/.test(expected.page) || [...found.version.sessions.values()].includes(expected.page);
  const isBack = found.page === expected.page && found.block === (isHeadOnly ? 0 : expected.block);
  if (isPageThere && !isBack && !(isHeadOnly && found.page === "0"))
    wrong.push(`the place is ${found.page} and was ${expected.page}`);
  const quiz = isHeadOnly ? noQuiz : expected.quiz;
  if (found.quiz.phase !== quiz.phase || found.quiz.seed !== quiz.seed || found.quiz.at !== quiz.at) {
    wrong.push(`the quiz is ${JSON.stringify(found.quiz)} and was ${JSON.stringify(quiz)}`);
  }
  return wrong;

  function isChanged(id: string): boolean {
    return meaningOf(found.version, id) !== meaningOf(expected.version, id);
  }
}

function hasItem(version: Version, name: string): boolean {
  return version.slots.some(({ retired }, number) => !retired && nameIn(version, number) === name);
}

/** What the author means by a slot: a session is itself, whatever id the build gave it. */
export function nameIn(version: Version, number: number): string {
  const { kind, id } = version.slots[number]!;
  if (kind === "session") return `session ${version.sessions.get(number) ?? `of slot ${number}`}`;
  return kind === "question" || kind === "block" ? id : `${kind} ${id}`;
}

export function show(state: ItemState | undefined): string {
  if (!state) return "nothing";
  const answer =
    state.answer === undefined
      ? ""
      : ` ${JSON.stringify(state.answer.length > 60 ? `${state.answer.slice(0, 60)}… (${state.answer.length})` : state.answer)}`;
  return `${state.phase}${answer}`;
}
