import type { LrsServer } from "../../helpers/servers/lrs-server.ts";
import { expectValid, wordOf, type Statement } from "../../runtime/xapi/xapi-page.ts";
import type { ReplayRecord } from "./record.ts";
import { none } from "./record.ts";

interface Result {
  readonly success?: boolean;
  readonly completion?: boolean;
  readonly response?: string;
  readonly duration?: string;
  readonly score?: { readonly scaled: number };
}

/** What an LRS says of a learner: its statements, and our document in State. */
export function lrsRecord(lrs: LrsServer["lrs"]): ReplayRecord {
  const told = lrs.statements() as unknown as readonly Statement[];
  expectValid(told);
  const results = (verb: string): readonly Result[] =>
    told.filter((statement) => wordOf(statement) === verb).map(({ result }) => result ?? {});
  const answered = told.filter((statement) => wordOf(statement) === "answered");
  const times = [...results("passed"), ...results("completed"), ...results("terminated")].map(
    ({ duration = "" }) => duration,
  );
  const document = documentOf(lrs);
  return {
    completion: results("completed").length === 1 ? "completed" : "incomplete",
    success: results("passed").length === 1 ? "passed" : "unknown",
    score: String(results("passed")[0]?.score?.scaled),
    answers: answered.map(({ object, result }) => {
      const { response = "", success } = (result ?? {}) as Result;
      return [object.id.replace(/^.*\//, ""), response, success ? "correct" : "incorrect"].join(" ");
    }),
    time: times.length > 0 && times.every((time) => /^PT[\d.]+S$/.test(time)) ? "in form" : times.join(" "),
    objectives: none,
    bookmark: document.location,
    stateText: document.suspendData,
  };
}

function documentOf({ state }: LrsServer["lrs"]): { readonly location: string; readonly suspendData: string } {
  const texts = [...state.all()].filter(([key]) => key.includes("build-course.resume")).map(([, text]) => text);
  return JSON.parse(texts.at(-1) ?? "{}") as { location: string; suspendData: string }; // Written by the driver.
}
