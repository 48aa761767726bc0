import type { DriverSettings, Report } from "../../../contract/lms-driver.ts";
import { decimal } from "../../../formats/scorm12/field-values.shared.ts";
import type { ScormApi } from "../scorm-api.ts";
import type { Outbox } from "../scorm-outbox.ts";
import { scormSession, type RecordedSession, type ScormWords } from "../scorm-session.ts";
import { percent } from "../scorm-values.ts";
import type { Fields } from "../scorm-records.ts";
import { interactionFields } from "./interaction.ts";
import { interval, scaled } from "./values.ts";

export const completionStatus = "cmi.completion_status";
export const successStatus = "cmi.success_status";

/** From worst to best; a status only ever moves to the right. */
const ranks: Readonly<Record<string, readonly string[]>> = {
  [completionStatus]: ["incomplete", "completed"],
  [successStatus]: ["failed", "passed"],
};

/**
 * `statuses`: the LMS's own words at launch. `doneObjective` is satisfied when the unit is complete. `request` asks the
 * LMS where to go when the session ends (SN book, 5.6.4).
 */
export function recordedSession2004(
  api: ScormApi,
  settings: DriverSettings,
  statuses: ReadonlyMap<string, string>,
  doneObjective?: string,
): RecordedSession & { request(navigation: (isComplete: boolean) => string): void } {
  const current = new Map(statuses);
  const words: ScormWords = {
    essential: ["cmi.suspend_data", completionStatus, successStatus, "cmi.score.scaled"],
    location: "cmi.location",
    exit: "cmi.exit",
    sessionTime: "cmi.session_time",
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
  const session = scormSession(api, settings, words, (report: Report, outbox: Outbox) => {
    moveTo(completionStatus, report.completion);
    moveTo(successStatus, report.success);
    outbox.want("cmi.progress_measure", decimal(report.progress, 4));
    if (report.score === undefined) return;
    for (const [field, value] of scoreFields(report.score, settings)) outbox.want(`cmi.${field}`, value);
  });

  function moveTo(element: string, next: string): void {
    const order = ranks[element] ?? [];
    if (order.indexOf(next) <= order.indexOf(current.get(element) ?? "")) return;
    current.set(element, next);
    session.outbox.want(element, next);
  }

  moveTo(completionStatus, "incomplete");
  return {
    ...session,
    settle(report) {
      const done = report.completion === "completed" && doneObjective !== undefined;
      const objectives = done ? [{ id: doneObjective, score: 1, passed: true }] : [];
      session.settle({ ...report, objectives: [...objectives, ...report.objectives] });
    },
    request: (navigation) =>
      session.outbox.want("adl.nav.request", navigation(current.get(completionStatus) === "completed")),
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
