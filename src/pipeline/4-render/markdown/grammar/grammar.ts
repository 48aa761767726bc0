import Parser, { type MarkdownIt } from "markdown-it";
import { addAutolinks } from "./autolinks.ts";
import { addFormulas } from "../formulas/formulas.ts";
import { addAlerts } from "../known/alerts.ts";
import { addBreaks } from "../known/breaks.ts";
import { addSpacedLinks } from "../known/spaced-links.ts";
import { addTasks } from "../known/tasks.ts";
import { addBackslashes } from "./backslashes.ts";
import { addEmphasis } from "./emphasis.ts";
import { addLineStarts } from "./line-starts.ts";
import { addScripts } from "./scripts.ts";
import { addVerbatim } from "./verbatim.ts";

/**
 * The Markdown of courses: CommonMark with tables, from which every rule that takes a sign of a figure away is mended.
 * Without `html` all of it is shown as text; without `typographer` nobody's quotation marks are changed.
 */
export function newParser(): MarkdownIt {
  return new Parser({ html: false, linkify: false, typographer: false })
    .use(addFormulas)
    .use(addAlerts)
    .use(addTasks)
    .use(addBreaks)
    .use(addSpacedLinks)
    .use(addVerbatim)
    .use(addBackslashes)
    .use(addScripts)
    .use(addEmphasis)
    .use(addAutolinks)
    .use(addLineStarts);
}
