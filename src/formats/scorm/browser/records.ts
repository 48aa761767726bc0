import type { Interaction } from "../../../contract/interaction.ts";
import type { DriverSettings } from "../../../contract/driver-settings.ts";
import type { ObjectiveOutcome } from "../../../contract/lms-driver.ts";
import type { ScormApi } from "./api.ts";
import { isUnanswered, type Outbox } from "./outbox.ts";

/** Elements within an array's member, and their values, in the order to send them. */
export type Fields = readonly (readonly [string, string])[];

/** `cmi.interactions`, written once each. Optional for an LMS (RTE 3.4.4), and some choke on them: hence all the care. */
export interface InteractionLog {
  add(interaction: Interaction): void;
  /** False when a call failed as it does when the server does not answer: nothing more is to be called. */
  send(): boolean;
  answered(isKept: boolean): void;
}

/**
 * The LMS is asked whether it has interactions, and how many, only when there is one to send. Numbers go on from its
 * count, for the fields are write-only in 1.2 and number 0 may be an earlier session's. One refusal ends it. What went
 * with a commit that failed is written again: under new numbers where an LMS sends only what changes (Moodle 4.5).
 */
export function newInteractionLog(
  api: ScormApi,
  { interactions: mode, resendsByToggling }: Pick<DriverSettings, "interactions" | "resendsByToggling">,
  fieldsOf: (interaction: Interaction) => Fields,
): InteractionLog {
  let pending: Interaction[] = [];
  let sentCount = 0;
  let next: number | undefined;
  let isOn = mode === "auto";
  let hasStopped = false;

  function sendOne(interaction: Interaction, n: number): boolean {
    return fieldsOf(interaction).every(([field, value]) => api.set(`cmi.interactions.${n}.${field}`, value));
  }

  return {
    add(interaction) {
      if (isOn) pending.push(interaction);
    },
    send() {
      if (!isOn || sentCount === pending.length) return true;
      next ??= api.get("cmi.interactions._children") === "" ? undefined : countOf(api, "cmi.interactions");
      const first = next;
      isOn =
        first !== undefined && pending.every((interaction, at) => at < sentCount || sendOne(interaction, first + at));
      sentCount = pending.length;
      if (isOn || !isUnanswered(api.lastError()) || hasStopped) return true;
      // Once it may be the network; twice in a row it is this LMS's way to refuse them.
      isOn = hasStopped = true;
      return false;
    },
    answered(isKept) {
      if (isKept || resendsByToggling) next = next === undefined ? undefined : next + sentCount;
      sentCount = 0;
      if (!isKept) return;
      pending = [];
      hasStopped = false;
    },
  };
}

/** `cmi.objectives`: looked up by id, because an LMS may hold them already, in its own order. */
export interface ObjectiveList {
  want(outcomes: readonly ObjectiveOutcome[]): void;
}

export function newObjectiveList(
  api: ScormApi,
  outbox: Outbox,
  nameOf: (id: string) => string,
  fieldsOf: (outcome: ObjectiveOutcome) => Fields,
): ObjectiveList {
  let numbers: Map<string, number> | undefined;

  /** Empty when there are none yet; `undefined` when the LMS has no such element. */
  function readNumbers(): Map<string, number> | undefined {
    const count = countOf(api, "cmi.objectives");
    if (count === undefined) return undefined;
    return new Map(Array.from({ length: count }, (_, n) => [api.get(`cmi.objectives.${n}.id`), n]));
  }

  let isOn = true;
  return {
    want(outcomes) {
      if (!isOn || outcomes.length === 0) return;
      numbers ??= readNumbers();
      isOn = numbers !== undefined;
      for (const outcome of numbers ? outcomes : []) {
        const name = nameOf(outcome.id);
        const known = numbers?.get(name);
        const n = known ?? numbers?.size ?? 0;
        // The id comes first (1.2 RTE 3.4.4, 2004 RTE 4.2.17); one that the LMS has already is not written again.
        if (known === undefined) outbox.want(`cmi.objectives.${n}.id`, name);
        numbers?.set(name, n);
        for (const [field, value] of fieldsOf(outcome)) outbox.want(`cmi.objectives.${n}.${field}`, value);
      }
    },
  };
}

/** `_count` of an array, 0–9,999; `undefined` when the LMS gives no number. */
function countOf(api: ScormApi, array: string): number | undefined {
  const count = api.get(`${array}._count`);
  return /^\d{1,4}$/.test(count) ? Number(count) : undefined;
}
