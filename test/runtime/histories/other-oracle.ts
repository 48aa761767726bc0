import type { Judge } from "./moodle-oracle.ts";
import type { LmsFacts } from "./pretend-lms.ts";
import type { Visit } from "./visit.ts";

type Values = Readonly<Record<string, string>>;

/** What is true of an LMS with a server that is not Moodle: silence after a failure, and a word that nobody has checked. */
export class OtherOracle {
  readonly #facts: LmsFacts;
  readonly #judge: Judge;
  /** Requests of the action under way that were not heard. */
  readonly #unheard = new Map<Visit, number>();
  /** Of these the last state did not arrive, and "true" was said before that could be known. */
  readonly #believed = new Set<Visit>();

  constructor(facts: LmsFacts, judge: Judge) {
    this.#facts = facts;
    this.#judge = judge;
  }

  /** A request has left. */
  asked(visit: Visit, changes: Values, isHeard: boolean): void {
    if (!isHeard) this.#unheard.set(visit, (this.#unheard.get(visit) ?? 0) + 1);
    if (!this.#facts.answersUnheard || changes["cmi.suspend_data"] === undefined) return;
    if (isHeard) this.#believed.delete(visit);
    else this.#believed.add(visit);
  }

  isBelieved(visit: Visit): boolean {
    return this.#believed.has(visit);
  }

  /** After an action: once a call has failed, nothing more is called (a launch and an end are two): each may be a box. */
  checkSilence(visit: Visit, most: number): void {
    const unheard = this.#unheard.get(visit) ?? 0;
    this.#unheard.delete(visit);
    if (unheard > most && !this.#facts.answersUnheard)
      this.#judge.complain(`${unheard} requests that nobody heard for one action`);
  }
}
