import type { Outbox, Step } from "./outbox.ts";
import { decimal } from "../field-values.shared.ts";

/**
 * The commits after one of unknown fate, for an LMS that sends only what changes and believes that it has sent everything
 * (Moodle 4.5, SCORM 1.2). Suspend data goes forward in the first of them, so that at every moment the LMS has a state that
 * any later launch can assert. Then the status, which stepped aside in the first, and the score, by a hundredth. Never a
 * score in the step aside: with one attempt that leaves the activity failed for ever (seen).
 */
export function toggles(
  outbox: Outbox,
  { status, score }: { readonly status: string; readonly score: string },
  mark: number | undefined,
  isScore: (element: string) => boolean,
): readonly Step[] {
  const raw = outbox.wanted(score);
  const aside: Step = { holds: isScore, instead: new Map([[status, "incomplete"]]) };
  const forward: Step = { holds: isScore };
  const scores: Step[] = raw === undefined || outbox.hasKept(score) ? [] : [...scoreAside(score, raw, mark), {}];
  return outbox.hasKept(status) ? [forward, ...scores] : [aside, forward, ...scores];
}

function scoreAside(element: string, raw: string, mark?: number): readonly Step[] {
  const beside = scoreBeside(Number(raw), mark);
  return beside === undefined ? [] : [{ instead: new Map([[element, decimal(beside, 2)]]) }];
}

/**
 * A score of 0–100 a hundredth away: on the same side of the pass mark (0–1), within the range, and not 0. `undefined` when
 * there is none, as of 100 with the mark at 100.
 */
function scoreBeside(score: number, mark = 0): number | undefined {
  const isPass = (value: number): boolean => value >= mark * 100;
  return [score - 0.01, score + 0.01].find((value) => value > 0.001 && value <= 100 && isPass(value) === isPass(score));
}
