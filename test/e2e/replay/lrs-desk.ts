import type { LrsServer } from "../../helpers/servers/lrs-server.ts";
import { expectValid, wordOf, type Statement } from "../../formats/xapi/browser/xapi-page.ts";
import type { ReplayRecord } from "./record.ts";
import { none } from "./record.ts";

interface Result {
  readonly success?: boolean;
  readonly completion?: boolean;
  readonly response?: string;
  readonly duration?: string;
  readonly score?: { readonly scaled: number };
}

interface Context {
  readonly contextActivities?: Readonly<Partial<Record<"other" | "grouping", readonly { readonly id: string }[]>>>;
}

/** What an LRS says of a learner: its statements, and our document in State. `au`: `id` in `cmi5.xml` of one unit of several. */
export function lrsRecord(lrs: LrsServer["lrs"], au?: string): ReplayRecord {
  const all = lrs.statements() as unknown as readonly Statement[];
  expectValid(all);
  const told = all.filter(
    ({ context }) => au === undefined || (context as Context).contextActivities?.grouping?.some(({ id }) => id === au),
  );
  const results = (verb: string): readonly Result[] =>
    told.filter((statement) => wordOf(statement) === verb).map(({ result }) => result ?? {});
  const answered = told.filter((statement) => wordOf(statement) === "answered");
  const times = [...results("passed"), ...results("completed"), ...results("terminated")].map(
    ({ duration = "" }) => duration,
  );
  const document = documentOf(lrs, au);
  return {
    completion: results("completed").length === 1 ? "completed" : "incomplete",
    success: results("passed").length === 1 ? "passed" : "unknown",
    score: String(results("passed")[0]?.score?.scaled),
    answers: answered.map((statement) => {
      const { object, result } = statement;
      const { response = "", success } = (result ?? {}) as Result;
      return [lastOf(object.id), response, success ? "correct" : "incorrect", `(${objectiveOf(statement)})`].join(" ");
    }),
    time: times.length > 0 && times.every((time) => /^PT[\d.]*[1-9][\d.]*S$/.test(time)) ? "in form" : times.join(" "),
    objectives: none,
    bookmark: document.location,
    stateText: document.suspendData,
  };
}

/** The objective an answer belongs to. */
function objectiveOf({ context }: Statement): string {
  const { other = [] } = (context as Context).contextActivities ?? {};
  return lastOf(other.map(({ id }) => id).find((id) => id.includes("/objectives/")) ?? "no objective");
}

function lastOf(iri: string): string {
  return iri.replace(/^.*\//, "");
}

/** The pretend LMS launches each AU under an id made of its own. */
function documentOf({ state }: LrsServer["lrs"], au = ""): { readonly location: string; readonly suspendData: string } {
  const texts = [...state.all()]
    .filter(([key]) => key.includes("build-course.resume") && key.includes(encodeURIComponent(au)))
    .map(([, text]) => text);
  return JSON.parse(texts.at(-1) ?? "{}") as { location: string; suspendData: string }; // Written by the driver.
}
