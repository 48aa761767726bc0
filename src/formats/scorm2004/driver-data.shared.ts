/** What the driver of SCORM 2004 is told of its unit. */
export interface DriverData {
  /** `adl.nav.request` when the learner leaves by the button and the unit is complete (SN book, 5.6.4). */
  readonly whenComplete: "exitAll" | "suspendAll";
  /** Local objective to satisfy when the unit is complete: other units wait for it. */
  readonly doneObjective?: string;
}
