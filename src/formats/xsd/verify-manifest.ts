import type { SchemaSet } from "./schema-hashes.ts";
import { drivers, mended } from "./schema-drivers.ts";

/** One thing the schemas refuse. The line counts from 1; libxml2-wasm knows no columns. */
export interface XsdFinding {
  readonly line: number;
  readonly text: string;
}

/** A file of a set by its name. */
export type SchemaFiles = ReadonlyMap<string, Uint8Array>;

/**
 * Checks a manifest against the XSDs of its standard. libxml2 is imported only here and only when asked for: it costs
 * more than building a small course.
 */
export async function verifyManifest(
  manifest: Uint8Array,
  set: SchemaSet,
  files: SchemaFiles,
): Promise<readonly XsdFinding[]> {
  // libxml2 passes over an import it cannot find, and would then blame the manifest.
  if (!drivers[set].files.every((name) => files.has(name))) throw new Error(`the schemas of ${set} are not all there`);
  const xml = await import("libxml2-wasm");
  // Names need three slashes: with two, imports resolve wrongly and only validation fails (libxml2-wasm 0.7.2).
  const folder = `mem:///${set}/`;
  const buffers = [...files].map(([name, bytes]) => [folder + name, mended(name, bytes)] as const);
  xml.xmlRegisterInputProvider(new xml.XmlBufferInputProvider(Object.fromEntries(buffers)));
  const open: { dispose(): void }[] = [];
  const opened = <T extends { dispose(): void }>(thing: T): T => {
    open.push(thing);
    return thing;
  };
  try {
    const schema = opened(xml.XmlDocument.fromString(drivers[set].schema, { url: `${folder}all.xsd` }));
    const validator = opened(xml.XsdValidator.fromDoc(schema));
    // NONET: a manifest may not make the build fetch anything.
    const document = opened(xml.XmlDocument.fromBuffer(manifest, { option: xml.ParseOption.XML_PARSE_NONET }));
    validator.validate(document);
    return [];
  } catch (error) {
    // Before the validator is there, what failed is the set, not the manifest.
    if (open.length < 2 || !(error instanceof xml.XmlLibError)) throw error;
    return error.details.map(({ line, message }) => ({ line, text: message.trim() }));
  } finally {
    // WebAssembly memory is not collected with the objects that own it.
    for (const thing of open.reverse()) thing.dispose();
    xml.xmlCleanupInputProvider();
  }
}
