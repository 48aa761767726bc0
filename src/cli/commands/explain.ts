import { didYouMean, suggest } from "../../diagnostics/suggest.ts";
import { unknownCode } from "../messages.ts";
import type { Command } from "./define.ts";

export const explain: Command = {
  name: "explain",
  summary: "say what a message means and why, with what is wrong and what is right",
  takes: [
    {
      name: "code",
      description: "code or name of a message, such as BC2003 or unknown-block-type",
      isRequired: true,
    },
  ],
  options: [],
  examples: ["build-course explain BC2003"],
  async run({ words: [given = ""] }) {
    const { catalogue, examplesOf, noExampleOf } = await import("../../catalogue.ts");
    const wanted = given.toLowerCase();
    const entry = catalogue.find(({ code, name }) => code.toLowerCase() === wanted || name === wanted);
    if (entry)
      return { type: "text", text: longText(entry, exampleText(entry.name, examplesOf(entry), noExampleOf(entry))) };
    const near = suggest(
      given,
      catalogue.flatMap(({ code, name }) => [name, code]),
    );
    const advice = near === undefined ? "Codes look like BC2003." : didYouMean(near);
    return { type: "usage", diagnostic: unknownCode.at(undefined, { given, advice }) };
  },
};

interface Explained {
  readonly code: string;
  readonly name: string;
  readonly severity: string;
  readonly text: string;
  readonly fix: string;
  readonly why: string;
}

function longText({ code, name, severity, text, fix, why }: Explained, example: string): string {
  const shown = (words: string) => words.replace(/\{(\w+)\}/g, "<$1>");
  const way = /^\{\w+\}$/.test(fix) ? "What to do depends on the place; the message says it." : shown(fix);
  return `${code} ${name} (${severity})\n\n  ${shown(text)}\n\n  ${way}\n\nWhy: ${why}\n${example}`;
}

interface Examples {
  readonly wrong: Readonly<Record<string, string>>;
  readonly right: Readonly<Record<string, string>>;
  readonly isRule: boolean;
}

function exampleText(name: string, examples: Examples | undefined, reason: string | undefined): string {
  if (!examples) return reason === undefined ? "" : `\nNo example: ${reason}\n`;
  const { wrong, right, isRule } = examples;
  const answer = `rules:\n  ${name}: { severity: off, because: Say why, for whoever reviews the course. }\n`;
  const toAnswer = isRule ? `\nTo answer for it, in course.yaml:\n\n${indented(answer)}` : "";
  return `\nWrong:\n\n${filesText(wrong)}\nRight:\n\n${filesText(right)}${toAnswer}`;
}

function filesText(files: Readonly<Record<string, string>>): string {
  return Object.entries(files)
    .map(([path, text]) => `  # ${path}\n${indented(text)}`)
    .join("\n");
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, "  ");
}
