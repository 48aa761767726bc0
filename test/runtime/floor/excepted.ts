/** Names that a browser of the floor does not know, and why they may stand all the same. A property stands for its values too. */
export const scriptsMay: Readonly<Record<string, string>> = {
  "Request.keepalive": "asked for first: without it a closing page waits for its requests (row B75 of docs/faults.md)",
  "Request.body": "what is sent, not the stream of that name which Firefox lacks",
};

export const stylesMay: Readonly<Record<string, string>> = {
  "at-rules.media.forced-colors": "high contrast is a mode of Windows, and of browsers that know its name",
  "properties.forced-color-adjust": "the same",
  "at-rules.page": "Safari before 18.2 prints with margins of its own",
  "properties.break-after.avoid": "on paper only: a heading may be the last line of a sheet",
  "properties.print-color-adjust": "-webkit-print-color-adjust stands beside it",
  "properties.text-size-adjust": "-webkit-text-size-adjust stands beside it; only telephones enlarge text",
  "properties.content-visibility": "what is not seen is laid out at once, as without",
  "properties.contain-intrinsic-size": "speaks only where the former is known",
  "properties.text-wrap": "a headline's lines are as long as they come",
  "properties.font-family.ui-monospace": "the next family is taken",
  "properties.cursor": "an iPhone has none",
  "properties.resize": "a finger has nothing to pull at; the field grows as it is filled",
};
