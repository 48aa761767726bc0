import type { CourseData, QuizBank } from "../../../src/contract/page-data.ts";
import type { LearnerState, SlotState } from "../../../src/contract/state.ts";
import { decode } from "../../../src/runtime/state/suspend-data.ts";
import { pageNameOf } from "../../../src/runtime/page/page-names.ts";
import { codings } from "../../runtime/state/codec.ts";
import { courseDataIn, quizBankIn } from "../kept.ts";

/** What a format's own side has of a learner in the end, in words that all formats share. */
export interface ReplayRecord {
  readonly completion: string;
  readonly success: string;
  /** 0–1. */
  readonly score: string;
  /** In the order in which they were given: question, response, verdict. */
  readonly answers: readonly string[];
  /** "in form" when the time spent is more than nothing and written as the standard wants it. */
  readonly time: string;
  readonly objectives: string;
  readonly bookmark: string;
  /** Suspend data, or what takes its place. */
  readonly stateText: string;
}

/** A field that a standard has no place for. */
export const none = "–";

/** What a learner did, read from suspend data alone: every format must keep the same. */
export interface KeptWork {
  readonly outcome: LearnerState["outcome"];
  readonly page: string;
  readonly items: Readonly<Record<string, SlotState>>;
}

/** `unit`: page of one unit of several. */
export async function keptWork(text: string, folder: string, unit?: string): Promise<KeptWork> {
  const [data, bank] = [await courseDataIn(folder, unit), await quizBankIn(folder)];
  const { state, sound } = decode(text, { codings, slots: data.slots });
  if (sound !== "whole") throw new Error(`the state is ${sound}`);
  const items = itemsOf(data, bank).flatMap(({ id, slot }) => {
    const found = state.slots.get(slot);
    return found ? [[id, found] as const] : [];
  });
  return {
    outcome: state.outcome,
    page: pageNameOf(state.place.page, data) ?? "start",
    items: Object.fromEntries(items),
  };
}

function itemsOf(data: CourseData, bank: QuizBank) {
  return [...data.sessions, ...data.checks, ...data.notes, ...bank.questions];
}

/** One row a format, one column a fact; below it what was answered, once when it is the same everywhere. */
export function tableOf(rows: ReadonlyMap<string, ReplayRecord>, calls: ReadonlyMap<string, string>): string {
  const names = ["format", "completion", "success", "score", "time", "objectives", "bookmark", "answers", "calls"];
  const lines = [...rows].map(([format, row]) => [
    format,
    row.completion,
    row.success,
    row.score,
    row.time,
    row.objectives,
    row.bookmark,
    String(row.answers.length),
    calls.get(format) ?? "",
  ]);
  const texts = new Set([...rows.values()].map(({ answers }) => answers.join("; ")).filter((text) => text !== ""));
  return [...aligned([names, ...lines]), ...[...texts].map((text) => `answers: ${text}`)].join("\n");
}

function aligned(lines: readonly (readonly string[])[]): readonly string[] {
  const widths = (lines[0] ?? []).map((_name, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  return lines.map((line) => line.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(" | "));
}
