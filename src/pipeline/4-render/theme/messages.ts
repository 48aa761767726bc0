import { defineMessage } from "../../../diagnostics/message.ts";

export const contrastTooLow = defineMessage({
  code: "BC5101",
  name: "contrast-too-low",
  severity: "error",
  text: "In {mode} mode, {front} ({frontColour}) on {back} ({backColour}) has a contrast of {ratio}:1; {where} need {needed}:1.",
  fix: "{advice}",
  why: "People with low vision, and everybody on a bad screen, cannot read what is too faint (WCAG 1.4.3 for text, 1.4.11 for lines of controls).",
});

export const contrastUnknown = defineMessage({
  code: "BC5102",
  name: "contrast-unknown",
  severity: "warning",
  text: "Whether {token} can be read is not known: “{value}” is no colour that can be computed.",
  fix: "Write it as a hex colour such as #00596b, or check it by hand in light and in dark.",
  why: "Every pair of text and background of a theme is checked in both modes when a course is built.",
});
