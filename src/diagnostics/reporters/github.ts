import type { Diagnostic, Severity, Span } from "../diagnostic.ts";
import { moreWords } from "../gather.ts";
import { inReadingOrder } from "../log.ts";
import { printable } from "../printable.ts";
import type { Outcome, Reporter } from "./define.ts";
import { fromRoot, pathOf, spanOf } from "./place.ts";
import { pretty } from "./pretty.ts";

const commands: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", advice: "notice" };

/**
 * Workflow commands, which GitHub shows at the lines of a pull request, and in the log what people see elsewhere. GitHub keeps ten of
 * a kind for each step: all of them are in the log.
 */
export const github: Reporter = {
  id: "github",
  summary: "for GitHub Actions: notes at the lines of a pull request; chosen by itself there",
  async render(outcome, settings) {
    const { stdout, stderr } = await pretty.render(outcome, settings);
    const shown = inReadingOrder(outcome.diagnostics).filter(
      ({ severity }) => settings.verbosity !== "quiet" || severity === "error",
    );
    const lines = shown.map((found) => annotation(found, outcome, settings.fromRoot));
    return { stdout: powerless(stdout) + lines.join(""), stderr: powerless(stderr) };
  },
};

function annotation(found: Diagnostic, outcome: Outcome, root: string): string {
  const span = spanOf(found, outcome);
  const where = [...(span ? place(span, outcome, root) : []), `title=${property(`${found.code} ${found.name}`)}`];
  const words = [found.text, moreWords(found), ...found.notes.map(({ text }) => text), found.fix];
  return `::${commands[found.severity]} ${where.join(",")}::${data(words.filter((text) => text !== undefined).join("\n"))}\n`;
}

/** Columns are only shown within one line; ours end before the last, theirs with it. */
function place({ start, end, ...file }: Span, { folder }: Outcome, root: string): readonly string[] {
  const columns = [`col=${start.column}`, `endColumn=${Math.max(start.column, end.column - 1)}`];
  const path = fromRoot(pathOf(file, folder), root);
  return [
    `file=${property(path)}`,
    `line=${start.line}`,
    `endLine=${end.line}`,
    ...(start.line === end.line ? columns : []),
  ];
}

/** https://github.com/actions/toolkit, packages/core/src/command.ts: what a command's text may not hold as it is. */
function data(text: string): string {
  return printable(text).replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

/** The runner obeys each line that begins with `::`, and `##[` anywhere in one: a course could give it orders. */
function powerless(text: string): string {
  return text.replace(/^(\s*):(?=:)/gm, "$1\\x3a").replaceAll("##[", "##\\x5b");
}
