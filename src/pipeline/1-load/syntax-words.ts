import type { ErrorCode } from "yaml";

interface Explanation {
  readonly what: string;
  readonly advice: string;
}

const quoteIt = "If it is text, put the whole of it in quotes.";
const elsewhere: Explanation = {
  what: "The YAML cannot be read from here on.",
  advice: "Compare the line with the ones around it: colons, quotes, brackets, indentation.",
};

/** The parser's errors in the words of somebody who writes courses. */
const words: Readonly<Partial<Record<ErrorCode, Explanation>>> = {
  BLOCK_AS_IMPLICIT_KEY: {
    what: "There is a second key on this line, or the next line is indented too far.",
    advice: 'If the colon belongs to the text, put the text in quotes: title: "Risks: an overview".',
  },
  MULTILINE_IMPLICIT_KEY: {
    what: "There is a line without a colon before this key.",
    advice: "Add the colon, or indent the line if it belongs to the text above.",
  },
  MISSING_CHAR: {
    what: "There is no colon after this key.",
    advice: "Add it. A text of several lines starts with `|` after the colon, and all of its lines are indented.",
  },
  BAD_INDENT: {
    what: "The indentation of this line fits no line above.",
    advice: "Put keys that belong together at the same column.",
  },
  BAD_SCALAR_START: { what: "A text cannot begin with this character.", advice: "Put the text in quotes." },
  BAD_DQ_ESCAPE: {
    what: 'After a backslash in "double quotes" only certain letters may follow.',
    advice: "Write the backslash twice, or use 'single quotes'.",
  },
  UNEXPECTED_TOKEN: { what: "This does not belong here: the value has ended already.", advice: quoteIt },
  BAD_ALIAS: {
    what: "A text that begins with * refers to an anchor, and there is none of this name.",
    advice: quoteIt,
  },
  BAD_DIRECTIVE: {
    what: "A line that begins with % is a directive, which courses do not use.",
    advice: "Delete the line.",
  },
  MULTIPLE_ANCHORS: { what: "A text that begins with & is an anchor, and there are two here.", advice: quoteIt },
  BLOCK_IN_FLOW: {
    what: "Inside brackets, lists and keys must be in brackets too.",
    advice: "Use brackets throughout, or none.",
  },
  KEY_OVER_1024_CHARS: { what: "The key before this colon is longer than 1,024 characters.", advice: quoteIt },
};

export const notClosed = {
  quote: {
    what: "The quote that begins here is never closed.",
    advice: "Close it where the text ends. Text that has quotes in it stands best on lines of its own, after `|`.",
  },
  bracket: {
    what: "The bracket that begins here is never closed.",
    advice: "Close it, or write a list with a hyphen on each line.",
  },
} as const satisfies Readonly<Record<string, Explanation>>;

/** What a file is that has no keys. */
export const topList = { what: "a list", how: ", without hyphens before them" };
export const topText = { what: "text", how: "" };

const orQuote = "If the # belongs to the text, put the whole of it in quotes.";

/** What a comment does that was hardly meant as one. */
export const commentWords = {
  line: { what: "A comment begins at this #: it ends the text, and what follows belongs to nothing.", advice: orQuote },
  bracket: {
    what: "A comment begins at this #: what would close the bracket before it is part of it.",
    advice: orQuote,
  },
} as const satisfies Readonly<Record<string, Explanation>>;

export function syntaxWords(code: ErrorCode): Explanation {
  return words[code] ?? elsewhere;
}
