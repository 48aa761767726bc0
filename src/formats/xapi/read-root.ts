import type { Package } from "../../model/package.ts";
import { readXml } from "../read-xml.ts";
import type { XmlElement } from "../xml.ts";

/** The root element of a file at the root of a package; or where else it lies, or why it cannot be read. */
export type RootReading =
  { readonly root: XmlElement } | { readonly problem: string; readonly line: number } | { readonly found: string };

export function readRoot(pack: Package, name: string): RootReading {
  const file = pack.files.find(({ path }) => path === name);
  if (!file) {
    const elsewhere = pack.files.find(({ path }) => path.split("/").at(-1)?.toLowerCase() === name);
    return { found: elsewhere ? `, only ${elsewhere.path}` : "" };
  }
  if (!(file.body instanceof Uint8Array)) throw new Error("the manifest of a package is held, not copied");
  return readXml(new TextDecoder().decode(file.body));
}

/** Whether an address in a manifest leads to a file of the package, or away from it by a full address. */
export function hasFile(pack: Package, href: string): boolean {
  if (/^https?:\/\//i.test(href)) return true;
  const [path = ""] = href.split(/[?#]/);
  const plain = decoded(path);
  return pack.files.some((file) => file.path === plain);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** cmi5 3.0.0.0-1: fully qualified, not a reference. */
export function isAbsoluteIri(id: string): boolean {
  return /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(id);
}
