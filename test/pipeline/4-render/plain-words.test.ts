import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { expect, it } from "vitest";
import { inlineHtml } from "../../../src/pipeline/4-render/markdown/markdown.ts";
import type { MarkdownScope } from "../../../src/pipeline/4-render/markdown/scope.ts";

const parser = new MarkdownIt({ html: false });

/** What needs no parser needs no scope either, so reading one is a failure. */
const noScope = new Proxy(Object.create(null) as MarkdownScope, {
  get: (_, key) => {
    throw new Error(`scope.${String(key)} was asked for`);
  },
});

it("text of words and stops alone is what the Markdown parser would make of it", () => {
  const character = fc.constantFrom(
    "a",
    "Z",
    "é",
    "語",
    "0",
    " ",
    ".",
    ",",
    ";",
    "?",
    "%",
    "/",
    "–",
    "—",
    "’",
    "‘",
    "“",
    "”",
    "…",
  );
  fc.assert(
    fc.property(fc.string({ unit: character }), (text) => {
      expect(inlineHtml(text, noScope)).toBe(parser.renderInline(text.trim()));
    }),
    { numRuns: 500, seed: 1 },
  );
});
