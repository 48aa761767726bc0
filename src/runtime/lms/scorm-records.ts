import type { Interaction } from "../../contract/interaction.ts";
import type { ObjectiveReport } from "../../contract/lms-driver.ts";
import type { ScormApi } from "./scorm-api.ts";
import type { Outbox } from "./scorm-outbox.ts";

/** Elements within an array's member, and their values, in the order to send them. */
export type Fields = readonly (readonly [string, string])[];

/** `cmi.interactions`, written once each. Optional for an LMS (RTE 3.4.4), and some choke on them: hence all the care. */
export interface InteractionLog {
  add(interaction: Interaction): void;
  send(): void;
  settle(kept: boolean): void;
}

/**
 * The LMS is asked whether it has interactions, and how many, only when there is one to send. Numbers go on from its
 * count, for the fields are write-only in 1.2 and number 0 may be an earlier session's. One refusal ends it.
 */
export function newInteractionLog(
  api: ScormApi,
  mode: "auto" | "off",
  fieldsOf: (interaction: Interaction) => Fields,
): InteractionLog {
  let pending: Interaction[] = [];
  let sentCount = 0;
  let next: number | undefined;
  let isOn = mode === "auto";

  function sendOne(interaction: Interaction, n: number): boolean {
    return fieldsOf(interaction).every(([field, value]) => api.set(`cmi.interactions.${n}.${field}`, value));
  }

  return {
    add(interaction) {
      if (isOn) pending.push(interaction);
    },
    send() {
      if (!isOn || sentCount === pending.length) return;
      next ??= api.get("cmi.interactions._children") === "" ? undefined : countOf(api, "cmi.interactions");
      const first = next;
      isOn =
        first !== undefined && pending.every((interaction, at) => at < sentCount || sendOne(interaction, first + at));
      sentCount = pending.length;
    },
    settle(kept) {
      sentCount = 0;
      if (!kept) return;
      next = next === undefined ? undefined : next + pending.length;
      pending = [];
    },
  };
}

/** `cmi.objectives`: looked up by id, because an LMS may hold them already, in its own order. */
export interface ObjectiveList {
  want(reports: readonly ObjectiveReport[]): void;
}

export function newObjectiveList(
  api: ScormApi,
  outbox: Outbox,
  nameOf: (id: string) => string,
  fieldsOf: (report: ObjectiveReport) => Fields,
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
    want(reports) {
      if (!isOn || reports.length === 0) return;
      numbers ??= readNumbers();
      isOn = numbers !== undefined;
      for (const report of numbers ? reports : []) {
        const name = nameOf(report.id);
        const known = numbers?.get(name);
        const n = known ?? numbers?.size ?? 0;
        // The id comes first (1.2 RTE 3.4.4, 2004 RTE 4.2.17); one that the LMS has already is not written again.
        if (known === undefined) outbox.want(`cmi.objectives.${n}.id`, name);
        numbers?.set(name, n);
        for (const [field, value] of fieldsOf(report)) outbox.want(`cmi.objectives.${n}.${field}`, value);
      }
    },
  };
}

/** `_count` of an array, 0–9,999; `undefined` when the LMS gives no number. */
function countOf(api: ScormApi, array: string): number | undefined {
  const count = api.get(`${array}._count`);
  return /^\d{1,4}$/.test(count) ? Number(count) : undefined;
}
