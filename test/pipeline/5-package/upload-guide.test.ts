import { describe, expect, it } from "vitest";
import { formats } from "../../../src/formats/index.ts";
import { profileById } from "../../../src/formats/profiles.ts";
import type { Course } from "../../../src/model/course.ts";
import { uploadGuide } from "../../../src/pipeline/5-package/upload-guide/upload-guide.ts";
import { sampleAssessment } from "../../formats/sample-course.ts";
import { courseInUnits } from "../../formats/sample-units.ts";

const iri = "https://example.org/courses/hand-washing";
const whole: Course = {
  ...courseInUnits("free"),
  iri,
  delivery: { units: "course", navigation: "free", resume: "ask" },
};

function guideOf(id: string, course: Course): string {
  const format = formats.find((candidate) => candidate.id === id);
  if (!format) throw new Error(`no format ${id}`);
  const file = { name: "c.zip", sizeBytes: 1000, sha256: "00", launch: "index.html" };
  return uploadGuide({ course, format, profile: profileById("generic"), ...file });
}

const ids = formats.map(({ id }) => id);

/** What an administrator looks for, in the words of the standard; and words of another one, which would send them astray. */
const named: Readonly<Record<string, readonly [names: readonly string[], not: RegExp]>> = {
  scorm12: [["SCORM 1.2", "Status: “incomplete”", "4,096 characters", "mastery score"], /xAPI|cmi5|LRS|moveOn/],
  "scorm2004-3rd": [["3rd", "Completion:", "Success:", "64,000 characters", "Progress:"], /xAPI|cmi5|LRS|moveOn/],
  "scorm2004-4th": [["4th", "Completion:", "Success:", "64,000 characters", "Progress:"], /xAPI|cmi5|LRS|moveOn/],
  xapi: [
    [
      iri,
      "Tin Can",
      "endpoint, auth, actor and registration",
      "build-course.resume",
      "CORS",
      "X-Experience-API-Version",
    ],
    /SCORM|moveOn/,
  ],
  cmi5: [[iri, "cmi5 course", "moveOn", "cmi5 defined statements", "build-course.resume", "CORS"], /SCORM|Tin Can/],
  web: [["index.html", "no system is told", "Clear my progress"], /SCORM|xAPI|cmi5|suspend data/],
};

describe("the guide for the uploader", () => {
  it("is tested for every format", () => expect(Object.keys(named)).toEqual(ids));

  it.each(ids)("of %s names what is its own, and nothing of another standard", (id) => {
    const [names, not] = named[id] ?? [[], /^/];
    const guide = guideOf(id, whole);
    for (const name of names) expect(guide).toContain(name);
    expect(not.exec(guide)).toBeNull();
    expect(guide).not.toContain("Several units");
  });

  it.each(ids.filter((id) => id !== "web"))("of %s says whose score is sent", (id) => {
    const scored = (more: object) => guideOf(id, { ...whole, assessment: { ...sampleAssessment, ...more } });
    expect(scored({ attempts: 3, score: "best" })).toContain("the best attempt. The pass mark is 80.");
    expect(scored({ attempts: 3, score: "last" })).toContain("the latest attempt; after a pass");
    expect(scored({ attempts: 1, score: "last" })).toContain("of the one attempt.");
  });

  it.each([
    ["scorm12", "by prerequisites in the manifest"],
    ["scorm2004-3rd", "by sequencing rules in the manifest"],
    ["scorm2004-4th", "by sequencing rules in the manifest"],
    ["cmi5", "cmi5 has no means to keep it"],
    ["web", undefined],
  ])("of %s lists several units, and says who keeps them in order", (id, order) => {
    const [free, linear] = (["free", "linear"] as const).map((way) => guideOf(id, { ...courseInUnits(way), iri }));
    for (const guide of [free, linear]) {
      expect(guide).toContain("There are 4, each opened by itself: About hands (session-hands.html),");
      expect(guide).toContain("they are other records");
    }
    expect(free).not.toContain("The order of the units");
    expect(linear?.includes("The order of the units")).toBe(order !== undefined);
    if (order !== undefined) expect(linear).toContain(order);
  });
});
