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
