/**
 * A browser that playwright-core cannot drive, behind as little as a learner's tour needs. Runs as a person's does: clicks and keys are
 * the browser's own.
 */
export interface Engine {
  /** Name and version, for the report. */
  readonly version: string;
  /** A tab of its own, with the course that this address opens: in a frame, or by itself. */
  open(address: string): Promise<EnginePage>;
  close(): Promise<void>;
}

export interface EnginePage {
  /** Asks the page of the course. What goes in and out is JSON. */
  ask<Args extends readonly unknown[], Answer>(run: (...args: Args) => Answer, ...args: Args): Promise<Answer>;
  /** Clicks the first element that matches, in its middle. */
  click(css: string): Promise<void>;
  /** Clicks it and types. */
  type(css: string, text: string): Promise<void>;
  /** Closes the tab as a person does: the page hears of it, and no more. */
  close(): Promise<void>;
  /** Goes somewhere else in the same tab. */
  leaveFor(address: string): Promise<void>;
}

export const viewport = { width: 1280, height: 900 } as const;
