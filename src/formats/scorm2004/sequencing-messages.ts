import { defineMessage } from "../../diagnostics/message.ts";

export const measureOutOfRange = defineMessage({
  code: "BC6213",
  name: "normalized-measure-out-of-range",
  severity: "error",
  text: 'The pass mark "{value}" in <imsss:minNormalizedMeasure> is not a number from -1 to 1.',
  fix: "Write a share such as 0.8, with a point.",
  why: "SCORM 2004 SN 3.10.2: it is compared with cmi.score.scaled, not with a score of 0 to 100.",
});

export const unknownObjective = defineMessage({
  code: "BC6214",
  name: "rule-names-unknown-objective",
  severity: "error",
  text: 'A sequencing rule of the item "{item}" asks for the objective "{objective}", which that item does not have.',
  fix: "Name an <imsss:objective> of the same item, and map it to the global objective that another item writes.",
  why: "SCORM 2004 SN 3.4: a rule sees the local objectives of its own activity only.",
});

export const objectiveNobodyWrites = defineMessage({
  code: "BC6215",
  name: "objective-nobody-writes",
  severity: "error",
  text: 'The item "{item}" waits for the global objective "{target}", which no item writes.',
  fix: 'Give the item that decides it a <imsss:mapInfo> with writeSatisfiedStatus="true".',
  why: "SCORM 2004 SN 3.10.3: by default a map reads and does not write, so the item would stay closed for ever.",
});

export const unknownControl = defineMessage({
  code: "BC6216",
  name: "unknown-lms-control",
  severity: "error",
  text: '"{value}" in <adlnav:hideLMSUI> is no control of an LMS.',
  fix: "Write one of: {known}.",
  why: "adlnav_v1p3.xsd, SCORM 2004 CAM 5.2.1.3.",
});

export const noFlow = defineMessage({
  code: "BC6217",
  name: "several-items-without-flow",
  severity: "warning",
  text: "The course has {count} items to launch, but its organization does not allow flow.",
  fix: 'Write <imsss:controlMode choice="true" flow="true"/> in the sequencing of the organization.',
  why: "SCORM 2004 SN 3.2.2: flow is false unless it is set, and then no LMS can start the course or go on to the next item.",
});

export const contentNotInCharge = defineMessage({
  code: "BC6218",
  name: "lms-completes-by-itself",
  severity: "warning",
  text: 'The item "{item}" leaves it to the LMS to call it complete: a learner who only opens it is done.',
  fix: 'Write <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>.',
  why: "SCORM 2004 SN 3.13: both are false unless they are set.",
});
