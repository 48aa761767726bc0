import { courseArgument } from "./course-request.ts";
import type { Command } from "./define.ts";

export const wording: Command = {
  name: "wording",
  summary: "print the texts of the interface that locales/ does not have yet, to be translated",
  takes: [courseArgument],
  options: [],
  examples: ["build-course wording my-course >> my-course/locales/nl.yaml"],
  async run({ words: [folder = "course"], world }) {
    const { wordingSkeleton } = await import("../../index.ts");
    const { value, diagnostics, texts } = await wordingSkeleton(folder, world);
    if (value !== undefined) return { type: "text", text: value };
    const outcome = { command: "wording", folder, diagnostics, texts, outputs: [], summary: {}, lines: [] };
    return { type: "report", outcome };
  },
};
