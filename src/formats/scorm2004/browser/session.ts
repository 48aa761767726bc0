import type { DriverSettings } from "../../../contract/driver-settings.ts";
import type { ObjectiveOutcome, LmsOutcome } from "../../../contract/lms-driver.ts";
import { decimal } from "../../scorm/field-values.shared.ts";
import type { ScormApi } from "../../scorm/browser/api.ts";
import { Outbox } from "../../scorm/browser/outbox.ts";
import { ScormSession } from "../../scorm/browser/session.ts";
import type { ScormWords } from "../../scorm/browser/words.ts";
import { percent } from "../../scorm/browser/values.ts";
import type { Fields } from "../../scorm/browser/records.ts";
import { interactionFields } from "./interaction.ts";
import { interval, scaled } from "./values.ts";

export const completionStatus = "cmi.completion_status";
export const successStatus = "cmi.success_status";

/** From worst to best; a status only ever moves to the right. */
const ranks: Readonly<Record<string, readonly string[]>> = {
  [completionStatus]: ["incomplete", "completed"],
  [successStatus]: ["failed", "passed"],
};

function wordsFor(settings: DriverSettings, doneObjective: string | undefined): ScormWords {
  return {
    essential: ["cmi.suspend_data", completionStatus, successStatus, "cmi.score.scaled"],
    location: "cmi.location",
    exit: "cmi.exit",
    sessionTime: "cmi.session_time",
    status: completionStatus,
    score: "cmi.score.raw",
    // Failed for good: the status of completion stays as it is.
    isOver: (outbox) => outbox.wanted(completionStatus) === "completed" || outbox.wanted(successStatus) === "failed",
    duration: interval,
    interaction: interactionFields,
    objectiveId: (id) => id,
    objective: ({ id, score, passed }) => [
      ...(id === doneObjective ? [] : scoreFields(score, settings)),
      ["success_status", passed ? "passed" : "failed"],
    ],
    // Commit, or a value, before the session began or after it ended (RTE 3.1.7).
    overCodes: ["142", "143", "132", "133"],
  };
}

/**
 * `statuses`: the LMS's own words at launch. `doneObjective` is satisfied when the unit is complete. `request` asks the
 * LMS where to go when the session ends (SN book, 5.6.4).
 */
export function recordedSession2004(
  api: ScormApi,
  settings: DriverSettings,
  statuses: ReadonlyMap<string, string>,
  doneObjective?: string,
): { readonly session: ScormSession; request(navigation: (isComplete: boolean) => string): void } {
  const words = wordsFor(settings, doneObjective);
  const outbox = new Outbox(api, words.essential);
  for (const [element, status] of statuses) if (ranks[element]?.includes(status)) outbox.knows(element, status);

  function moveTo(element: string, next: string): void {
    const order = ranks[element] ?? [];
    if (order.indexOf(next) > order.indexOf(outbox.wanted(element) ?? "")) outbox.want(element, next);
  }
  const begin = (outcome: LmsOutcome): void => {
    moveTo(completionStatus, outcome.completion);
    moveTo(successStatus, outcome.success);
  };
  const want = (outcome: LmsOutcome): readonly ObjectiveOutcome[] => {
    outbox.want("cmi.progress_measure", decimal(outcome.progress, 4));
    const fields = outcome.score === undefined ? [] : scoreFields(outcome.score, settings);
    for (const [field, value] of fields) outbox.want(`cmi.${field}`, value);
    const done = outcome.completion === "completed" && doneObjective !== undefined;
    return [...(done ? [{ id: doneObjective, score: 1, passed: true }] : []), ...outcome.objectives];
  };
  return {
    session: new ScormSession(api, settings, words, outbox, { begin, want }),
    request: (navigation) =>
      outbox.want("adl.nav.request", navigation(outbox.wanted(completionStatus) === "completed")),
  };
}

/** scaled is what sequencing reads; Moodle 4.5 grades by raw alone; some LMSs show raw against max. */
function scoreFields(share: number, { scoreRange }: DriverSettings): Fields {
  return [
    ["score.scaled", scaled(share)],
    ["score.raw", percent(share)],
    ...(scoreRange
      ? ([
          ["score.min", "0"],
          ["score.max", "100"],
        ] as const)
      : []),
  ];
}
