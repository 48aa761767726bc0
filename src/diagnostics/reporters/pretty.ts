import { codeFrame } from "../code-frame.ts";
import type { Diagnostic, Severity, Span } from "../diagnostic.ts";
import { moreWords } from "../gather.ts";
import { countSeverities, inReadingOrder, tallyWords } from "../log.ts";
import { printable } from "../printable.ts";
import type { Outcome, Reporter, Settings } from "./define.ts";
import { pathOf } from "./place.ts";

const width = 100;
const colours: Readonly<Record<Severity, number>> = { error: 31, warning: 33, advice: 36 };

type Paint = (colour: number, text: string) => string;

export const pretty: Reporter = {
  id: "pretty",
  summary: "for people: the place, the line, what is wrong, what to do",
  async render(outcome, settings) {
    const paint: Paint = (colour, text) => (settings.colour ? `\u001b[${colour}m${text}\u001b[39m` : text);
    const shown = inReadingOrder(outcome.diagnostics).filter(
      (found) => settings.verbosity !== "quiet" || found.severity === "error",
    );
    const blocks = await Promise.all(shown.map((diagnostic) => block(diagnostic, outcome, paint)));
    const tally = settings.verbosity === "quiet" ? "" : tallyWords(countSeverities(outcome.diagnostics));
    return {
      stdout: results(outcome, settings),
      stderr: [...blocks, ...(tally === "" ? [] : [`${tally}.\n`])].join("\n"),
    };
  },
};

async function block(diagnostic: Diagnostic, { texts, folder }: Outcome, paint: Paint): Promise<string> {
  const { span, severity, code, name, notes } = diagnostic;
  const place = span
    ? `${placeOf(span, folder)}  `
    : diagnostic.course === undefined
      ? ""
      : `${printable(diagnostic.course)}  `;
  const more = moreWords(diagnostic);
  const header = `${place}${paint(colours[severity], `${severity} ${code}`)} ${name}`;
  const text = span && texts.get(span.file);
  const frame = span && text !== undefined ? [await codeFrame(text, span)] : [];
  return [
    header,
    ...frame,
    indent(diagnostic.text),
    ...(more === undefined ? [] : [indent(more)]),
    ...notes.map((note) => noteLine(note, folder)),
    withExplain(diagnostic),
    "",
  ].join("\n");
}

function noteLine({ text, span }: Diagnostic["notes"][number], folder: string | undefined): string {
  return indent(span ? `${placeOf(span, folder)}: ${text}` : text);
}

/** The way out at the left, the command with the long text at the right: of the same line if both fit. */
function withExplain({ fix, code }: Diagnostic): string {
  const explain = `build-course explain ${code}`;
  const left = indent(fix);
  const lastLine = left.slice(left.lastIndexOf("\n") + 1);
  const room = width - lastLine.length - explain.length;
  return room >= 2 ? `${left}${" ".repeat(room)}${explain}` : `${left}\n${explain.padStart(width)}`;
}

function results(outcome: Outcome, settings: Settings): string {
  const written = outcome.outputs.map(({ path, sizeBytes, sha256 }) =>
    settings.verbosity === "verbose"
      ? `${path}  ${sizeWords(sizeBytes)}  sha256 ${sha256}`
      : `${path}  ${sizeWords(sizeBytes)}`,
  );
  const lines = settings.verbosity === "quiet" ? [] : outcome.lines;
  return [...written, ...lines].map((line) => `${printable(line)}\n`).join("");
}

function sizeWords(sizeBytes: number): string {
  return sizeBytes < 1_000_000 ? `${Math.ceil(sizeBytes / 1000)} kB` : `${(sizeBytes / 1_000_000).toFixed(1)} MB`;
}

/** `file:line:column` from the working folder, which editors and terminals make a link of. */
function placeOf(span: Span, folder: string | undefined): string {
  return `${printable(pathOf(span, folder))}:${span.start.line}:${span.start.column}`;
}

/** Two spaces before each line, and lines no longer than the page. */
function indent(text: string): string {
  return text
    .split("\n")
    .flatMap((line) => wrap(line, width - 2))
    .map((line) => `  ${line}`)
    .join("\n");
}

function wrap(line: string, room: number): readonly string[] {
  if (line.length <= room) return [line];
  const space = line.lastIndexOf(" ", room);
  const end = space > 0 ? space : line.indexOf(" ", room);
  return end < 0 ? [line] : [line.slice(0, end), ...wrap(line.slice(end + 1), room)];
}
