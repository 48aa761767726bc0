import { expect } from "vitest";
import { memoryWorld } from "../../../helpers/memory-world.ts";
import { resolved } from "../resolved.ts";

export interface Written {
  readonly file: string;
  readonly title: string;
  readonly id?: string;
  /** What stands in it. */
  readonly text?: string;
}

/** Long enough to know it by, and with hardly a word in common with the others. */
export const texts = {
  washing: "Wet both hands, take soap, rub palm to palm and between the fingers, rinse well, dry with a paper towel.",
  posting: "Before you publish a picture on line ask yourself who could recognise the patient from what is behind her.",
  needles:
    "Never put the cap back; drop sharps into their yellow box at once, and change that box when three quarters full.",
  candour:
    "When care has gone wrong we say so early, say sorry plainly, explain what happened next, and write all that down.",
} as const;

export async function built(sessions: readonly Written[], lock?: string) {
  const list = sessions.map(({ file }) => file).join(", ");
  const files = sessions.map(({ file, title, id, text = texts.washing }): [string, string] => [
    `/c/${file}`,
    JSON.stringify({ ...(id === undefined ? {} : { id }), title, blocks: [text] }),
  ]);
  return resolved(
    "/c",
    memoryWorld({
      "/c/course.yaml": `id: a-course\ntitle: A course\nlanguage: en-GB\nversion: 1.0.0\nsessions: [${list}]\n`,
      ...Object.fromEntries(files),
      ...(lock === undefined ? {} : { "/c/course.lock.yaml": lock }),
    }),
  );
}

/** Slots by file after an edit, and what the build says. */
export async function edited(before: readonly Written[], after: readonly Written[], change = (lock: string) => lock) {
  const first = await built(before);
  expect(first.diagnostics).toEqual([]);
  const { course, diagnostics, lock } = await built(after, change(first.lock.text));
  return {
    slots: Object.fromEntries(after.map(({ file }, index) => [file, course.sessions[index]?.slot])),
    ids: course.sessions.map(({ id }) => id),
    said: diagnostics.map(({ code, span }) => `${code} ${span?.file}:${span?.start.line}`),
    changes: lock.changes.map(({ text }) => text),
  };
}

export const a = { file: "a.yaml", title: "Washing", text: texts.washing };
export const b = { file: "b.yaml", title: "Posting", text: texts.posting };
export const c = { file: "c.yaml", title: "Needles", text: texts.needles };
