import { defineMessage } from "../../../../diagnostics/message.ts";

export const listNotMade = defineMessage({
  code: "BC5034",
  name: "list-not-made",
  severity: "warning",
  text: "“{written}” begins no entry of a list: {reason}.",
  fix: "Write `{meant}`, and so each entry on a line of its own.",
  why: "Word and web pages have bullets of their own; to Markdown they are text, so entries run together into one paragraph.",
});

export const tableNotMade = defineMessage({
  code: "BC5035",
  name: "table-not-made",
  severity: "warning",
  text: "{reason}.",
  fix: "Write `{meant}`, with `{line}` under the first line; or use the block `table`.",
  why: "Cells that are copied from a spreadsheet are parted by tabs, which a page shows as a space.",
});

export const headingNotMade = defineMessage({
  code: "BC5036",
  name: "heading-not-made",
  severity: "warning",
  text: "“{written}” is no heading: {reason}.",
  fix: "Write `{meant}`.",
  why: "Only with a space after it is # the sign of a heading; without one it may be a hashtag.",
});
