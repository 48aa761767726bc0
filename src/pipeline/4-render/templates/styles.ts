import { styles as themes } from "#generated/templates";
import { blockKinds } from "../../../content/blocks/index.ts";
import type { Course } from "../../../model/course.ts";
import { keepsNotes } from "../recorded.ts";

/** Names of the themes that come with build-course. */
export const themeNames: readonly string[] = Object.keys(themes);

const anyQuestion = "partials/questions/";
/** Only blocks that borrow them have notes. */
const notes = "partials/notes/";
const pages = "styles/pages/";

/** Whether any text or key in a value is such a one. Places are passed over: to look at one is to read a file again. */
function hasText(value: unknown, isSuch: (text: string) => boolean): boolean {
  if (typeof value === "string") return isSuch(value);
  if (typeof value !== "object" || value === null) return false;
  if ("file" in value && Object.keys(value).join() === "file,start,end") return false;
  if (Array.isArray(value)) return value.some((entry) => hasText(entry, isSuch));
  return Object.entries(value).some(([key, entry]) => isSuch(key) || hasText(entry, isSuch));
}

/** Whether a text may have a formula. */
function hasFormula({ sessions, assessment, glossary, media }: Course): boolean {
  const signs = ["$", "\\(", "\\["];
  return hasText(
    [sessions, assessment, glossary, media.map(({ text }) => text)],
    (text) => signs.some((sign) => text.includes(sign)) || (text.includes("```") && /```\s*math/.test(text)),
  );
}

/** Whether a text may have a `> [!NOTE]`, which looks like a callout. */
function hasAlert({ sessions, assessment }: Course): boolean {
  return hasText([sessions, assessment], (text) => text.includes("[!") && /> ?\[![a-z]+\]/i.test(text));
}

/** Style sheets of pages that not every course has; any other sheet under `styles/` is in every package. */
const pageSheets: ReadonlyMap<string, (course: Course) => boolean> = new Map([
  [`${pages}assessment`, ({ assessment }: Course) => assessment !== undefined],
  [`${pages}results`, ({ assessment }: Course) => assessment !== undefined],
  [`${pages}certificate`, ({ certificate }: Course) => certificate !== undefined],
  [`${pages}notes`, keepsNotes],
  [`${pages}support`, ({ glossary, resources }: Course) => glossary.length + resources.length > 0],
  [`${pages}formulas`, hasFormula],
  [`${pages}references`, ({ references }: Course) => references.length > 0],
]);

/**
 * The styles a course needs, minified: what every page has, and of blocks, questions and pages only those it uses. The
 * order is that of the tool's own list, never that of the course.
 */
export function courseStyles(course: Course): string {
  return stylesFor(course.theme, usedBy(course));
}

/**
 * Of a theme's sheets those that are wanted, by their path under `templates/` without the ending. Their rules stand by layer,
 * which changes nothing: layers have an order of their own, and within one the sheets keep theirs.
 */
export function stylesFor(theme: string, isWanted: (sheet: string) => boolean): string {
  const byLayer = new Map<string, string>();
  for (const [sheet, layer, css] of themes[theme] ?? []) {
    if (isWanted(sheet)) byLayer.set(layer, `${byLayer.get(layer) ?? ""}${css}`);
  }
  return [...byLayer].map(([layer, css]) => (layer === "" ? css : `@layer ${layer}{${css}}`)).join("");
}

/** Says of a sheet whether a course uses it. What is the same for all of them is looked up once. */
function usedBy(course: Course): (sheet: string) => boolean {
  const blocks = course.sessions.flatMap((session) => session.blocks);
  const types = new Set<string>(blocks.map(({ type }) => type));
  const questions = [...blocks.flatMap(({ question }) => question ?? []), ...(course.assessment?.questions ?? [])];
  const questionSheets = new Set(questions.map(({ type }) => `questions/${type}`));
  const borrowed = new Set(
    blockKinds.filter(({ type }) => types.has(type)).flatMap((kind) => kind.borrowsStyles ?? []),
  );
  let alert: boolean | undefined;
  return (sheet) => {
    if (borrowed.has(sheet)) return true;
    if (sheet.startsWith(notes)) return false;
    if (sheet === "blocks/callout" && (alert ??= hasAlert(course))) return true;
    if (sheet.startsWith("blocks/")) return types.has(sheet.slice("blocks/".length));
    if (sheet.startsWith("questions/")) return questionSheets.has(sheet);
    if (sheet.startsWith(anyQuestion)) return questions.length > 0;
    return pageSheets.get(sheet)?.(course) ?? true;
  };
}
