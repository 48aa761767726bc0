import type { ShownCall } from "../../contract.shared.ts";
import type { LearnerAction, Seen } from "../../messages.shared.ts";

/** A session as a file: what was done, what the page showed after that, what was said to the LMS, and what that made of it. */
export interface Recording {
  /** Of the file's form. */
  readonly recording: 1;
  readonly course: string;
  readonly format: string;
  readonly lms: string;
  readonly learner: string;
  /** What was random. */
  readonly chance: number;
  readonly steps: readonly Step[];
  readonly calls: readonly ShownCall[];
  readonly outcome: Outcome;
}

export type Outcome = Readonly<Record<"completion" | "success" | "score", string>>;

export type Step =
  | { readonly type: "did"; readonly action: LearnerAction; readonly seen: Seen }
  | { readonly type: "troubles"; readonly ids: readonly string[] }
  | { readonly type: "opened" };

export const fixedChance = 20_040_412;

const seenWords: Readonly<Record<keyof Seen, string>> = {
  page: "the page",
  heading: "the heading",
  progress: "the progress",
  verdicts: "the verdicts",
  quiz: "the quiz",
  dialog: "the dialog",
};

/** What a step showed and shows now, where that is not the same; the first of it, in words. */
export function seenDifference(before: Seen, now: Seen): string | undefined {
  const names = Object.keys(seenWords) as (keyof Seen)[]; // As the object above has them.
  const name = names.find((one) => before[one] !== now[one]);
  return name && `${seenWords[name]} was ${quoted(before[name])}, now it is ${quoted(now[name])}`;
}

export function stepWords(step: Step): string {
  if (step.type === "opened") return "opened again";
  if (step.type === "troubles")
    return step.ids.length === 0 ? "all is well again" : `went wrong: ${step.ids.join(", ")}`;
  const { action } = step;
  if (action.type === "click") return `pressed ${quoted(action.words)}`;
  return `set ${action.path.split(" > ").at(-1) ?? ""} to ${quoted(action.value)}`;
}

export function outcomeDifference(before: Outcome, now: Outcome): string | undefined {
  const name = (["completion", "success", "score"] as const).find((one) => before[one] !== now[one]);
  return name && `the LMS had ${name} ${quoted(before[name])}, now it has ${quoted(now[name])}`;
}

/** Times and the learner's state are another each time, or of another build's form; all else that is said is compared. */
const passing = /time|latency|suspend_data|timestamp|^PUT|^POST|^GET|GetValue|Commit/;

/** The first thing that the LMS was told otherwise; only calls of one LMS can be compared. */
export function callDifference(before: readonly ShownCall[], now: readonly ShownCall[]): string | undefined {
  const [old, next] = [before, now].map((calls) =>
    ofVisit(calls)
      .map(callWords)
      .filter((words) => !passing.test(words)),
  );
  if (!old || !next) return undefined;
  const at = old.findIndex((words, index) => words !== next[index]);
  if (at >= 0) return `call ${at + 1} was ${old[at] ?? ""}, now it is ${next[at] ?? "none"}`;
  return next.length > old.length ? `call ${old.length + 1} is new: ${next[old.length] ?? ""}` : undefined;
}

/** The page that was open before may say goodbye late. */
function ofVisit(calls: readonly ShownCall[]): readonly ShownCall[] {
  const start = calls.findIndex(({ name }) => name.endsWith("Initialize"));
  return calls.slice(Math.max(0, start));
}

function callWords({ name, values, result, error }: ShownCall): string {
  return `${name}(${values.join(", ")}) → ${result ?? "nothing"}${error === "0" ? "" : ` error ${error}`}`;
}

function quoted(words: string): string {
  return words === "" ? "nothing" : `“${words}”`;
}
