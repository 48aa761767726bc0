import { defineMessage } from "../../../diagnostics/message.ts";

export const stepUnknown = defineMessage({
  code: "BC2240",
  name: "step-unknown",
  severity: "error",
  text: "This choice leads to “{id}”, but the scenario has no such step.",
  fix: "{advice}",
  why: "The story would stop there, without an end.",
});

export const stepTwice = defineMessage({
  code: "BC2241",
  name: "step-twice",
  severity: "error",
  text: "The scenario has the step “{id}” twice.",
  fix: "Give each step an id of its own.",
  why: "Nobody could tell to which of the two a choice leads.",
});

export const stepUnreachable = defineMessage({
  code: "BC2242",
  name: "step-unreachable",
  severity: "error",
  text: "No choice leads to the step “{id}”.",
  fix: "Name it as the `next` of a choice, or leave it out. The story begins with the first step.",
  why: "A learner could never get there.",
});

export const stepEndless = defineMessage({
  code: "BC2243",
  name: "step-without-end",
  severity: "error",
  text: "From the step “{id}” no choice leads to an end, however long the learner goes on.",
  fix: "Let one of its choices lead to an end: a step without `choices`. Leading back is allowed where another way leads on.",
  why: "The learner would go round in circles and never finish.",
});
