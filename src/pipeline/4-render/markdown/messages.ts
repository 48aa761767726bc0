import { defineMessage } from "../../../diagnostics/message.ts";

export const emphasisInWord = defineMessage({
  code: "BC5030",
  name: "emphasis-in-word",
  severity: "warning",
  text: "“{written}” is shown with these signs: they mark words only from edge to edge.",
  fix: "Mark whole words, or take the signs out.",
  why: "Inside words and figures signs such as * belong to the text: 4*10*9/L would lose them.",
});

export const scriptNotMade = defineMessage({
  code: "BC5031",
  name: "script-not-made",
  severity: "warning",
  text: "“{written}” is shown as it is written, because {reason}.",
  fix: "Put it directly after a letter, a digit or a closing bracket: H~2~O, 10^9^/L. Or write the characters themselves: ⁹⁹ᵐTc.",
  why: "A sign like ~ or ^ may mean “about” or “to the power of”, so it makes text low or high only where nothing else can be meant.",
});

export const scriptBetweenDigits = defineMessage({
  code: "BC5032",
  name: "script-between-digits",
  severity: "warning",
  text: "“{written}” stands between digits, so it is shown as it is written.",
  fix: "If it is high or low, put a space or a multiplication sign after it. If it is a figure, put it in `backticks`.",
  why: "Shown high or low between digits, a figure reads as another one.",
});

export const cellsLost = defineMessage({
  code: "BC5033",
  name: "cells-lost",
  severity: "error",
  text: "This row has {cells} cells; the table has {columns} columns.",
  fix: "Give the heading as many cells, or write \\| where the sign belongs to the text.",
  why: "Cells without a heading are left out of the page.",
});

export const blocksInLine = defineMessage({
  code: "BC5040",
  name: "blocks-in-line",
  severity: "warning",
  text: "There is room for one paragraph here, and {what} stands in it.",
  fix: "Say it in a sentence, or move it to a text that takes more: a text block, or the prompt, an option or the feedback of a question.",
  why: "Titles, labels and captions are one line; a list or a table within one would break the page for a screen reader.",
});

export const promptWithoutQuestion = defineMessage({
  code: "BC5041",
  name: "prompt-without-question",
  severity: "error",
  text: "This prompt has no paragraph, only {what}.",
  fix: "Add a paragraph that asks, such as “What do you do first?”.",
  why: "The question needs a name in words: it is what a screen reader says at each answer, and what an LMS lists (WCAG 1.3.1).",
});

export const pictureNotHere = defineMessage({
  code: "BC5042",
  name: "picture-not-here",
  severity: "error",
  text: "The picture “{source}” cannot be shown here: there is room for words alone.",
  fix: "Put it into the prompt of the question, an option or the feedback.",
  why: "A list to choose from, a scale and a place in a picture hold words; a picture would be left out.",
});

export const pictureNotRead = defineMessage({
  code: "BC5043",
  name: "picture-not-read",
  severity: "error",
  text: "The picture “{source}” was not found among the files of the course.",
  fix: "Write it as ![What it shows](media/file.svg).",
  why: "Pictures are looked for before Markdown is read in full; in a rare way of writing one is not seen.",
});

export const footnoteInLine = defineMessage({
  code: "BC5044",
  name: "footnote-in-line",
  severity: "error",
  text: "There is no room for a footnote here.",
  fix: "Say it in the text itself, or move it to a text that takes more: a text block, or the prompt, an option or the feedback of a question.",
  why: "Titles, labels and captions are one line; a list of notes within one is not valid HTML.",
});

export const formulaNotRead = defineMessage({
  code: "BC5045",
  name: "formula-not-read",
  severity: "error",
  text: "The formula “{formula}” cannot be shown: {reason}.",
  fix: "Correct it. If it is no formula, write \\$ for a dollar sign.",
  why: "Formulas are written in LaTeX and become MathML when the course is built, so that no learner's browser has to guess.",
});

export const formulaOfWords = defineMessage({
  code: "BC5046",
  name: "formula-of-words",
  severity: "warning",
  text: "“{written}” is shown as it is typed: words stand in it.",
  fix: "Within a formula put words into \\text; for a dollar sign write \\$.",
  why: "A formula sets each letter by itself, so words in it would run into each other.",
});

export const markdownNotKnown = defineMessage({
  code: "BC5047",
  name: "markdown-not-known",
  severity: "warning",
  text: "“{written}” is shown as it is typed: {what} is not known here.",
  fix: "{advice}",
  why: "Other tools make something of these signs; learners of this course would read the signs themselves.",
});

export const captionNotShown = defineMessage({
  code: "BC5048",
  name: "caption-not-shown",
  severity: "warning",
  text: "The words under the picture, “{caption}”, are not shown.",
  fix: "Put the picture into a paragraph of its own, or say the words in the text.",
  why: "Within a line there is no room for words under a picture.",
});
