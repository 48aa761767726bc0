import abbr from "markdown-it-abbr";
import { addCitations } from "./citations.ts";
import { addFootnotes } from "./footnotes.ts";
import { newParser } from "./grammar/grammar.ts";
import { addHeadings } from "./headings.ts";
import { addLinks } from "./links.ts";
import { addNotKnown } from "./known/not-known.ts";
import { addPasted } from "./pasted/pasted.ts";
import { addPictures } from "./pictures.ts";
import { addPlaces } from "./places.ts";
import { addRawHtml } from "./raw-html.ts";
import { addTables } from "./tables.ts";
import { addTerms } from "./terms.ts";

/** The one parser of texts that learners see as HTML. */
export const parser = newParser()
  .use(addPlaces)
  .use(addPasted)
  .use(abbr)
  .use(addFootnotes)
  .use(addCitations)
  .use(addTerms)
  .use(addHeadings)
  .use(addTables)
  .use(addRawHtml)
  .use(addLinks)
  .use(addPictures)
  .use(addNotKnown);
