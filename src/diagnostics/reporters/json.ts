import type { Diagnostic } from "../diagnostic.ts";
import { countSeverities, inReadingOrder } from "../log.ts";
import type { Reporter } from "./define.ts";
import { pathOf } from "./place.ts";

/** Grows when a field changes its meaning or goes; new fields may come without notice. */
const reportVersion = 1;

export const json: Reporter = {
  id: "json",
  summary: "for programs: one JSON document on stdout, described by report.schema.json",
  render({ command, folder, courses, diagnostics, outputs, summary }, settings) {
    const found = inReadingOrder(diagnostics);
    const report = {
      version: reportVersion,
      tool: { name: "build-course", version: settings.version },
      command,
      folder,
      counts: countSeverities(found),
      courses: courses ?? [],
      diagnostics: found.map((each) => told(each, folder)),
      outputs,
      summary,
    };
    return Promise.resolve({ stdout: `${JSON.stringify(report, null, 2)}\n`, stderr: "" });
  },
};

/** What a finding hangs on is the build's own business. */
function told({ hangsOn: _hangsOn, ...found }: Diagnostic, folder: string | undefined): object {
  const course = found.course ?? folder;
  return {
    ...found,
    ...(found.span ? { path: pathOf(found.span, folder) } : {}),
    ...(course === undefined ? {} : { course }),
  };
}
