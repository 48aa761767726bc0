import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import type { Format } from "../../src/formats/define.ts";
import type { Course } from "../../src/model/course.ts";
import type { SiteFile } from "../../src/model/site.ts";
import { sampleAssembly, sampleAssessment, sampleCourse, siteFile } from "./sample-course.ts";

export const iri = "https://example.org/courses/hand-washing";

/** A course with all that the manifests of xAPI and cmi5 mention. */
export const courseWithQuiz = sampleCourse({
  iri,
  objectives: [{ id: "know-when", text: "Know **when** to wash your hands", source: {}, slot: 1 }],
  assessment: { ...sampleAssessment, pass: 0.825 },
  completion: { sessions: [], assessment: "passed" },
});

/** A package of one format, and what can be done to its manifest. */
export function packageOf(format: Format, manifest: string, course: Course = courseWithQuiz) {
  const { files } = format.assemble(sampleAssembly(course, [siteFile("media/one.png", "1")]));
  const text = (all: readonly SiteFile[]): string => {
    const body = all.find(({ path }) => path === manifest)?.body;
    return body instanceof Uint8Array ? new TextDecoder().decode(body) : "";
  };
  return {
    files,
    manifest: text(files),
    /** Codes that the format's rules report. */
    found(changed: readonly SiteFile[]): readonly string[] {
      const diagnostics: Diagnostic[] = [];
      for (const rule of format.rules)
        rule.check({ format: format.id, files: changed }, (one) => diagnostics.push(one));
      return diagnostics.map(({ code }) => code);
    },
    replaced(from: string | RegExp, to: string): readonly SiteFile[] {
      const after = text(files).replace(from, to);
      if (after === text(files)) throw new Error("the change changes nothing");
      return files.map((file) => (file.path === manifest ? siteFile(manifest, after) : file));
    },
    without: (path: string) => files.filter((file) => file.path !== path),
    renamed: (from: string, to: string) => files.map((file) => (file.path === from ? { ...file, path: to } : file)),
  };
}

/** What a format says of a course before it is assembled. */
export function courseFindings(format: Format, course: Course): readonly string[] {
  const codes: string[] = [];
  format.checkCourse?.(sampleAssembly(course), ({ code }) => codes.push(code));
  return codes;
}
