import type { MarkdownIt, StateCore, Token } from "markdown-it";
import { escapeHtml } from "../../escape.ts";
import { scopeOf } from "../reading.ts";

const mark = /^\[!([a-z]+)\][+-]?[ \t]*\n?/i;

/** Kinds of the block `callout` by the words that GitHub and others have. */
const kinds: Readonly<Record<string, string>> = {
  note: "note",
  info: "note",
  abstract: "note",
  summary: "note",
  example: "note",
  tip: "tip",
  hint: "tip",
  success: "tip",
  important: "important",
  question: "important",
  warning: "warning",
  caution: "warning",
  attention: "warning",
  danger: "warning",
};

/** `> [!NOTE]` and its like become what the block `callout` is. */
export function addAlerts(parser: MarkdownIt): void {
  parser.core.ruler.before("inline", "alerts", (state) => {
    for (const [index, token] of state.tokens.entries()) if (token.type === "blockquote_open") become(index, state);
    state.tokens = state.tokens.filter(({ type }) => type !== "gone");
  });
  parser.renderer.rules["alert_open"] = (tokens, index, _options, env) => {
    const kind = tokens[index]?.info ?? "note";
    const word = escapeHtml(scopeOf(env).words(`callout.${kind}`));
    return `<div class="callout callout-${kind}" role="note" aria-label="${word}"><p class="callout-title">${word}</p>\n`;
  };
  parser.renderer.rules["alert_close"] = () => "</div>\n";
}

function become(index: number, { tokens }: StateCore): void {
  const [open, paragraph, inline, end] = tokens.slice(index, index + 4);
  const [written, word = ""] = inline?.type === "inline" ? (mark.exec(inline.content) ?? []) : [];
  const kind = kinds[word.toLowerCase()];
  const close = tokens.slice(index).find(({ type, level }) => type === "blockquote_close" && level === open?.level);
  if (!open || !paragraph || !inline || !end || !close || written === undefined || kind === undefined) return;
  Object.assign(open, { type: "alert_open", info: kind });
  close.type = "alert_close";
  inline.content = inline.content.slice(written.length);
  if (inline.content === "") for (const gone of [paragraph, inline, end]) gone.type = "gone";
  else if (written.endsWith("\n")) moveDown(inline, paragraph);
}

/** The words begin in the next line. */
function moveDown(...tokens: readonly Token[]): void {
  for (const token of tokens) if (token.map) token.map = [token.map[0] + 1, token.map[1]];
}
