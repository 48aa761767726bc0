import { patternText } from "../scorm2004/responses.shared.ts";
import type { Format } from "../define.ts";
import { contentFiles, sortedByPath } from "../file-list.ts";
import { fileRules } from "../file-rules.ts";
import { sizeRules } from "../size-rules.ts";

/** Browsers give a site five million characters; several courses may share them. */
const suspendDataChars = 500_000;

/** Pages for any web server, or a double click on index.html. */
export const web: Format = {
  id: "web",
  title: "Web pages, without an LMS",
  driver: "web",
  suspendDataChars,
  connectSources: "'none'",
  // Nobody is told of an answer; the words are SCORM 2004's.
  pattern: patternText,
  sends: false,
  safeWhere: () =>
    "Safe for any web server, or unpacked for a double click on index.html. Nobody is told who did what.",
  guide: {
    steps: () => [
      "Unpack the zip into a folder of any web server, or onto a drive: index.html is the page to open.",
      "Serve it as it is: no script, no database and no setting is needed.",
      "Opened from a drive and not from a web server, Chrome and Edge show no captions; the transcript under each video says the same.",
      "What a learner does is kept in their own browser. “Clear my progress from this computer” on the first page removes it.",
    ],
    reports: () => ["Nothing: no system is told who opened the course, or what they answered."],
  },
  rules: [...fileRules, ...sizeRules],
  assemble(assembly) {
    const { contents } = assembly.site;
    return { format: "web", files: sortedByPath([...contentFiles(assembly), ...(contents ? [contents] : [])]) };
  },
};
