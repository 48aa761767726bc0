import type { Report } from "../diagnostics/diagnostic.ts";
import type { Pattern } from "../contract/interaction.ts";
import type { DriverSettings } from "../contract/lms-driver.ts";
import type { Activity } from "../model/activity.ts";
import type { Course } from "../model/course.ts";
import type { Package } from "../model/package.ts";
import type { Site, SiteFile } from "../model/site.ts";

/** Settings for one LMS; see `profiles.ts`. */
export interface Profile extends DriverSettings {
  readonly id: string;
  readonly title: string;
  /** Where a package with these settings is safe, in a sentence or two: `build` says it. */
  readonly safeWhere: string;
}

/** What a format is given to assemble. */
export interface Assembly {
  readonly site: Site;
  readonly course: Course;
  readonly activity: Activity;
  readonly profile: Profile;
  /** The learner runtime of this format, and the control documents it asks for. */
  readonly shipped: { readonly runtime: Uint8Array; readonly controlDocuments: readonly SiteFile[] };
  /** The site's documents with their holes filled for this format. */
  readonly documents: readonly SiteFile[];
}

/** An output format. To add one: a folder here and a line in `index.ts`. */
export interface Format {
  readonly id: string;
  readonly title: string;
  /** Folder under `formats/` whose `driver.browser.ts` this format's runtime is bundled with. */
  readonly driver: string;
  /** Characters that suspend data may have; the build proves that learner state fits. */
  readonly suspendDataChars: number;
  /** Sources the page's script may talk to, as a content security policy says it; a SCORM API is in reach without. */
  readonly connectSources: string;
  /** A right answer as this format's interactions say it; `undefined` when there is no way to. */
  pattern(right: Pattern): string | undefined;
  /** Folder under `dist/schemas` whose files lie at the root of the package; absent when there are none. */
  readonly schemas?: string;
  /** XSD that imports the whole set, for `--verify-xsd`. */
  assemble(assembly: Assembly): Package;
  /** What the standard has no room for in this course. */
  checkCourse?(course: Course, activity: Activity, report: Report): void;
  /** What is checked on any package of this format, ours or not. */
  readonly rules: readonly PackageRule[];
}

export interface PackageRule {
  readonly name: string;
  check(pack: Package, report: Report): void;
}
