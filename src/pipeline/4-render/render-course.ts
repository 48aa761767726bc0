import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Course } from "../../model/course.ts";
import type { Site, SiteFile } from "../../model/site.ts";
import type { CourseSource } from "../../model/source.ts";
import type { World } from "../../model/world.ts";
import { renderSite } from "./render-site.ts";
import { readOverrides, type TemplateFile } from "./templates/template-overrides.ts";

export interface Rendered {
  readonly site: Site;
  readonly diagnostics: readonly Diagnostic[];
}

/** Renders a course with its own templates and styles over ours. */
export async function renderCourse(course: Course, source: CourseSource, world: World): Promise<Rendered> {
  const { overrides, diagnostics: inTemplates } = await readOverrides(
    await templateFiles(source.folder, "templates", world),
  );
  const authorStyles = await readAuthorStyles(source.folder, world);
  const rendered = renderSite(course, {
    locate: source.locate,
    fonts: await shippedFonts(world),
    fontLicence: new TextDecoder().decode(await world.readBytes(`${world.toolFolder}/fonts/atkinson-OFL.txt`)),
    ...(overrides ? { overrides } : {}),
    ...(authorStyles === undefined ? {} : { authorStyles }),
  });
  return { site: rendered.site, diagnostics: [...inTemplates, ...rendered.diagnostics] };
}

/** The course's own templates, if it has any; links are followed no further than the folder they stand in. */
async function templateFiles(folder: string, path: string, world: World): Promise<readonly TemplateFile[]> {
  const found: TemplateFile[] = [];
  for (const name of await world.list(`${folder}/${path}`)) {
    const inner = `${path}/${name}`;
    const kind = (await world.stat(`${folder}/${inner}`))?.kind;
    if (kind === "folder") found.push(...(await templateFiles(folder, inner, world)));
    if (kind !== "file" || !name.endsWith(".hbs")) continue;
    found.push({ path: inner, text: new TextDecoder().decode(await world.readBytes(`${folder}/${inner}`)) });
  }
  return found;
}

/** `theme.css` of the course. */
async function readAuthorStyles(folder: string, world: World): Promise<string | undefined> {
  const path = `${folder}/theme.css`;
  if ((await world.stat(path))?.kind !== "file") return undefined;
  return new TextDecoder().decode(await world.readBytes(path));
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
