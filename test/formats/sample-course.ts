import { fallbackLanguage, wordingOf } from "../../src/content/languages/index.ts";
import type { Activity } from "../../src/model/activity.ts";
import type { Course } from "../../src/model/course.ts";
import { activityTree } from "../../src/pipeline/5-package/activity-tree.ts";
import type { Assembly } from "../../src/formats/define.ts";
import { profileById } from "../../src/formats/profiles.ts";
import type { SiteFile } from "../../src/model/site.ts";

const span = { file: "course.yaml", start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };

/** A small course by hand, for tests that begin after resolving. */
export function sampleCourse(given: Partial<Course> = {}): Course {
  return {
    id: "hand-washing",
    title: "Hand washing",
    summary: "When and how to wash your hands.",
    language: "en-GB",
    direction: "ltr",
    locale: "en-GB",
    wording: wordingOf(fallbackLanguage),
    version: "1.0.0",
    facts: { authors: [], keywords: [] },
    theme: "plain",
    objectives: [],
    sessions: [],
    references: [],
    glossary: [],
    resources: [],
    completion: { sessions: [], assessment: "none" },
    tracking: { profile: "generic", interactions: "auto", masteryScore: false },
    delivery: { units: "course", navigation: "free", resume: "ask" },
    rules: [],
    lock: { revision: 1, slots: [] },
    media: [],
    source: {},
    span,
    profileSpan: undefined,
    themeSpan: undefined,
    ...given,
  };
}

/** An assessment with nothing but its settings. */
export const sampleAssessment: NonNullable<Course["assessment"]> = {
  title: "Final quiz",
  pass: 0.8,
  attempts: 3,
  draw: 0,
  feedback: "end",
  score: "best",
  retry: "all",
  reveal: "never",
  shuffle: { questions: false, options: false },
  limitMinutes: 0,
  minutes: 0,
  questions: [],
  source: {},
  span,
};

/** A file of a site from its text. */
export function siteFile(path: string, text: string, mediaType = "text/plain"): SiteFile {
  return { path, body: new TextEncoder().encode(text), mediaType };
}

/** What a format is given for a course whose one page says nothing. */
export function sampleAssembly(course: Course, files: readonly SiteFile[] = []): Assembly {
  const documents = [{ path: "index.html", chunks: ["<!doctype html>"] }];
  const activity: Activity = activityTree(course);
  return {
    site: { documents, files },
    course,
    activity,
    profile: profileById(course.tracking.profile),
    shipped: {
      scripts: [siteFile("assets/course.js", "/* runtime */", "text/javascript")],
      controlDocuments: ["adlcp_rootv1p2.xsd", "ims_xml.xsd", "imscp_rootv1p1p2.xsd", "imsmd_rootv1p2p1.xsd"].map(
        (name) => siteFile(name, "<xsd/>", "application/xml"),
      ),
    },
    documents: [siteFile("index.html", "<!doctype html>", "text/html")],
  };
}
