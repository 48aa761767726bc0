import { readdirSync, readFileSync } from "node:fs";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { loadCourse } from "../../src/pipeline/1-load/load-course.ts";
import { validateCourse } from "../../src/pipeline/2-validate/validate-course.ts";
import { resolveCourse, type Resolved } from "../../src/pipeline/3-resolve/resolve-course.ts";
import { renderCourse } from "../../src/pipeline/4-render/render-course.ts";
import { memoryWorld } from "../helpers/memory-world.ts";

const courseFile = "id: a-course\ntitle: A course\nlanguage: en-GB\nversion: 1.0.0\nsessions: [session.yaml]\n";

export interface Compiled {
  /** The document without what only a format knows; empty when an error stopped it before. */
  readonly html: string;
  /** The course's style sheet; empty in the same case. */
  readonly styles: string;
  readonly resolved?: Resolved;
  readonly diagnostics: readonly Diagnostic[];
}

const nothing = { html: "", styles: "" };

/** A course of one session, and of the files of `test/courses/media`: each stage runs while nothing is an error, as in a build. */
export async function compile(folder: string): Promise<Compiled> {
  const world = memoryWorld({
    "/c/course.yaml": courseFile,
    ...filesIn(folder, "/c/"),
    ...sharedMedia(),
    "/tool/fonts/atkinson-OFL.txt": "The licence of the font.",
  });
  const loaded = await loadCourse("/c", world);
  if (loaded.diagnostics.length > 0 || !loaded.value) return { ...nothing, diagnostics: loaded.diagnostics };
  const validated = validateCourse(loaded.value);
  if (validated.diagnostics.length > 0 || !validated.value) return { ...nothing, diagnostics: validated.diagnostics };
  const resolved = await resolveCourse(validated.value, world);
  if (resolved.diagnostics.some(({ severity }) => severity === "error")) return { ...nothing, ...resolved, resolved };
  const { site, diagnostics } = await renderCourse(resolved.course, loaded.value, world);
  const chunks = site.documents[0]?.chunks ?? [];
  const html = chunks.map((chunk) => (typeof chunk === "string" ? chunk : "")).join("");
  const sheet = site.files.find(({ path }) => path === "assets/course.css")?.body;
  const styles = sheet instanceof Uint8Array ? new TextDecoder().decode(sheet) : "";
  return { html, styles, resolved, diagnostics: [...resolved.diagnostics, ...diagnostics] };
}

const inline = "a|abbr|b|br|code|em|i|rect|s|span|strong|sub|sup|use";
const blockTag = new RegExp(` ?(</?(?!(?:${inline})\\b)[a-z][^>]*>) ?`, "g");

/** The blocks of the session, one element a line. Only white space that a reader can see is kept. */
export function blocksHtml(html: string): string {
  const start = html.indexOf('<div class="block ');
  const end = html.indexOf('<div class="to-do"', start);
  const lines = html
    .slice(start, end)
    .replace(/\s+/g, " ")
    .replaceAll(" >", ">")
    .replace(blockTag, "\n$1\n")
    .split("\n");
  return lines
    .filter((line) => line.trim() !== "")
    .map((line) => `${line}\n`)
    .join("");
}

function sharedMedia(): Record<string, Uint8Array> {
  return filesIn(new URL("../courses/media/", import.meta.url).pathname, "/c/media/");
}

function filesIn(folder: string, as: string): Record<string, Uint8Array> {
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(files.map(({ name }) => [as + name, new Uint8Array(readFileSync(`${folder}/${name}`))]));
}
