import MarkdownIt, { type Ruler, type StateBlock, type StateInline } from "markdown-it";

export type BlockRule = (state: StateBlock, startLine: number, endLine: number, silent: boolean) => boolean;
export type InlineRule = (state: StateInline, silent: boolean) => boolean;

/** markdown-it's own rule of a block, for one of ours to go round. */
export function blockRule(name: string): BlockRule {
  return onlyRule(new MarkdownIt().block.ruler, name);
}

/** markdown-it's own rule of inline text, for one of ours to go round. */
export function inlineRule(name: string): InlineRule {
  return onlyRule(new MarkdownIt().inline.ruler, name);
}

/** A rule of a parser that nobody else uses. */
export function onlyRule<Args extends unknown[], Result>(
  ruler: Ruler<Args, Result>,
  name: string,
): (...args: Args) => Result {
  ruler.enableOnly([name]);
  const [rule] = ruler.getRules("");
  if (!rule) throw new Error(`markdown-it has no rule ${name}`);
  return rule;
}
