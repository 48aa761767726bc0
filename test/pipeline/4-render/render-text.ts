import { readFileSync } from "node:fs";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import type { RenderedQuestion } from "../../../src/model/site.ts";
import { loadCourse } from "../../../src/pipeline/1-load/load-course.ts";
import { validateCourse } from "../../../src/pipeline/2-validate/validate-course.ts";
import { resolveCourse } from "../../../src/pipeline/3-resolve/resolve-course.ts";
import { renderSite } from "../../../src/pipeline/4-render/render-site.ts";
import { readOverrides } from "../../../src/pipeline/4-render/own/own-templates.ts";
import { diagnosticsText } from "../../helpers/expect-diagnostics.ts";
import { memoryWorld } from "../../helpers/memory-world.ts";

export interface RenderedText {
  /** The document, with `{page-data}` and `{recorded}` where its holes are. */
  readonly html: string;
  /** The first session's page. */
  readonly session: string;
  readonly styles: string;
  readonly licences: string;
  /** Files that are made, not copied, as text. */
  readonly files: ReadonlyMap<string, string>;
  readonly questions: readonly RenderedQuestion[] | undefined;
  /** What rendering reported. */
  readonly reported: string;
  readonly codes: readonly string[];
}

const courseFile = `id: hand-washing
title: Hand washing
summary: When and how to wash your hands.
language: en-GB
version: 1.0.0
sessions: [sessions/1.yaml]
`;

export const pixel = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>`;

const fontLicence = readFileSync(new URL("../../../dist/fonts/atkinson-OFL.txt", import.meta.url), "utf8");

/** Compiles a course up to rendering. `files` are relative to the course folder; what is not given is a small course. */
export async function renderFiles(
  files: Readonly<Record<string, string>>,
  templates: Readonly<Record<string, string>> = {},
  authorStyles?: string,
): Promise<RenderedText> {
  const all = { "course.yaml": courseFile, ...files };
  const world = memoryWorld(Object.fromEntries(Object.entries(all).map(([path, text]) => [`/course/${path}`, text])));
  const loaded = await loadCourse("/course", world);
  const validated = loaded.value && validateCourse(loaded.value);
  const before = [...loaded.diagnostics, ...(validated?.diagnostics ?? [])];
  if (!loaded.value || !validated?.value) throw new Error(diagnosticsText(before));
  const { course, diagnostics } = await resolveCourse(validated.value, world);
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(diagnosticsText(errors));
  const { overrides, diagnostics: inTemplates } = await readOverrides(
    Object.entries(templates).map(([path, text]) => ({ path, text })),
  );
  const rendered = renderSite(course, {
    locate: loaded.value.locate,
    fonts: [],
    fontLicence,
    ...(overrides ? { overrides } : {}),
    ...(authorStyles === undefined ? {} : { authorStyles }),
  });
  return textOf(rendered, [...inTemplates, ...rendered.diagnostics]);
}

/** A course of one session with one text block. */
export async function renderMarkdown(markdown: string): Promise<RenderedText> {
  return await renderFiles({ "sessions/1.yaml": sessionFile([{ text: markdown }]) });
}

/** A session file of these blocks; JSON is YAML. */
export function sessionFile(blocks: readonly object[], keys: object = {}): string {
  const typed = blocks.map((block) => ({ ...("type" in block ? {} : { type: "text" }), ...block }));
  return JSON.stringify({ id: "why", title: "Why wash", ...keys, blocks: typed }, null, 2);
}

function textOf({ site }: ReturnType<typeof renderSite>, diagnostics: readonly Diagnostic[]): RenderedText {
  const chunks = site.documents[0]?.chunks ?? [];
  const html = chunks.map((chunk) => (typeof chunk === "string" ? chunk : `{${chunk.hole}}`)).join("");
  const licences = site.files.find(({ path }) => path === "licences.txt")?.body;
  const files = site.files.flatMap(({ path, body }) =>
    body instanceof Uint8Array ? [[path, new TextDecoder().decode(body)] as const] : [],
  );
  const styles = site.files.find(({ path }) => path === "assets/course.css")?.body;
  return {
    html,
    session: html.split(/(?=<section class="page )/).find((page) => page.includes('data-kind="session"')) ?? "",
    styles: styles instanceof Uint8Array ? new TextDecoder().decode(styles) : "",
    licences: licences instanceof Uint8Array ? new TextDecoder().decode(licences) : "",
    files: new Map(files),
    questions: site.questions,
    reported: diagnosticsText(diagnostics),
    codes: diagnostics.map(({ code }) => code),
  };
}
