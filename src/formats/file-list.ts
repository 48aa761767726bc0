import type { SiteFile } from "../model/site.ts";
import type { Assembly } from "./define.ts";

/** Where the learner runtime lies in every package; templates name it. */
export const runtimePath = "assets/course.js";

/** Path in a manifest or a link: each step percent-encoded, so that `#`, `?`, `%` and spaces stay part of the name. */
export function hrefOf(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/").replace(/'/g, "%27");
}

/** What the learner's browser loads: documents, files of the site, scripts. Sorted. */
export function contentFiles({ documents, site, shipped }: Assembly): readonly SiteFile[] {
  return sortedByPath([...documents, ...site.files, ...shipped.scripts]);
}

/** Byte-wise by UTF-8 path: the same order in every locale, on every system. */
export function sortedByPath(files: readonly SiteFile[]): readonly SiteFile[] {
  return [...files].sort((left, right) => Buffer.compare(Buffer.from(left.path), Buffer.from(right.path)));
}

export function sizeOf({ body }: SiteFile): number {
  return body instanceof Uint8Array ? body.byteLength : body.sizeBytes;
}
