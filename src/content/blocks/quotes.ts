import { Type } from "typebox";
import type { ViewTools } from "../kind-tools.ts";
import { Id } from "../text.ts";
import type { BlockLink } from "./define.ts";

/** The key of blocks that show again what a learner wrote before. */
export const Quotes = Type.Optional(
  Type.Array(Id({ description: "Id of an earlier reflection.", examples: ["reflect-uses"] }), {
    description: "Earlier reflections whose text is shown here, so that nothing is asked twice.",
    minItems: 1,
    maxItems: 6,
    examples: [["reflect-uses"]],
  }),
);

interface Quoting {
  readonly quotes?: readonly string[];
}

export function quoteLinks({ quotes = [] }: Quoting): readonly BlockLink[] {
  return quotes.map((id, key) => ({ id, holder: quotes, key, types: ["reflection"], earlier: true }));
}

export interface QuoteView {
  /** Where the note is on this page. */
  readonly href: string | undefined;
  readonly slot: number | undefined;
  readonly from: string;
  /** For a note of another unit, which cannot be read here: where it is. */
  readonly elsewhere: string | undefined;
}

export function quoteViews({ quotes = [] }: Quoting, tools: ViewTools): readonly QuoteView[] {
  return quotes.map((id) => {
    const { href, slot, session: number } = tools.block(id);
    const elsewhere = href === undefined ? tools.words("quoted.elsewhere", { number }) : undefined;
    return { href, slot, from: tools.words("quoted.from", { number }), elsewhere };
  });
}
