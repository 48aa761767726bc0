import type { Report } from "../../diagnostics/diagnostic.ts";
import type { Format } from "../../formats/define.ts";
import { isSchemaSet } from "../../formats/xsd/schema-hashes.ts";
import type { Package } from "../../model/package.ts";
import { manifestNotValid } from "./messages.ts";

/** `--verify-xsd`: what the standard's own schemas refuse in our manifest. libxml2 is loaded only here. */
export async function verifyXsd(pack: Package, format: Format, report: Report): Promise<void> {
  const manifest = pack.files.find(({ path }) => path === pack.manifest)?.body;
  if (!(manifest instanceof Uint8Array) || format.schemas === undefined || !isSchemaSet(format.schemas)) return;
  const { verifyManifest } = await import("../../formats/xsd/verify-manifest.ts");
  const schemas = pack.files.flatMap(({ path, body }) => (body instanceof Uint8Array ? [[path, body] as const] : []));
  for (const { line, text } of await verifyManifest(manifest, format.schemas, new Map(schemas))) {
    report(manifestNotValid.at(undefined, { manifest: pack.manifest ?? "", line, reason: text }));
  }
}
