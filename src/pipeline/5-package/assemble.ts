import { formatById } from "../../formats/index.ts";
import { profileById } from "../../formats/profiles.ts";
import type { Format, Profile } from "../../formats/define.ts";
import type { PageData } from "../../contract/page-data.ts";
import type { Diagnostic, Report } from "../../diagnostics/diagnostic.ts";
import { unitsIn, type Activity } from "../../model/activity.ts";
import type { Course } from "../../model/course.ts";
import type { Package } from "../../model/package.ts";
import type { Hole, Site, SiteFile } from "../../model/site.ts";
import type { World } from "../../model/world.ts";
import type { BuildRequest } from "../build-request.ts";
import { unitsOf } from "../3-resolve/units.ts";
import { contentsLink } from "../4-render/views/contents.ts";
import { courseData } from "../4-render/page-data.ts";
import { keptHtml, recordedHtml } from "../4-render/recorded.ts";
import { activityTree } from "./activity-tree.ts";
import { controlDocuments } from "./control-documents.ts";
import { packageScripts, type PackageScripts } from "./runtime/script-files.ts";
import { verifyXsd } from "./verify-xsd.ts";

/** One package for each format asked for. The site is the same for all; each is then checked by its format's own rules. */
export async function assemblePackages(
  course: Course,
  site: Site,
  request: BuildRequest,
  world: World,
  report: Report,
): Promise<readonly Package[]> {
  const profile = settingsOf(course, profileById(request.profile ?? course.tracking.profile));
  const packages: Package[] = [];
  for (const id of request.formats) {
    const format = formatById(id);
    const activity = activityTree(course);
    const refusals: Diagnostic[] = [];
    format.checkCourse?.({ course, activity, profile }, (finding) => {
      if (finding.severity === "error") refusals.push(finding);
      report(finding);
    });
    // What the course lacks for this format would be found again in its package, where it has no place.
    if (refusals.length > 0) continue;
    const scripts = await packageScripts(format, course, site, world);
    const pack = format.assemble({
      site,
      course,
      activity,
      profile,
      shipped: {
        scripts: [scripts.runtime, ...(scripts.quiz ? [scripts.quiz] : [])].map(({ file }) => file),
        controlDocuments: await controlDocuments(format, world),
      },
      documents: fillDocuments(site, course, activity, { profile, format, scripts }),
    });
    for (const rule of format.rules) rule.check(pack, report);
    if (request.verifyXsd) await verifyXsd(pack, format, report);
    packages.push(pack);
  }
  return packages;
}

/** What the course says goes before what the profile says. */
function settingsOf(course: Course, profile: Profile): Profile {
  return course.tracking.interactions === "off" ? { ...profile, interactions: "off" } : profile;
}

/** What a package is made with besides the course. */
interface Packing {
  readonly profile: Profile;
  readonly format: Format;
  readonly scripts: PackageScripts;
}

/** Finishes each unit's document with what only the format knows. */
function fillDocuments(site: Site, course: Course, activity: Activity, packing: Packing): readonly SiteFile[] {
  const leaves = unitsIn(activity);
  const units = new Map(
    unitsOf(course).map((unit, index) => [unit.path, { ...unit, activity: leaves[index] ?? activity }]),
  );
  return site.documents.map(({ path, chunks }) => {
    const unit = units.get(path);
    if (!unit) throw new Error(`no unit has the document ${path}`);
    const parts = holeFills(unit.course, unit.activity, activity, packing);
    const html = chunks.map((chunk) => (typeof chunk === "string" ? chunk : parts[chunk.hole])).join("");
    return { path, body: new TextEncoder().encode(html), mediaType: "text/html" };
  });
}

function holeFills(
  course: Course,
  unit: Activity,
  tree: Activity,
  { profile, format, scripts }: Packing,
): Readonly<Record<Hole, string>> {
  const formatData = format.driverData?.(course, unit, tree);
  const data: PageData = {
    ...courseData(course, profile, format, unit === tree ? undefined : { id: unit.id, whole: tree.title }),
    ...(formatData ? { formatData } : {}),
    scripts: [scripts.runtime, ...(course.assessment && scripts.quiz ? [scripts.quiz] : [])].map(({ mark }) => mark),
  };
  return {
    "page-data": JSON.stringify(data).replaceAll("<", "\\u003c"),
    recorded: recordedHtml(course, { ...format, driver: profile }),
    connect: format.connectSources,
    contents: format.sends || unit === tree ? "" : contentsLink(course),
    ...keptHtml(course, format),
  };
}
