import type { Api2004 } from "../../../src/tools/preview/fake-lms/scorm/scorm2004/strict2004.ts";

/** scorm-again 3.4 with an activity tree: it decides which unit may open, and rolls their results up to the course. */
export interface Sequencer extends Api2004 {
  processNavigationRequest(request: string, target?: string): boolean;
  serializeSequencingState(): string;
  deserializeSequencingState(state: string): boolean;
  getSequencingState(): { readonly currentActivity: unknown; readonly rootActivity: Rollup | null };
  getSequencingService(): {
    getOverallSequencingProcess(): { synchronizeGlobalObjectives(): void; invalidateNavigationCache(): void } | null;
  };
}

interface Rollup {
  readonly completionStatus: string;
  readonly successStatus: string;
  readonly objectiveNormalizedMeasure: number;
}

/** What the LMS keeps of a learner's whole course, beside the data of each unit. */
export interface CourseRecord {
  readonly sequencing: string;
  readonly completion: string;
  readonly success: string;
  readonly score: number;
  /** What units asked for when they ended (`adl.nav.request`), in order. */
  readonly requests: readonly string[];
}

/** Goes on with the course where it was suspended. Whether the item may be delivered now. */
export function deliver(api: Sequencer, item: string, kept: CourseRecord | undefined): boolean {
  if (kept) {
    api.deserializeSequencingState(kept.sequencing);
    api.processNavigationRequest("resumeAll");
    const process = api.getSequencingService().getOverallSequencingProcess();
    // scorm-again 3.4.3 restores global objectives, and reads them into activities only when asked.
    process?.synchronizeGlobalObjectives();
    process?.invalidateNavigationCache();
  }
  return api.processNavigationRequest("choice", item);
}

/** The same API, whose end is the end of the learner's visit to the course as well. */
export function endingVisits(
  api: Sequencer,
  before: CourseRecord | undefined,
  keep: (record: CourseRecord) => void,
): Api2004 {
  let request = "_none_";
  return {
    Initialize: (argument) => api.Initialize(argument),
    GetValue: (element) => api.GetValue(element),
    Commit: (argument) => api.Commit(argument),
    GetLastError: () => api.GetLastError(),
    GetErrorString: (code) => api.GetErrorString(code),
    GetDiagnostic: (code) => api.GetDiagnostic(code),
    SetValue(element, value) {
      if (element === "adl.nav.request") request = value;
      return api.SetValue(element, value);
    },
    Terminate(argument) {
      const ended = api.Terminate(argument);
      // A window that is closed without a word leaves the course as it is.
      if (api.getSequencingState().currentActivity) api.processNavigationRequest("suspendAll");
      const { rootActivity: root } = api.getSequencingState();
      if (root) {
        const { completionStatus: completion, successStatus: success, objectiveNormalizedMeasure: score } = root;
        const requests = [...(before?.requests ?? []), request];
        keep({ sequencing: api.serializeSequencingState(), completion, success, score, requests });
      }
      return ended;
    },
  };
}
