import { expect, it } from "vitest";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import { web } from "../../../src/formats/web/format.ts";
import { opening } from "../../../src/formats/web/browser/driver.ts";
import { profileById } from "../../../src/formats/profiles.ts";
import { scorm12 } from "../../../src/formats/scorm12/format.ts";
import { courseData } from "../../../src/pipeline/4-render/page-data.ts";
import { keptHtml } from "../../../src/pipeline/4-render/recorded.ts";
import { sampleAssembly, sampleCourse, siteFile } from "../sample-course.ts";

it("is the pages and what they load, with no manifest and no control document", () => {
  const { files, manifest } = web.assemble({
    ...sampleAssembly(sampleCourse(), [siteFile("media/one.png", "1")]),
    shipped: {
      scripts: ["assets/quiz.js", "assets/course.js"].map((path) => siteFile(path, "", "text/javascript")),
      controlDocuments: [],
    },
  });
  expect(files.map(({ path }) => path)).toEqual(["assets/course.js", "assets/quiz.js", "index.html", "media/one.png"]);
  expect(manifest).toBeUndefined();
  const found: Diagnostic[] = [];
  for (const rule of web.rules) rule.check({ format: "web", files }, (one) => found.push(one));
  expect(found).toEqual([]);
});

it("talks to nobody, looks for no LMS and says so", async () => {
  expect(web.connectSources).toBe("'none'");
  expect(web.sends).toBe(false);
  expect(await opening.open(profileById("generic"), undefined, Promise.resolve(undefined))).toBeUndefined();
  expect(web.safeWhere(profileById("moodle"), { sessions: [], assessment: "none" })).toContain("Nobody is told");
});

it("says that progress is kept on the device, not that something is not connected", () => {
  const { words } = courseData(sampleCourse(), profileById("generic"), web);
  expect(words["run.offline"]).toBe("Kept on this device");
  expect(words["run.offlineShort"]).toBe("On this device");
});

it("speaks of no learning system where there is none: who keeps what, whose name, how to go on", () => {
  const british = { ...sampleCourse(), locale: "en-GB" };
  const [alone, withLms] = [web, scorm12].map((format) => Object.values(keptHtml(british, format)));
  expect(alone?.filter((text) => text.includes("learning system"))).toEqual([]);
  expect(withLms?.filter((text) => !text.includes("learning system"))).toEqual([]);
});
