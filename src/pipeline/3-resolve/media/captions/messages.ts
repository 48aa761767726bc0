import { defineMessage } from "../../../../diagnostics/message.ts";

const forAll = "Whoever does not hear the film gets nothing else of what is said in it (WCAG 1.2.2).";

export const captionsUnsigned = defineMessage({
  code: "BC3301",
  name: "captions-unsigned",
  severity: "error",
  text: '"{path}" does not begin with WEBVTT, so browsers show none of its captions.',
  fix: "{advice}",
  why: `A browser reads a caption file only if its very first characters say what it is (WebVTT 1, 4.1). ${forAll}`,
});

export const captionsWithoutCue = defineMessage({
  code: "BC3302",
  name: "captions-without-cue",
  severity: "error",
  text: '"{path}" has no caption that a browser shows.',
  fix: "Write captions, or export them again; if nothing is said or heard in the film, write `silent: true` instead.",
  why: forAll,
});

export const captionRefused = defineMessage({
  code: "BC3303",
  name: "caption-refused",
  severity: "error",
  text: 'Browsers pass over the caption at "{line}": {reason}.',
  fix: "{advice}",
  why: `A caption whose times cannot be read is left out without a word. ${forAll}`,
});

export const captionLineLost = defineMessage({
  code: "BC3304",
  name: "caption-line-lost",
  severity: "warning",
  text: 'No browser shows the line "{line}": no times stand above it.',
  fix: "Take out the blank line above it if it belongs to the caption there; write NOTE before it if it is for you.",
  why: "A blank line ends a caption, and what follows without times of its own is left out without a word.",
});

export const captionWordsLost = defineMessage({
  code: "BC3305",
  name: "caption-words-lost",
  severity: "warning",
  text: 'Browsers take "{words}" for a mark and leave it out.',
  fix: "Write &lt; for each < that is to be read.",
  why: "In WebVTT < begins a mark such as <i>; all up to the next > is left out, or to the end.",
});

export const captionOutOfOrder = defineMessage({
  code: "BC3306",
  name: "caption-out-of-order",
  severity: "warning",
  text: "This caption begins before the one above it.",
  fix: "Put captions in the order of their times, or correct its times.",
  why: "WebVTT asks for that order (4.1), and most often one of the times is mistyped.",
});

export const captionBeyondFilm = defineMessage({
  code: "BC3307",
  name: "caption-beyond-film",
  severity: "warning",
  text: "This caption {what} at {time}, but the film is {length} long.",
  fix: "Correct its times, or make sure that the captions are those of this film.",
  why: "What comes after the end is never seen; captions of another cut of the film come at the wrong moments throughout.",
});
