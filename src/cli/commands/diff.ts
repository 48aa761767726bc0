import type { Command } from "./define.ts";

export const diff: Command = {
  name: "diff",
  summary: "say what an update does to learners in progress",
  takes: [
    { name: "old.zip", description: "the package learners have now", isRequired: true },
    { name: "new.zip", description: "the package that is to replace it", isRequired: true },
  ],
  options: [],
  examples: ["build-course diff old/course-1.0.0-scorm12.zip dist/packages/course-1.1.0-scorm12.zip"],
  async run({ words: [before = "", after = ""], world }) {
    const library = await import("../../index.ts");
    const { diagnostics, comparison, lines } = await library.diff(before, after, world);
    const outcome = { command: "diff", diagnostics, texts: new Map(), outputs: [], summary: { ...comparison }, lines };
    return { type: "report", outcome };
  },
};
