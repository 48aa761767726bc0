import type { Report } from "../diagnostics/diagnostic.ts";
import type { Pattern } from "../contract/interaction.ts";
import type { DriverSettings } from "../contract/driver-settings.ts";
import type { Activity } from "../model/activity.ts";
import type { Course } from "../model/course.ts";
import type { Package } from "../model/package.ts";
import type { Site, SiteFile } from "../model/site.ts";

/** Settings for one LMS; see `profiles.ts`. */
export interface Profile extends DriverSettings {
  readonly id: string;
  readonly title: string;
  /** Where a package with these settings is safe, in a sentence or two: `build` says it. */
  readonly safeWhere: string | { readonly toPass: string; readonly otherwise: string };
  /**
   * What becomes of a package of several units in SCORM 2004: each is `saved`, only the `first` that a learner opens is, or
   * nobody has tried.
   */
  readonly scorm2004Units: "saved" | "first" | "unknown";
  /** Whether all units of a package write over one record, of whatever version of SCORM. */
  readonly sharesRecord: boolean;
  /** How long a visit may last, where the LMS takes nothing more after that. */
  readonly visitSeconds?: number;
  /** How its settings are known: from a running LMS or its own script, from its public source, or from what others write. */
  readonly known: "seen" | "source" | "read";
}

/** What a format is given to assemble. */
export interface Assembly {
  readonly site: Site;
  readonly course: Course;
  readonly activity: Activity;
  readonly profile: Profile;
  /** The learner runtime of this format, and the control documents it asks for. */
  readonly shipped: { readonly scripts: readonly SiteFile[]; readonly controlDocuments: readonly SiteFile[] };
  /** The site's documents with their holes filled for this format. */
  readonly documents: readonly SiteFile[];
}

/** What the guide for the uploader says of a format, in plain text, beside what holds for all. */
export interface FormatGuide {
  /** Settings, in the order of the form. Absent: those of the profile, which are written for SCORM. */
  steps?(profile: Profile): readonly string[];
  /** What is to be known of several units in this format. */
  readonly units?: string;
  /** How several units are kept in order, where the course asks for that. Absent: nobody keeps it. */
  readonly order?: string;
  /** What the learning system gets to see. */
  reports(course: Course, profile: Profile): readonly string[];
}

/** An output format. To add one: a folder here and a line in `index.ts`. */
export interface Format {
  readonly id: string;
  readonly title: string;
  /** Folder under `formats/` whose `browser/driver.ts` this format's runtime is bundled with. */
  readonly driver: string;
  /** Characters that suspend data may have; the build proves that learner state fits. */
  readonly suspendDataChars: number;
  /** Sources the page's script may talk to, as a content security policy says it; a SCORM API is in reach without. */
  readonly connectSources: string;
  /** A right answer as this format's interactions say it; `undefined` when there is no way to. */
  pattern(right: Pattern): string | undefined;
  /** Folder under `dist/schemas` whose files lie at the root of the package; absent when there are none. */
  readonly schemas?: string;
  /** Whether what a learner does goes to a learning system; otherwise it stays on their device, and the page says so. */
  readonly sends: boolean;
  /** Where a package with this profile's settings is safe, in a sentence or two: `build` says it. */
  safeWhere(profile: Profile, completion: Course["completion"]): string;
  readonly guide: FormatGuide;
  /** Whether interactions carry the words of their options; otherwise page data goes without. */
  readonly describesQuestions?: true;
  /** Whether the LMS is told how audio and video are played: the part for it is then in the script. */
  readonly reportsMedia?: true;
  /** Whether an LMS may ask for a pass mark of its own: the words for it are then in the script. */
  readonly asksForMark?: true;
  /**
   * What only this format's driver needs to know of a unit: it travels as JSON in page data, and the driver's `open`
   * is given it. Its type is `DriverData` in the folder's `driver-data.shared.ts`, so that the bundle keeps its names.
   */
  driverData?(course: Course, unit: Activity, tree: Activity): object;
  assemble(assembly: Assembly): Package;
  /** What the standard has no room for in this course, or the LMS of the profile no right use. */
  checkCourse?(subject: Pick<Assembly, "course" | "activity" | "profile">, report: Report): void;
  /** What is checked on any package of this format, ours or not. */
  readonly rules: readonly PackageRule[];
}

export interface PackageRule {
  readonly name: string;
  check(pack: Package, report: Report): void;
}
