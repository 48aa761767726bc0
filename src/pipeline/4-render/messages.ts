import { defineMessage } from "../../diagnostics/message.ts";

export const rawHtml = defineMessage({
  code: "BC5001",
  name: "raw-html",
  severity: "warning",
  text: "“{tag}” looks like HTML. It will be shown to learners as it is written.",
  fix: "Say it in Markdown, or with a block. To show a tag on purpose, put it in `backticks`.",
  why: "HTML in content could run scripts or break the page for a screen reader, so it is never run.",
});

export const headingOne = defineMessage({
  code: "BC5002",
  name: "heading-one",
  severity: "error",
  text: "The heading “{heading}” is written with one #.",
  fix: "Write ## for a section and ### for a part of one.",
  why: "A page has one main heading, and the title of the session is it (WCAG 1.3.1, 2.4.6).",
});

export const headingSkipped = defineMessage({
  code: "BC5003",
  name: "heading-skipped",
  severity: "warning",
  text: "The heading “{heading}” skips a level.",
  fix: "Write it with {hashes}.",
  why: "Screen reader users go from heading to heading; a level that is left out sounds like something missing.",
});

export const unsafeLink = defineMessage({
  code: "BC5004",
  name: "unsafe-link",
  severity: "error",
  text: "A link goes to “{href}”, which is no address of a web page, an e-mail or a place in the course.",
  fix: "Write an address that starts with https://, http:// or mailto:, tel: and a number, or # and the id of a session or block.",
  why: "Links of other kinds can run scripts, or open nothing on the learner's device.",
});

export const linkToFile = defineMessage({
  code: "BC5005",
  name: "link-to-file",
  severity: "error",
  text: "A link goes to the file “{href}”, which is not in the package.",
  fix: "Link to where the file is published, starting with https://, or to a place in the course with # and an id.",
  why: "Only files that a block names are shipped, so learners would get an error page inside their LMS.",
});

export const unknownAnchor = defineMessage({
  code: "BC5006",
  name: "unknown-anchor",
  severity: "error",
  hangsOn: "everything",
  text: "A link goes to “#{id}”, but no session or block has that id.",
  fix: "{advice}",
  why: "A link inside the course leads to a session or block by its id.",
});

export const imageInText = defineMessage({
  code: "BC5007",
  name: "image-in-text",
  severity: "error",
  text: "The picture “{source}” stands in Markdown.",
  fix: "Make it a block: `type: image` with `file:` and `alt:`.",
  why: "Pictures in blocks are checked for text alternatives, size and presence, and are shipped with the course.",
});

export const unknownTerm = defineMessage({
  code: "BC5020",
  name: "unknown-term",
  severity: "error",
  hangsOn: "glossary.yaml",
  text: "“{words}” is marked as a term, but the glossary does not have it.",
  fix: "{advice}",
  why: "A term that is marked becomes a link to its entry in glossary.yaml.",
});

export const reservedSessionId = defineMessage({
  code: "BC5008",
  name: "reserved-session-id",
  severity: "error",
  hangsOn: "everything",
  text: 'A session cannot have the id "{id}".',
  fix: "Give it another id, such as {id}-session.",
  why: "The course has a page of its own by that name, so links could lead to either.",
});

export const templateBroken = defineMessage({
  code: "BC5010",
  name: "template-broken",
  severity: "error",
  text: "The template {path} cannot be used: {reason}.",
  fix: "Compare it with the template of the same name that comes with build-course.",
  why: "A template of the course takes the place of the built-in one, so a mistake in it would break every page.",
});

export const templateUnknown = defineMessage({
  code: "BC5011",
  name: "template-unknown",
  severity: "warning",
  text: "Nothing uses the template {path}.",
  fix: "{advice}",
  why: "A template of the course replaces the built-in one at the same path under templates/.",
});

export const templateUnsafe = defineMessage({
  code: "BC5012",
  name: "template-unsafe",
  severity: "error",
  text: "The template {path} has {what}.",
  fix: "{advice}",
  why: "Pages run under a strict content security policy, and content is never put in a page unescaped.",
});

export const stylesAsk = defineMessage({
  code: "BC5013",
  name: "styles-ask-elsewhere",
  severity: "error",
  text: "theme.css asks for “{address}”: {what}.",
  fix: "Draw it with CSS, write it as a data: address, or take a font by `brand: font:`.",
  why: "A package asks nobody for anything: hospital networks block other servers, they break offline and tell others who learns. Only files that a block or the brand names are shipped.",
});

export const stylesLarge = defineMessage({
  code: "BC5014",
  name: "styles-large",
  severity: "advice",
  text: "theme.css has {size}.",
  fix: "Take out what the course does not use; pictures are better off in blocks.",
  why: "All of it is loaded before the first page is seen, over whatever line the ward has.",
});
