import { countSeverities, inReadingOrder } from "../log.ts";
import type { Reporter } from "./define.ts";

/** Grows when a field changes its meaning or goes; new fields may come without notice. */
const reportVersion = 1;

export const json: Reporter = {
  id: "json",
  summary: "for programs: one JSON document on stdout, described by report.schema.json",
  render({ command, folder, diagnostics, outputs, summary }) {
    const found = inReadingOrder(diagnostics);
    const report = {
      version: reportVersion,
      command,
      folder,
      counts: countSeverities(found),
      // What a finding hangs on is the build's own business.
      diagnostics: found.map(({ hangsOn: _hangsOn, ...told }) => told),
      outputs,
      summary,
    };
    return Promise.resolve({ stdout: `${JSON.stringify(report, null, 2)}\n`, stderr: "" });
  },
};
