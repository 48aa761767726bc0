import { defineMessage } from "../diagnostics/message.ts";

export const portTaken = defineMessage({
  code: "BC9020",
  name: "port-taken",
  severity: "error",
  text: "The port {port} is taken, or may not be used ({reason}).",
  fix: "Give another one with --port, or none: then the preview takes one that is free.",
  why: "Another program listens there, perhaps another preview; ports below 1024 are for the system.",
});

export const hostNotHere = defineMessage({
  code: "BC9021",
  name: "host-not-here",
  severity: "error",
  text: "This computer has no address {host} ({reason}).",
  fix: "Give an address of this computer, or 0.0.0.0 for all of them.",
  why: "Without --host nobody but this computer can reach a preview, and that is safest.",
});

export const notRecording = defineMessage({
  code: "BC9022",
  name: "not-a-recording",
  severity: "error",
  text: "{path} is no recording of a preview.",
  fix: "Give a file that the panel of a preview has saved.",
  why: "`--replay` plays what was done in a preview: its panel saves that with “Save the recording”.",
});
