import { defineMessage } from "../diagnostics/message.ts";

export const unsafePath = defineMessage({
  code: "BC6020",
  name: "unsafe-path-in-package",
  severity: "error",
  text: 'The package has a file named "{path}", which could land outside the folder it is unpacked to.',
  fix: "Name files by a plain path such as media/picture.png: no drive, no leading slash, no “..”, no backslash.",
  why: "An LMS that unpacked such a name would write over files that are not the course's; careful ones refuse the whole package.",
});

export const deletedCharacters = defineMessage({
  code: "BC6021",
  name: "characters-lost-on-import",
  severity: "error",
  text: 'The name "{path}" has characters that Moodle or Windows drop: {characters}.',
  fix: "Rename the file with letters a–z, digits, hyphens and dots.",
  why: "Moodle 4.5 deletes & < > \" ' | : ` and control characters from names, so links to the file break; Windows has no * ? either.",
});

export const unusualCharacters = defineMessage({
  code: "BC6022",
  name: "unusual-characters-in-name",
  severity: "warning",
  text: 'The name "{path}" has characters that some LMSs get wrong: {characters}.',
  fix: "Rename the file with letters a–z, digits, hyphens and dots.",
  why: "ESR's adapter turns every + of an address into a space; spaces, #, % and letters beyond ASCII depend on how carefully an LMS escapes addresses.",
});

export const namesCollide = defineMessage({
  code: "BC6023",
  name: "names-differ-only-in-form",
  severity: "error",
  text: 'The files "{path}" and "{other}" have the same name but for capitals or the way accents are written.',
  fix: "Rename one of them.",
  why: "On Windows and macOS servers one file would overwrite the other.",
});

export const pathTooLong = defineMessage({
  code: "BC6024",
  name: "path-too-long",
  severity: "warning",
  text: 'The path "{path}" is {length} characters long; {limit} or more is too long for some LMSs.',
  fix: "Give the file a shorter name, or put it in fewer folders.",
  why: "The LMS puts its own folder before the path, and Windows stops at 260 characters in all.",
});

export const refusedFileType = defineMessage({
  code: "BC6025",
  name: "file-type-refused-by-some-lms",
  severity: "warning",
  text: 'Some LMSs refuse a package that holds a file such as "{path}".',
  fix: "Leave the file out, or offer it in another form, such as PDF.",
  why: "Peritus refuses packages with server scripts, Tovuti those with .zip, .dat or .br files; others block programs.",
});
