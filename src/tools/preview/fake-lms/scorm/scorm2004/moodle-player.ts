import { Strict2004, type Api2004, type Record2004, type Strict2004Options } from "./strict2004.ts";

/*
 * The page in which Moodle plays SCORM 2004, as far as a package of several units is concerned. Seen in 4.5 (build 20241108), and read
 * in its source (mod/scorm/datamodels/scorm_13.js; the same in 5.1, commit 9220845010f8 of a public copy): one API object for the page,
 * whatever unit is in its frame. Own code: only what it does was taken over; types and values are those of `strict2004.ts`.
 */

export interface PlayerOptions {
  /** The unit that the learner chose last from the player's list. */
  readonly unitNow: () => string;
  /** What the server had of a unit when the page was opened; no later save changes it. */
  readonly storedAtLoad: (unit: string) => Record2004 | undefined;
  readonly keep: (unit: string, record: Record2004) => boolean;
  readonly unit?: Pick<Strict2004Options, "learner" | "mode">;
}

export class MoodlePlayer2004 implements Api2004 {
  readonly #options: PlayerOptions;
  #unit: Strict2004;
  #phase: "before" | "running" | "after" = "before";
  #error: string | undefined;

  constructor(options: PlayerOptions) {
    this.#options = options;
    this.#unit = this.#load();
  }

  Initialize(argument: string): string {
    // Source: the data of the unit that is on now is loaded before anything is judged, and as it was when the page was opened.
    this.#unit = this.#load();
    // Seen: after the first Terminate it is never taken again, whatever the unit.
    if (this.#phase === "after") return this.#answer("104", "false");
    const began = this.#unit.Initialize(argument);
    // Source: a unit whose predecessor did not end is told that it has begun, and may go on.
    if (this.#phase === "running") return this.#answer("103", "false");
    if (began === "true") this.#phase = "running";
    return this.#answer(undefined, began);
  }

  Terminate(argument: string): string {
    if (this.#phase === "after") return this.#answer("113", "false");
    const ended = this.#unit.Terminate(argument);
    if (ended === "true") this.#phase = "after";
    return this.#answer(undefined, ended);
  }

  GetValue(element: string): string {
    return this.#phase === "after" ? this.#answer("123", "") : this.#answer(undefined, this.#unit.GetValue(element));
  }

  SetValue(element: string, value: string): string {
    return this.#phase === "after"
      ? this.#answer("133", "false")
      : this.#answer(undefined, this.#unit.SetValue(element, value));
  }

  Commit(argument: string): string {
    return this.#phase === "after"
      ? this.#answer("143", "false")
      : this.#answer(undefined, this.#unit.Commit(argument));
  }

  GetLastError(): string {
    return this.#error ?? this.#unit.GetLastError();
  }

  GetErrorString(code: string): string {
    return this.#unit.GetErrorString(code);
  }

  GetDiagnostic(code: string): string {
    return this.#unit.GetDiagnostic(code);
  }

  #load(): Strict2004 {
    const { unitNow, storedAtLoad, keep, unit } = this.#options;
    const name = unitNow();
    const stored = storedAtLoad(name);
    return new Strict2004({ ...unit, keep: (record) => keep(name, record), ...(stored ? { stored } : {}) });
  }

  /** `undefined`: the unit's own error. */
  #answer(error: string | undefined, result: string): string {
    this.#error = error;
    return result;
  }
}
