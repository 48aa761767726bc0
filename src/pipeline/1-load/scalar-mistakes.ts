import type { Scalar } from "yaml";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { findControlCharacter } from "../files/decode-text.ts";
import { commentCut, type CommentCut } from "./comment-cuts.ts";
import { lookAlikes } from "./look-alikes/in-values.ts";
import { commentForValue, commentInText, controlInText, escapeInQuotes } from "./messages.ts";
import type { FileText } from "./node-index.ts";

/** A path or a command of LaTeX, in which an escape of YAML was hardly meant. */
const unmeant =
  /(?<![A-Za-z])[A-Za-z]:\\[tnrfb_NLP][\w.-]*|(?<!\\)(?:\\\\)*\\(?:t(?:heta|imes|au|ext|an|o)|n(?:u|eq|abla)|r(?:ho|ight))\b/;

/** What YAML makes of a scalar that its author did not mean. */
export function scalarMistakes(node: Scalar, file: FileText): readonly Diagnostic[] {
  const signs = lookAlikes(node, file);
  if (signs.length > 0) return signs;
  const cut = commentCut(node, file.text);
  if (cut) {
    const span = file.spanAt(cut.at, cut.end);
    return [
      cut.kept === undefined
        ? commentForValue.at(span, {})
        : commentInText.at(span, { kept: cut.kept, otherwise: otherwise(cut, file.text) }),
    ];
  }
  // Only double quotes have escapes; the text of the file was looked at already.
  return node.type === "QUOTE_DOUBLE" ? escapes(node, file) : [];
}

/** How to begin a comment that is one. */
function otherwise({ at }: CommentCut, text: string): string {
  return text[at + 1] === " " ? "begin the comment with a word" : "put a space after it";
}

function escapes({ value, range }: Scalar, file: FileText): readonly Diagnostic[] {
  const [start, end] = range ?? [0, 0];
  const found = unmeant.exec(file.text.slice(start, end));
  if (found) {
    const at = start + found.index;
    return [escapeInQuotes.at(file.spanAt(at, at + found[0].length), { written: found[0] })];
  }
  const control = typeof value === "string" ? findControlCharacter(value) : undefined;
  return control ? [controlInText.at(file.spanAt(start, end), { character: control.name })] : [];
}
