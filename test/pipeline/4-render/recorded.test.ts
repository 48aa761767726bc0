import { describe, expect, it } from "vitest";
import { formats } from "../../../src/formats/index.ts";
import { profileById } from "../../../src/formats/profiles.ts";
import type { Course } from "../../../src/model/course.ts";
import type { Block } from "../../../src/model/sessions.ts";
import { recordedHtml } from "../../../src/pipeline/4-render/recorded.ts";
import { courseInUnits } from "../../formats/sample-units.ts";

const block = (type: string): Block => ({ type, value: {}, seconds: 0, parts: [], span: undefined });

function course(blocks: readonly Block[]): Course {
  const sample = courseInUnits("free");
  return { ...sample, sessions: sample.sessions.map((session) => ({ ...session, blocks })) };
}

function lines(id: string, given: Course, interactions: "auto" | "off" = "auto"): readonly string[] {
  const format = formats.find((candidate) => candidate.id === id);
  if (!format) throw new Error(`no format ${id}`);
  const html = recordedHtml(given, { ...format, driver: { ...profileById("generic"), interactions } });
  return [...html.matchAll(/<li>(.*?)<\/li>/g)].map(([, text = ""]) => text);
}

const ids = formats.map(({ id }) => id);
const media = /^How you play videos and recordings is sent too/;

describe("what is recorded, as each format does it", () => {
  it("tells of how media are played where they are told of, and there alone", () => {
    const withFilm = course([block("video")]);
    const withSound = course([block("audio")]);
    const told = ids.filter((id) => lines(id, withFilm).some((line) => media.test(line)));
    expect(told).toEqual(formats.filter(({ reportsMedia }) => reportsMedia).map(({ id }) => id));
    expect(told).toEqual(["xapi", "cmi5"]);
    expect(lines("cmi5", withSound).some((line) => media.test(line))).toBe(true);
    expect(lines("cmi5", course([block("text")])).some((line) => media.test(line))).toBe(false);
  });

  it.each(ids.filter((id) => id !== "web"))("%s: says whether single answers are sent", (id) => {
    const sent = /^Each answer you give/;
    const kept = /^Your answers to single questions are kept only/;
    const [auto, off] = [lines(id, course([])), lines(id, course([]), "off")];
    expect([auto.some((line) => sent.test(line)), auto.some((line) => kept.test(line))]).toEqual([true, false]);
    expect([off.some((line) => sent.test(line)), off.some((line) => kept.test(line))]).toEqual([false, true]);
  });

  it("web: nothing is sent to anybody", () => {
    expect(lines("web", course([block("video")]))).toEqual([
      "Your progress is kept on this device only. Nothing is sent to anybody.",
    ]);
  });
});
