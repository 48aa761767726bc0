import { defineMessage } from "../../diagnostics/message.ts";

export const noCourseFolder = defineMessage({
  code: "BC1001",
  name: "no-course-folder",
  severity: "error",
  text: 'There is no folder "{folder}".',
  fix: "Run the command where the course folder lies, or name the folder: `build-course build my-course`.",
  why: "A course is a folder with a course.yaml in it.",
});

export const noCourseFile = defineMessage({
  code: "BC1002",
  name: "no-course-file",
  severity: "error",
  text: 'There is no course.yaml in "{folder}".',
  fix: "{advice}",
  why: "course.yaml says what the course is called and which sessions it has.",
});

export const notYaml = defineMessage({
  code: "BC1010",
  name: "not-yaml",
  severity: "error",
  text: "{what}",
  fix: "{advice}",
  why: "The file must be YAML 1.2. What a mistake makes of the lines right after it is left out, because it follows from it; the rest of the file is read on.",
});

export const tabIndent = defineMessage({
  code: "BC1011",
  name: "tab-indent",
  severity: "error",
  text: "This line is indented with a tab.",
  fix: "Use spaces. In VS Code: “Convert Indentation to Spaces”.",
  why: "YAML does not allow tabs there, because they are not equally wide everywhere (YAML 1.2.2, 6.1).",
});

export const duplicateKey = defineMessage({
  code: "BC1012",
  name: "duplicate-key",
  severity: "error",
  text: '"{key}" stands on line {first} and again on line {second}.',
  fix: "{advice}",
  why: "Only one of them could count, and which one is not for a program to say.",
});

export const mergeKey = defineMessage({
  code: "BC1013",
  name: "merge-key",
  severity: "error",
  text: 'The merge key "<<" is not used in courses.',
  fix: "Write the keys out where they are needed.",
  why: "YAML 1.2 has no merge keys, and a course must say what it means where it stands.",
});

export const customTag = defineMessage({
  code: "BC1014",
  name: "custom-tag",
  severity: "error",
  text: 'The tag "{tag}" is not used in courses.',
  fix: "Delete the tag. If the text begins with an exclamation mark, put it in quotes.",
  why: "Tags ask a program to make something other than text, numbers, lists and keys; a course needs nothing else.",
});

export const reservedKey = defineMessage({
  code: "BC1015",
  name: "reserved-key",
  severity: "error",
  text: 'The key "{key}" cannot be used.',
  fix: "Choose another word.",
  why: "JavaScript gives this name a meaning of its own, which has been used to attack programs.",
});

export const keyNotText = defineMessage({
  code: "BC1016",
  name: "key-not-text",
  severity: "error",
  text: "What stands before this colon is not a word.",
  fix: "Write a word before the colon, or put the whole line in quotes if it is text.",
  why: "Every key of a course file is a plain word.",
});

export const tooManyAliases = defineMessage({
  code: "BC1017",
  name: "too-many-aliases",
  severity: "error",
  text: 'With "*{alias}", this file repeats more than {limit} parts by reference.',
  fix: "Write the parts out where they are needed.",
  why: "A few lines of references to references can stand for more text than any computer holds.",
});

export const nestedTooDeep = defineMessage({
  code: "BC1018",
  name: "nested-too-deep",
  severity: "error",
  text: "Lists and keys are nested too deeply here.",
  fix: "Check the brackets and the indentation; a course needs about ten levels.",
  why: "Endless nesting exhausts the memory of the programs that read it.",
});

export const severalDocuments = defineMessage({
  code: "BC1019",
  name: "several-documents",
  severity: "error",
  text: "A second document begins here, after a line of `---`.",
  fix: "Delete the line, or move what follows it to a file of its own.",
  why: "Each file of a course holds one thing; what follows the line would be lost.",
});

export const noContent = defineMessage({
  code: "BC1020",
  name: "no-content",
  severity: "error",
  text: '"{path}" has comments at most, and no keys.',
  fix: "Write its content, or take it out of the course.",
  why: "An empty file would give an empty course.",
});

export const notKeys = defineMessage({
  code: "BC1021",
  name: "not-keys",
  severity: "error",
  text: '"{path}" is {what}, where keys such as `title:` are meant.',
  fix: "Begin the file with keys at the left margin{how}.",
  why: "Every file of a course is a set of keys.",
});

export const controlInText = defineMessage({
  code: "BC1022",
  name: "control-in-text",
  severity: "error",
  text: "This text has a character that cannot be shown ({character}).",
  fix: "Take the escape out of the text.",
  why: "XML 1.0 cannot carry control characters, and the manifest of a package is XML.",
});

export const localeName = defineMessage({
  code: "BC1023",
  name: "locale-name",
  severity: "error",
  text: 'The name "{path}" does not say which language the file is in.',
  fix: "{advice}",
  why: "A file in locales/ is found by the tag of its language (BCP 47); under another name nobody would ever see its words.",
});

export const commentInText = defineMessage({
  code: "BC1024",
  name: "comment-in-text",
  severity: "warning",
  text: 'Of this text only "{kept}" is left: what follows the # is a comment.',
  fix: "If the # belongs to the text, put the whole of it in quotes. If not, {otherwise}.",
  why: "In YAML a # after a space begins a comment (YAML 1.2.2, 6.6), so the rest of the line would be missing from the course.",
});

export const commentForValue = defineMessage({
  code: "BC1025",
  name: "comment-for-value",
  severity: "error",
  text: "Nothing is left here: what follows the # is a comment.",
  fix: "If it is the value, put it in quotes. If not, put a space after the #.",
  why: "In YAML a # after a space begins a comment (YAML 1.2.2, 6.6), so there is no value.",
});

export const hyphenWithoutSpace = defineMessage({
  code: "BC1026",
  name: "hyphen-without-space",
  severity: "error",
  text: "There is no space after the hyphen.",
  fix: "Write `- {key}:` with a space, and put the other keys of the entry under its first letter.",
  why: "Without the space the hyphen is part of the key, and no entry of a list begins (YAML 1.2.2, 8.2.1).",
});

export const escapeInQuotes = defineMessage({
  code: "BC1027",
  name: "escape-in-quotes",
  severity: "error",
  text: 'In "double quotes" the backslash of “{written}” begins an escape, so learners would not see it.',
  fix: "Use 'single quotes', or write the backslash twice.",
  why: "There \\t is a tab and \\n a new line (YAML 1.2.2, 5.7): of C:\\temp and \\times something else would be left.",
});
