/** What the build tells the drivers of xAPI and cmi5 of the unit that is launched. */
export interface DriverData {
  /** `iri` of the course file: ids of sessions, questions, objectives and media begin with it. */
  readonly iri: string;
  /** Type of what is launched: the whole course, or a unit of it. */
  readonly activityWord: "course" | "module" | "assessment";
  readonly title: string;
  /** Plain text; may be empty. */
  readonly summary: string;
  readonly language: string;
  readonly version: string;
  /** By id of a knowledge check: the id of its session. */
  readonly sessionOf: Readonly<Record<string, string>>;
}
