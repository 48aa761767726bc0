import type { MarkdownIt, Token } from "markdown-it";
import { passagesIn, lineAt, type InlinePlace } from "../inline-place.ts";
import { markdownNotKnown } from "../messages.ts";
import { passageOf, scopeOf } from "../reading.ts";

interface Unknown {
  readonly form: RegExp;
  readonly what: string;
  readonly advice: string;
}

const ours = "Use a block, such as callout or accordion.";

/** What other tools make something of. */
const unknown: readonly Unknown[] = [
  { form: /==(?=\p{L})[^=\n]*[^=\s]==(?!=)/u, what: "a marker pen", advice: "Use **bold**." },
  { form: /\+\+(?=\p{L})[^+\n]*[^+\s]\+\+(?!\+)/u, what: "underlining", advice: "Use **bold** or *italics*." },
  {
    form: /(?<![\p{L}\p{N}:/])(?!:[a-z]+:\p{N}):[a-z][a-z0-9_+-]+:(?![\p{L}\p{N}:/])/u,
    what: "a name of an emoji",
    advice: "Write the sign itself.",
  },
  {
    form: /\[\^[^\]\s]+\]/,
    what: "a footnote without words",
    advice: "Add a line that begins with it and a colon, after an empty line.",
  },
  { form: /^(?::::|!!!|\?\?\?)\s*\w.*/m, what: "a box of another tool", advice: ours },
  {
    form: /^\[!\w+\].*/m,
    what: "a box of that name",
    advice: "Write [!NOTE], [!TIP], [!IMPORTANT], [!WARNING] or [!CAUTION].",
  },
  {
    form: /\{[.#:][\w-]+[^{}]*\}/,
    what: "a list of attributes",
    advice: "Take it out; [words]{.term} marks a term of the glossary.",
  },
  { form: /^\[(?:toc|_toc_)\]$/im, what: "a table of contents", advice: "Take it out: the menu of the course is one." },
];

const diagrams = /^(?:mermaid|plantuml|graphviz|dot|flow|sequence)\b/i;

/** Names what is Markdown elsewhere and would be shown as it is typed. */
export function addNotKnown(parser: MarkdownIt): void {
  parser.core.ruler.push("not_known", ({ src, tokens, env, inlineMode }) => {
    const { problem } = scopeOf(env);
    const passages = inlineMode ? undefined : passagesIn(src, tokens);
    for (const token of tokens) {
      if (token.type === "fence" && diagrams.test(token.info)) {
        const { start, text } = lineAt(src, token.map?.[0] ?? 0);
        const holes = {
          written: text.trim(),
          what: "a diagram",
          advice: "Draw it, and show the picture with a block.",
        };
        problem((span) => markdownNotKnown.at(span, holes), { start, end: start + text.length });
      }
      const passage = token.type !== "inline" ? undefined : inlineMode ? passageOf(env) : passages?.get(token);
      if (!passage || !token.children) continue;
      for (const { written, at, ...holes } of foundIn(token.children, passage))
        problem((span) => markdownNotKnown.at(span, { written, ...holes }), at);
    }
  });
}

interface Found {
  readonly written: string;
  readonly what: string;
  readonly advice: string;
  readonly at: { readonly start: number; readonly end: number };
}

/** Each kind once: only what is shown as text, not code or links. */
function foundIn(tokens: readonly Token[], { content, offset }: InlinePlace): readonly Found[] {
  const shown = tokens
    .map(({ type, content: text }) => (type === "text" ? text : type === "softbreak" ? "\n" : "\0"))
    .join("");
  return unknown.flatMap(({ form, what, advice }) => {
    const [written] = form.exec(shown) ?? [];
    const start = written === undefined ? -1 : content.indexOf(written);
    if (written === undefined || start < 0) return [];
    return [{ written, what, advice, at: { start: offset(start), end: offset(start + written.length) } }];
  });
}
