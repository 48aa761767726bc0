import { defineMessage } from "../diagnostics/message.ts";

export const outputRefused = defineMessage({
  code: "BC9030",
  name: "output-refused",
  severity: "error",
  text: "What there is to say could not be written to {stream} ({reason}).",
  fix: "Send it elsewhere, or make room. What was built has been written.",
  why: "A program that reads the output has only a part of it, and must not take that for all.",
});
