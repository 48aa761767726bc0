import type { Diagnostic, Report } from "../../diagnostics/diagnostic.ts";
import type { Course } from "../../model/course.ts";
import type { Site, SiteFile } from "../../model/site.ts";
import type { CourseSource } from "../../model/source.ts";
import type { World } from "../../model/world.ts";
import { openCourseFolder } from "../files/course-folder.ts";
import { templateBroken } from "./messages.ts";
import { ownFile, ownFilesIn, spanAt, type OwnFile } from "./own/own-files.ts";
import { checkOwnStyles } from "./own/own-styles.ts";
import { readOverrides } from "./own/own-templates.ts";
import { mistakeOf } from "./own/template-mistakes.ts";
import { renderSite, type RenderTools } from "./render-site.ts";
import { pageMemory } from "./scope/page-memory.ts";
import { OwnTemplateFailed } from "./templates/own-template-failed.ts";

export interface Rendered {
  readonly site: Site;
  readonly diagnostics: readonly Diagnostic[];
}

/** Renders a course with its own templates and styles over ours. */
export async function renderCourse(course: Course, source: CourseSource, world: World): Promise<Rendered> {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (one) => void diagnostics.push(one);
  const folder = await openCourseFolder(source.folder, world);
  const templates = folder ? await ownFilesIn("templates", ".hbs", folder, report) : [];
  const styles = folder && (await ownFile("theme.css", folder, report));
  const { overrides, diagnostics: inTemplates } = await readOverrides(templates);
  const pages = pageMemory(world.memory, source, overrides?.sources ?? new Map());
  const rendered = renderWith(templates, report, course, {
    locate: source.locate,
    fonts: await shippedFonts(world),
    fontLicence: new TextDecoder().decode(await world.readBytes(`${world.toolFolder}/fonts/atkinson-OFL.txt`)),
    ...(overrides ? { overrides } : {}),
    ...(styles ? { authorStyles: styles.text } : {}),
    ...(pages ? { pages } : {}),
  });
  const paths = new Set(rendered.site.files.map(({ path }) => path));
  if (styles) checkOwnStyles(styles, (path) => paths.has(path), report);
  return { site: rendered.site, diagnostics: [...inTemplates, ...diagnostics, ...rendered.diagnostics] };
}

/** Without those of the course's templates that fail, each of which is reported. */
function renderWith(templates: readonly OwnFile[], report: Report, course: Course, tools: RenderTools): Rendered {
  try {
    return renderSite(course, tools);
  } catch (error) {
    if (!(error instanceof OwnTemplateFailed) || !tools.overrides) throw error;
    const path = `templates/${error.template}.hbs`;
    const file = templates.find((candidate) => candidate.path === path) ?? { path, text: "" };
    const { index, reason } = mistakeOf(error.cause, file.text);
    report(templateBroken.at(spanAt(file, index), { path, reason }));
    const sources = new Map([...tools.overrides.sources].filter(([name]) => name !== error.template));
    // What is remembered of builds before was made with all of them.
    const { pages: _, ...others } = tools;
    return renderWith(templates, report, course, { ...others, overrides: { ...tools.overrides, sources } });
  }
}

async function shippedFonts(world: World): Promise<readonly SiteFile[]> {
  const fonts: SiteFile[] = [];
  for (const name of await world.list(`${world.toolFolder}/fonts`)) {
    if (!name.endsWith(".woff2")) continue;
    const body = await world.readBytes(`${world.toolFolder}/fonts/${name}`);
    fonts.push({ path: `assets/fonts/${name}`, body, mediaType: "font/woff2" });
  }
  return fonts;
}
