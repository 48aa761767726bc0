import type { Token } from "markdown-it";
import { markdownOf, type TextValue } from "../../../content/text.ts";
import { inLanguage, inlineHtml } from "./markdown.ts";
import { promptWithoutQuestion } from "./messages.ts";
import { parser } from "./parser.ts";
import { environment } from "./reading.ts";
import { passageAt } from "./inline-place.ts";
import type { MarkdownScope } from "./scope.ts";
import { shapeOf } from "./shape.ts";
import { textOf } from "./text-of.ts";

/** A text that may be more than a line: what it begins with, and the rest of it. */
export interface RichHtml {
  /** All of it. */
  readonly html: string;
  /** Whether it is blocks, which may not stand in a label. */
  readonly isBlock: boolean;
  /** The paragraph it begins with, if it begins with one, and the rest; only of blocks. */
  readonly lead?: string;
  readonly rest?: string;
}

/** A line where the text is one, otherwise its blocks. */
export function richHtml(text: TextValue, scope: MarkdownScope): RichHtml {
  const shape = shapeOf(markdownOf(text));
  if (shape.paragraphs === 1 && shape.other === undefined && !shape.note)
    return { html: inlineHtml(text, scope), isBlock: false };
  const { tokens, html } = read(text, scope);
  const end = tokens[0]?.type === "paragraph_open" && tokens[0].attrs === null ? 3 : 0;
  const [lead, rest] = [html(0, end), html(end, tokens.length)];
  return {
    html: lead + rest,
    isBlock: true,
    ...(lead === "" ? {} : { lead }),
    ...(rest === "" ? {} : { rest }),
  };
}

/** A prompt with more than a line: the sentence that asks, and what stands before and after it. */
export interface PromptHtml {
  readonly before: string;
  readonly question: string;
  /** The words of the question. */
  readonly words: string;
  readonly after: string;
}

/** `undefined` where the prompt is one line without a picture, which can be all of the question's name. */
export function promptHtml(text: TextValue, scope: MarkdownScope): PromptHtml | undefined {
  const { paragraphs, other, hasPicture, note } = shapeOf(markdownOf(text));
  if (paragraphs === 1 && other === undefined && !hasPicture && !note) return undefined;
  const { tokens, html } = read(text, scope);
  const at = questionAt(tokens);
  const inline = tokens[at + 1];
  if (at < 0 || !inline) {
    scope.problem((span) => promptWithoutQuestion.at(span, { what: other?.what ?? "a picture" }));
    return { before: "", question: "", words: "", after: html(0, tokens.length) };
  }
  return {
    before: html(0, at),
    question: html(at + 1, at + 2),
    words: textOf(inline.children ?? []),
    after: html(at + 3, tokens.length),
  };
}

/** The last paragraph that ends in a question mark; without one, the last. A picture by itself asks nothing. */
function questionAt(tokens: readonly Token[]): number {
  const end = tokens.findIndex(({ type }) => type === "footnote_block_open");
  const paragraphs = tokens.flatMap(({ type, level, attrs }, index) =>
    type === "paragraph_open" && level === 0 && attrs === null && (end < 0 || index < end) ? [index] : [],
  );
  const asks = (index: number) => /[?？؟;][\s"'”’»)\]*_]*$/u.test(textOf(tokens[index + 1]?.children ?? []));
  return paragraphs.findLast(asks) ?? paragraphs.at(-1) ?? -1;
}

interface Read {
  readonly tokens: readonly Token[];
  /** HTML of some of the tokens, in the language of the text. */
  html(start: number, end: number): string;
}

function read(text: TextValue, scope: MarkdownScope): Read {
  const source = markdownOf(text);
  const env = environment(scope, passageAt(0, source));
  const tokens = parser.parse(source, env);
  return {
    tokens,
    html(start, end) {
      const html = parser.renderer.render(tokens.slice(start, end), parser.options, env);
      return html === ""
        ? ""
        : inLanguage(text, start + 1 === end && tokens[start]?.type === "inline" ? "span" : "div", html, scope);
    },
  };
}
