import { fileURLToPath } from "node:url";
import { controlDocuments } from "../../src/tools/dev/copy-schemas.ts";
import type { SchemaSet } from "../../src/formats/xsd/schema-hashes.ts";
import { verifyManifest, type XsdFinding } from "../../src/formats/xsd/verify-manifest.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** What the standard's schemas say of a manifest, with the control documents as npm brought them. */
export async function checkedByXsd(manifest: string | Uint8Array, set: SchemaSet): Promise<readonly XsdFinding[]> {
  const bytes = typeof manifest === "string" ? new TextEncoder().encode(manifest) : manifest;
  const documents = (await controlDocuments(root)).filter((document) => document.set === set);
  return await verifyManifest(bytes, set, new Map(documents.map(({ name, bytes: body }) => [name, body])));
}
