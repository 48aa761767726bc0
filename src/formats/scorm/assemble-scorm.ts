import type { Package } from "../../model/package.ts";
import type { Assembly } from "../define.ts";
import { contentFiles, sortedByPath } from "../file-list.ts";
import { manifestPath } from "./manifest-path.ts";

/** A package of any version: content, the manifest that lists it, and the control documents beside it. */
export function assembleScorm(
  format: string,
  assembly: Assembly,
  manifest: (paths: readonly string[]) => Uint8Array,
): Package {
  const content = contentFiles(assembly);
  const body = manifest(content.map(({ path }) => path));
  const files = [{ path: manifestPath, body, mediaType: "application/xml" }, ...content];
  return { format, files: sortedByPath([...files, ...assembly.shipped.controlDocuments]), manifest: manifestPath };
}
