import { defineMessage } from "../../../diagnostics/message.ts";

export const pageNotPlayer = defineMessage({
  code: "BC2233",
  name: "page-not-player",
  severity: "error",
  text: "{url} is a page of its own, which {site} does not let other pages show.",
  fix: "{advice}",
  why: "Browsers refuse to show a page inside another where its site forbids it: the learner would see an empty frame.",
});

export const pastedFrame = defineMessage({
  code: "BC2234",
  name: "pasted-frame",
  severity: "error",
  text: "`url` has the HTML of a site's frame; it takes only the address.",
  fix: "{advice}",
  why: "The course makes a frame of its own, which loads nothing before the learner agrees, fits narrow screens and has a name for screen readers.",
});

export const embedNeedsSignIn = defineMessage({
  code: "BC2235",
  name: "embed-needs-sign-in",
  severity: "warning",
  text: "{site} shows this to people who have signed in there, and shows nobody a sign-in page inside another page.",
  fix: "{advice}",
  why: "A learner who is not signed in to that site, with leave to see this, finds an empty frame or a refusal.",
});
