import type { PageData } from "../../../contract/page-data.ts";
import type { SiteFile } from "../../../model/site.ts";

/** What became of the files that a learner's page is made of. */
export type Change =
  | { readonly kind: "none" }
  /** Pages of the document, as it was and as it is, and what its script counts progress by; all else of it stayed. */
  | { readonly kind: "pages"; readonly pages: readonly PageChange[]; readonly paths: readonly PagePath[] }
  | { readonly kind: "styles"; readonly paths: readonly string[] }
  /** More than that: the course is to be opened again. */
  | { readonly kind: "anew" };

export interface PageChange {
  readonly page: string;
  readonly before: string;
  readonly after: string;
}

/** The blocks of a page, as its script knows them. */
export interface PagePath {
  readonly page: string;
  readonly path: readonly (readonly (number | undefined)[])[];
}

/** Between two packages, for who has the document of one of their units open. */
export function changeBetween(before: readonly SiteFile[], after: readonly SiteFile[], document: string): Change {
  const old = new Map(before.map((file) => [file.path, file]));
  const now = new Map(after.map((file) => [file.path, file]));
  const paths = [...new Set([...old.keys(), ...now.keys()])].filter((path) => !isSame(old.get(path), now.get(path)));
  const seen = paths.filter((path) => isSeen(path, document));
  if (seen.length === 0) return { kind: "none" };
  if (seen.every((path) => path.endsWith(".css"))) return { kind: "styles", paths: seen };
  const [only, other] = seen;
  if (only !== document || other !== undefined) return { kind: "anew" };
  return pageChanges(textOf(old.get(document)), textOf(now.get(document)));
}

/** What only an LMS reads, and the documents of other units, are not in this learner's window. */
function isSeen(path: string, document: string): boolean {
  return path === document || !/\.(xml|xsd|dtd|html)$|^licences\.txt$/.test(path);
}

function isSame(left: SiteFile | undefined, right: SiteFile | undefined): boolean {
  if (!left || !right) return left === right;
  if (left.body instanceof Uint8Array && right.body instanceof Uint8Array)
    return left.body === right.body || Buffer.compare(left.body, right.body) === 0;
  return JSON.stringify(left.body) === JSON.stringify(right.body);
}

function textOf(file: SiteFile | undefined): string {
  return file?.body instanceof Uint8Array ? new TextDecoder().decode(file.body) : "";
}

function pageChanges(before: string, after: string): Change {
  const [old, now] = [cutAtPages(before), cutAtPages(after)];
  const isSameShape =
    withoutMeasures(old.around) === withoutMeasures(now.around) && [...old.pages.keys()].join() === [...now.pages.keys()].join();
  if (!isSameShape) return { kind: "anew" };
  const pages = [...now.pages].flatMap(([page, html]) => {
    const former = old.pages.get(page) ?? "";
    return former === html ? [] : [{ page, before: former, after: html }];
  });
  const was = pathsIn(old.around);
  const paths = pathsIn(now.around).filter(({ path }, at) => JSON.stringify(path) !== JSON.stringify(was[at]?.path));
  return pages.length + paths.length === 0 ? { kind: "none" } : { kind: "pages", pages, paths };
}

/** Of each session, out of the data that the script reads. */
function pathsIn(around: string): readonly PagePath[] {
  const [, island = ""] = /<script\b[^>]*\bid="?course-data"?[^>]*>([^<]*)/.exec(around) ?? [];
  // Written by our own build, just now.
  const { sessions = [] } = (island === "" ? {} : JSON.parse(island)) as Partial<PageData>;
  return sessions.map(({ id, path }) => ({ page: id, path }));
}

/** Without marks and seconds of blocks, which change with a block's words. The slots in them are what the page's script holds on to. */
function withoutMeasures(around: string): string {
  return around.replace(/"path":\[(?:\[[\d,]+\],?)*\]/g, (list) => list.replace(/\[\d+,\d+/g, "["));
}

interface Cut {
  /** Everything that is in no page: head, menu, footer, the data that the script reads. */
  readonly around: string;
  readonly pages: ReadonlyMap<string, string>;
}

/** Pages stand one after the other (`documentHtml`), each a section with its name; the last ends with `main`. */
function cutAtPages(html: string): Cut {
  const marks = [...html.matchAll(/<section\b[^>]*\bdata-page="([^"]*)"/g)];
  const end = html.indexOf("</main>", marks.at(-1)?.index ?? 0);
  const last = end < 0 ? html.length : end;
  const pages = marks.map(({ index, 1: page = "" }, at) => [page, html.slice(index, marks[at + 1]?.index ?? last)] as const);
  return { around: html.slice(0, marks[0]?.index ?? 0) + html.slice(last), pages: new Map(pages) };
}
