import type { SchemaSet } from "./schema-hashes.ts";

/** A schema that imports a whole set, so that one pass checks all namespaces of a manifest. */
export interface SchemaDriver {
  readonly schema: string;
  /** What it imports by itself; the rest is imported by these. */
  readonly files: readonly string[];
}

export const drivers: Readonly<Record<SchemaSet, SchemaDriver>> = {
  scorm12: driver({
    "http://www.imsproject.org/xsd/imscp_rootv1p1p2": "imscp_rootv1p1p2.xsd",
    "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1": "imsmd_rootv1p2p1.xsd",
    "http://www.adlnet.org/xsd/adlcp_rootv1p2": "adlcp_rootv1p2.xsd",
  }),
  "scorm2004-3rd": driver2004(),
  "scorm2004-4th": driver2004(),
};

function driver2004(): SchemaDriver {
  return driver({
    "http://www.imsglobal.org/xsd/imscp_v1p1": "imscp_v1p1.xsd",
    "http://www.adlnet.org/xsd/adlcp_v1p3": "adlcp_v1p3.xsd",
    "http://www.adlnet.org/xsd/adlseq_v1p3": "adlseq_v1p3.xsd",
    "http://www.adlnet.org/xsd/adlnav_v1p3": "adlnav_v1p3.xsd",
    "http://www.imsglobal.org/xsd/imsss": "imsss_v1p0.xsd",
  });
}

function driver(byNamespace: Readonly<Record<string, string>>): SchemaDriver {
  const imports = Object.entries(byNamespace).map(
    ([namespace, file]) => `<xs:import namespace="${namespace}" schemaLocation="${file}"/>`,
  );
  return {
    schema: `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports.join("")}</xs:schema>`,
    files: Object.values(byNamespace),
  };
}

/**
 * What libxml2 needs to compile the SCORM 1.2 set, in memory only: ims_xml.xsd may not take the XML namespace for its
 * default, and `##any` beside a declared element is ambiguous to it. Packages ship the originals.
 */
const mends: Readonly<Record<string, readonly [string, string]>> = {
  "ims_xml.xsd": ['xmlns="http://www.w3.org/XML/1998/namespace"', ""],
  "imsmd_rootv1p2p1.xsd": ['namespace="##any"', 'namespace="##other"'],
};

export function mended(name: string, bytes: Uint8Array): Uint8Array {
  const mend = mends[name];
  if (!mend) return bytes;
  const text = new TextDecoder().decode(bytes);
  if (!text.includes(mend[0])) throw new Error(`${name} is not the file that was looked at`);
  return new TextEncoder().encode(text.replace(mend[0], mend[1]));
}
