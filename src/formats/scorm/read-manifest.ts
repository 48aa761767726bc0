import type { Report } from "../../diagnostics/diagnostic.ts";
import type { Package } from "../../model/package.ts";
import { elementsOf, readXml } from "../read-xml.ts";
import type { XmlElement } from "../xml.ts";
import { manifestPath } from "./manifest-path.ts";
import type { ManifestMessages, Standard } from "./manifest-standard.ts";

/** A manifest and what its rules look at. */
export interface ManifestView {
  readonly pack: Package;
  readonly root: XmlElement;
  /** All elements, in document order. */
  readonly elements: readonly XmlElement[];
  readonly resources: readonly XmlElement[];
  readonly items: readonly XmlElement[];
  readonly standard: Standard;
  readonly messages: ManifestMessages;
  readonly report: Report;
}

/** The manifest of a package; reports and gives nothing when there is none to go on with. */
export function readManifest(pack: Package, standard: Standard, report: Report): ManifestView | undefined {
  const { messages } = standard;
  const file = pack.files.find(({ path }) => path === manifestPath);
  if (!file) {
    const elsewhere = pack.files.find(({ path }) => path.split("/").at(-1)?.toLowerCase() === manifestPath);
    report(messages.manifestMissing.at(undefined, { found: elsewhere ? `, only ${elsewhere.path}` : "" }));
    return undefined;
  }
  if (!(file.body instanceof Uint8Array)) throw new Error("the manifest of a package is held, not copied");
  const reading = readXml(new TextDecoder().decode(file.body));
  if ("problem" in reading) {
    report(messages.manifestUnreadable.at(undefined, reading));
    return undefined;
  }
  const elements = elementsOf(reading.root);
  const named = (name: string) => elements.filter((element) => element.name === name);
  return {
    pack,
    root: reading.root,
    elements,
    resources: named("resource"),
    items: named("item"),
    standard,
    messages,
    report,
  };
}
