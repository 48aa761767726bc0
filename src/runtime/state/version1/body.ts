import { phases, type LearnerState, type QuizState, type Slot, type SlotState } from "../../../contract/state.ts";
import { placeWidths } from "../../../contract/state-widths.ts";
import { crc32 } from "../checksum.ts";
import type { Codings } from "../codings.ts";
import type { Wire } from "../wire.ts";
import { isAnswerTo, transferAnswer } from "./answers.ts";

const quizPhases: readonly QuizState["phase"][] = ["none", "running", "submitted"];
const openPhase = 0;
/** Fourth code of the two phase bits: no answer; one bit follows, checked or shown. */
const withoutAnswer = 3;

/** Place, quiz and slots of a state. A text is `""` here: it is in a note. */
export type Body = Pick<LearnerState, "place" | "quiz" | "slots">;

/** A slot with its number. */
export type Entry = readonly [number, Slot];

/** Slots that a state of this revision holds. */
export function storedSlots(slots: readonly Slot[], revision: number): readonly Entry[] {
  return [...slots.entries()].filter(([, slot]) => slot.since <= revision && slot.stores.type !== "nothing");
}

/**
 * Puts slots on the wire; or takes them off, and adds them to the states (those are then any). Damaged bits give some states,
 * never an error; the checksum decides whether they count.
 */
export function transferSlots(
  wire: Wire,
  entries: readonly Entry[],
  states: Body["slots"],
  codings: Codings,
): Body["slots"] {
  const transferred = new Map(states);
  for (const [number, slot] of entries) {
    const state = transferSlot(wire, slot, states.get(number), codings);
    if (state) transferred.set(number, state);
  }
  return transferred;
}

/**
 * Checksum of the slots' shapes. It goes into the checksums of the body, so that answers are not read
 * with another table: a course whose lock file was lost and made anew must not show answer 7 at question 9.
 */
export function shapeChecksum(entries: readonly Entry[]): number {
  const shapes = entries.map(([, { stores, phased }]) => {
    // By name, so that the order of properties in the page data does not matter; a weight is no shape.
    const { count, items, options } = { count: "", items: "", options: "", ...stores };
    return `${stores.type} ${count}${items}${options.toString()} ${phased ? "phased" : ""};`;
  });
  return crc32(shapes.join(""));
}

/** Whether the body keeps this answer. Answers to removed questions are dropped; a removed note is the learner's own writing. */
export function isKept(slot: Slot, answer: SlotState["answer"], codings: Codings): boolean {
  if (slot.retired && slot.stores.type !== "text") return false;
  return answer !== undefined && isAnswerTo(slot.stores, answer, codings);
}

/** The same for place and quiz. */
export function transferPlace(wire: Wire, { place, quiz }: Omit<Body, "slots">): Omit<Body, "slots"> {
  return {
    place: { page: wire(placeWidths.page, place.page), block: wire(placeWidths.block, place.block) },
    quiz: {
      seed: wire(placeWidths.seed, quiz.seed),
      phase: quizPhases[wire(placeWidths.quizPhase, quizPhases.indexOf(quiz.phase))] ?? "none",
      at: wire(placeWidths.at, quiz.at),
      clock: wire(placeWidths.clock, quiz.clock),
    },
  };
}

function transferSlot(wire: Wire, slot: Slot, state: SlotState | undefined, codings: Codings): SlotState | undefined {
  const answer = isKept(slot, state?.answer, codings) ? state?.answer : undefined;
  const phase = slot.phased && state && !slot.retired ? phases.indexOf(state.phase) : openPhase;
  if (wire(1, Number(answer !== undefined || phase !== openPhase)) === 0) return undefined;
  const code = slot.phased ? wire(2, answer ? phase : withoutAnswer) : openPhase;
  if (code === withoutAnswer) return { phase: phases[wire(1, phase - 1) + 1] ?? "open" };
  const kept = transferAnswer(wire, slot.stores, codings, answer);
  return { phase: phases[code] ?? "open", ...(kept ? { answer: kept } : {}) };
}
