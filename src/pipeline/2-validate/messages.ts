import { defineMessage } from "../../diagnostics/message.ts";

export const unknownKey = defineMessage({
  code: "BC2001",
  name: "unknown-key",
  severity: "error",
  text: 'There is no key "{key}" in {where}.',
  fix: "{advice}",
  why: "A misspelt key would be passed over in silence, and what it says would be missing from the course.",
});

export const missingKey = defineMessage({
  code: "BC2002",
  name: "missing-key",
  severity: "error",
  text: 'The key "{key}" is missing in {where}.',
  fix: "Add `{key}:`. {description}",
  why: "Without it this part of the course cannot be made.",
});

export const unknownBlockType = defineMessage({
  code: "BC2003",
  name: "unknown-block-type",
  severity: "error",
  text: 'There is no block type "{type}".',
  fix: "{advice}",
  why: "The type says which keys a block has and how it looks.",
});

export const unknownQuestionType = defineMessage({
  code: "BC2004",
  name: "unknown-question-type",
  severity: "error",
  text: 'There is no question type "{type}".',
  fix: "{advice}",
  why: "The type says which keys a question has and how it is answered.",
});

export const unquotedText = defineMessage({
  code: "BC2005",
  name: "unquoted-text",
  severity: "error",
  text: "{place} is text, but {written} without quotes is {kind}.",
  fix: 'Quote it: {key} "{written}"',
  why: "YAML reads 1.10 as the number 1.1 and 012 as 12; only quotes keep what you wrote (YAML 1.2.2, 10.3).",
});

export const noValue = defineMessage({
  code: "BC2006",
  name: "no-value",
  severity: "error",
  text: "{place} has no value.",
  fix: "Write one after it, or delete the line. {description}",
  why: "A key with nothing after its colon stands for nothing at all, not for empty text.",
});

export const wrongType = defineMessage({
  code: "BC2007",
  name: "wrong-type",
  severity: "error",
  text: "{place} is {actual}, where {expected} is meant.",
  fix: "{advice}",
  why: "Each key takes one sort of value.",
});

export const unknownWord = defineMessage({
  code: "BC2008",
  name: "unknown-word",
  severity: "error",
  text: '{place} cannot be "{value}".',
  fix: "{advice}",
  why: "This key takes one of a few words.",
});

export const wrongForm = defineMessage({
  code: "BC2009",
  name: "wrong-form",
  severity: "error",
  text: '{place} is "{value}", which is not {what}.',
  fix: "{advice}",
  why: "Other programs, such as the LMS, rely on this form.",
});

export const emptyText = defineMessage({
  code: "BC2010",
  name: "empty-text",
  severity: "error",
  text: "{place} is empty.",
  fix: "Write a text, or delete the line.",
  why: "An empty text would leave a gap on the page or in the LMS.",
});

export const tooShort = defineMessage({
  code: "BC2011",
  name: "too-short",
  severity: "error",
  text: "{place} has {count}; it needs at least {limit}.",
  fix: "{description}",
  why: "A shorter text would not do what it is for.",
});

export const tooLong = defineMessage({
  code: "BC2012",
  name: "too-long",
  severity: "error",
  text: "{place} has {count}; it may have up to {limit}.",
  fix: "Shorten it. {description}",
  why: "Beyond the limit an LMS or a page cuts the text or refuses it.",
});

export const outOfRange = defineMessage({
  code: "BC2013",
  name: "out-of-range",
  severity: "error",
  text: "{place} is {value}; it must be {limit}.",
  fix: "{description}",
  why: "A number outside the range has no meaning here.",
});

export const wrongCount = defineMessage({
  code: "BC2014",
  name: "wrong-count",
  severity: "error",
  text: "{place} has {count}; it must have {limit}.",
  fix: "{description}",
  why: "With fewer or more, this part of the course does not work or cannot be stored.",
});

export const repeatedEntry = defineMessage({
  code: "BC2015",
  name: "repeated-entry",
  severity: "error",
  text: "Entry {second} of this list is the same as entry {first}.",
  fix: "Delete one of the two.",
  why: "Each entry of this list must be different.",
});

export const doesNotFit = defineMessage({
  code: "BC2016",
  name: "does-not-fit",
  severity: "error",
  text: "{place} is not as it is meant to be: it {reason}.",
  fix: "{description}",
  why: "The schema of the course format asks for it; `build-course schema` prints it.",
});

export const numberLosesForm = defineMessage({
  code: "BC2017",
  name: "number-loses-form",
  severity: "error",
  text: "{place} is written {written}, but without quotes learners see {value}.",
  fix: 'Quote it: {key} "{written}"',
  why: "YAML reads 1.10 as the number 1.1 and 5.0 as 5; only quotes keep what you wrote (YAML 1.2.2, 10.3).",
});

export const colonInText = defineMessage({
  code: "BC2018",
  name: "colon-in-text",
  severity: "error",
  text: 'The colon after "{key}" makes a key of it, where text is meant.',
  fix: "Put all of it in quotes: {quoted}",
  why: "In YAML a colon with a space after it parts a key from its value (YAML 1.2.2, 7.4.2), also within a list.",
});

export const nameLookAlike = defineMessage({
  code: "BC2019",
  name: "name-look-alike",
  severity: "error",
  text: '{character} makes this another word than "{known}".',
  fix: 'Type "{known}" anew.',
  why: "What is pasted may have characters that are not seen, or look like those of the keyboard; to a program they are others.",
});
