import { defineMessage } from "../diagnostics/message.ts";

const seeHelp = "`build-course --help` lists commands and options.";

export const unknownCommand = defineMessage({
  code: "BC9001",
  name: "unknown-command",
  severity: "error",
  text: 'There is no command "{given}", and no folder of that name.',
  fix: "{advice}",
  why: seeHelp,
});

export const unknownOption = defineMessage({
  code: "BC9002",
  name: "unknown-option",
  severity: "error",
  text: 'There is no option "{given}" here.',
  fix: "{advice}",
  why: "`build-course <command> --help` lists the options of a command.",
});

export const missingValue = defineMessage({
  code: "BC9003",
  name: "missing-value",
  severity: "error",
  text: "Something is missing: {what}.",
  fix: "Add it. {advice}",
  why: seeHelp,
});

export const unknownValue = defineMessage({
  code: "BC9004",
  name: "unknown-value",
  severity: "error",
  text: '{option} cannot be "{given}".',
  fix: "{advice}",
  why: "`build-course <command> --help` says what an option takes.",
});

export const tooManyArguments = defineMessage({
  code: "BC9005",
  name: "too-many-arguments",
  severity: "error",
  text: "There are more arguments than this command takes.",
  fix: "Give one course folder; put a name with spaces in quotes. {advice}",
  why: seeHelp,
});

export const tooManyWarnings = defineMessage({
  code: "BC9006",
  name: "too-many-warnings",
  severity: "error",
  text: "The course has {count}; --max-warnings allows {limit}.",
  fix: "Mend what the warnings name, or allow more.",
  why: "With --max-warnings a course cannot get worse unnoticed. Nothing was written.",
});

export const systemRefused = defineMessage({
  code: "BC9007",
  name: "system-refused",
  severity: "error",
  text: "The system refused {path} ({reason}).",
  fix: "Check that it is there, that you may use it, and that the disk is not full.",
  why: "The name in brackets is the system's own: EACCES and EPERM mean not permitted, ENOSPC no room left, EMFILE too many open files, EIO a fault of the disk.",
});

export const unknownCode = defineMessage({
  code: "BC9008",
  name: "unknown-code",
  severity: "error",
  text: 'There is no message "{given}".',
  fix: "{advice}",
  why: "Codes have BC and four digits and stand in the first line of each message; names work too.",
});

export const schemaMissing = defineMessage({
  code: "BC9009",
  name: "schema-missing",
  severity: "error",
  text: "The schema {path} is not there: this copy of build-course was not built.",
  fix: "Run `npm run prepare` in its folder, or install it again.",
  why: "Schemas are made when the tool is built.",
});

export const diskFull = defineMessage({
  code: "BC9010",
  name: "disk-full",
  severity: "error",
  text: "There was no room left for {path}.",
  fix: "Make room, or write elsewhere with --out.",
  why: "The disk or your share of it is full. What was there before is untouched, and nothing half written is left.",
});

export const notPermitted = defineMessage({
  code: "BC9011",
  name: "not-permitted",
  severity: "error",
  text: "You may not use {path} ({reason}).",
  fix: "Change its permissions, close the program that has it open, or choose another place.",
  why: "The system refused. What was there before is untouched, and nothing half written is left.",
});

export const wrongKindOfPlace = defineMessage({
  code: "BC9012",
  name: "wrong-kind-of-place",
  severity: "error",
  text: "{path} cannot be used: a folder stands where a file should be, or a file where a folder should be ({reason}).",
  fix: "Move it away, or choose another place.",
  why: "A package is a file, and the place to write it to is a folder.",
});

export const startersMissing = defineMessage({
  code: "BC9013",
  name: "starters-missing",
  severity: "error",
  text: "There are no starters in {path}: this copy of build-course is not whole.",
  fix: "Install it again.",
  why: "`new` copies one of the folders that come with build-course.",
});

export const starterElsewhere = defineMessage({
  code: "BC9039",
  name: "starter-elsewhere",
  severity: "error",
  text: 'The course of the starter "{given}" is not part of what is installed.',
  fix: "It is {from}/ in the repository of build-course: in a copy of that, run `npm ci` and `node bin/build-course.js new --starter {given}`. Here there are {ids}.",
  why: "Its films weigh as much as the tool, so they are not installed with it.",
});

export const placeTaken = defineMessage({
  code: "BC9018",
  name: "place-taken",
  severity: "error",
  text: "{path} is there already, and was left as it is.",
  fix: "Name another folder, such as `build-course new {other}`, or move that away.",
  why: "`new` writes over nothing.",
});

export const changedMeanwhile = defineMessage({
  code: "BC9031",
  name: "changed-meanwhile",
  severity: "error",
  text: "{path} was changed while the course was being built.",
  fix: "Build again when nothing is being saved, copied or synchronised in the course's folder.",
  why: "A package could hold the old of one file and the new of another. None was written: what was there before is untouched.",
});
