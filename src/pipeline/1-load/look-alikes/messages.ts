import { defineMessage } from "../../../diagnostics/message.ts";

export const spaceLookAlike = defineMessage({
  code: "BC1028",
  name: "space-look-alike",
  severity: "error",
  text: "{character} stands {where}, which for YAML is a letter like any other.",
  fix: "{advice}",
  why: "In YAML only the space of the keyboard parts and indents (YAML 1.2.2, 6.1). Web pages, Word and phones put in others that look the same, or are not seen at all.",
});

export const quotesOfText = defineMessage({
  code: "BC1029",
  name: "quotes-of-text",
  severity: "error",
  text: "{character} is no quote of YAML's, so it puts nothing in quotes.",
  fix: "Type the quotes of the keyboard, \" or ', at both ends.",
  why: "Word and phones turn quotes into typographic ones while you type. In a text learners see them as they are; around it they do nothing.",
});

export const signLookAlike = defineMessage({
  code: "BC1030",
  name: "sign-look-alike",
  severity: "error",
  text: "{character} stands here for a {sign}, which it is not.",
  fix: "{advice}",
  why: "YAML knows the signs of the keyboard only (YAML 1.2.2, 5.3). Word makes dashes and bullets of hyphens, and keyboards of other scripts have a colon of their own.",
});

export const lineSeparator = defineMessage({
  code: "BC1031",
  name: "line-separator",
  severity: "error",
  text: "{character} ends no line here, though it may look so.",
  fix: "Delete it, and begin a new line or type a space.",
  why: "Web pages and design programs use it for a line break. YAML 1.2 and browsers know it for none, so words would run together.",
});

export const hiddenInText = defineMessage({
  code: "BC1032",
  name: "hidden-in-text",
  severity: "warning",
  text: "{character}, which is not seen, stands {where}.",
  fix: "Type “{word}” anew.",
  why: "There it changes what is meant: a figure may be broken in two, a sign of Markdown is shown as typed, an address leads nowhere.",
});

export const textTurned = defineMessage({
  code: "BC1033",
  name: "text-turned",
  severity: "warning",
  text: "{character} changes the order in which the text after it is shown.",
  fix: "Delete it. A passage in another direction is written with `text:`, `lang:` and `dir:`.",
  why: "After it 12 may be shown as 21, and nobody sees why. It often comes along with text copied from a PDF or a message.",
});
