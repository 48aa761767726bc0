import type { SiteFile } from "./site.ts";

/** Files and manifest before zipping. `files` include the manifest; sorted byte-wise by path. */
export interface Package {
  /** Id of the format in `formats/index.ts`. */
  readonly format: string;
  readonly files: readonly SiteFile[];
  /** Path of the manifest; `web` has none. */
  readonly manifest?: string;
}
