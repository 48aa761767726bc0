import { counted } from "../../diagnostics/counted.ts";
import { suggest } from "../../diagnostics/suggest.ts";
import { isSafePath } from "../file-rules.ts";
import { childElements, textOf } from "../read-xml.ts";
import type { XmlElement } from "../xml.ts";
import { isNcName } from "./identifiers.ts";
import { manifestPath } from "./manifest-path.ts";
import type { ManifestView } from "./read-manifest.ts";

function checkVersion({ root, standard, messages, report }: ManifestView): void {
  const metadata = childElements(root, "metadata")[0];
  const stated = (name: string) => textOf(metadata ? (childElements(metadata, name)[0] ?? nothing) : nothing);
  const wrong = (what: string) => report(messages.anotherStandard.at(undefined, { what }));
  const version = stated("schemaversion");
  if (root.name !== "manifest") wrong(`its root is <${root.name}>`);
  else if (root.attributes["xmlns"] !== standard.namespace) wrong("its namespace is another");
  else if (stated("schema") !== "ADL SCORM") wrong(`the schema is "${stated("schema")}"`);
  else if (!standard.versions.includes(version)) wrong(`the schema version is "${version}"`);
}

const nothing: XmlElement = { name: "", attributes: {}, children: [] };
const identified = new Set(["manifest", "organization", "item", "resource"]);

function checkIdentifiers({ elements, messages, report }: ManifestView): void {
  const seen = new Map<string, string>();
  for (const { name, attributes } of elements.filter((element) => identified.has(element.name))) {
    const identifier = attributes["identifier"] ?? "";
    if (!isNcName(identifier) || identifier.length > 255) {
      report(messages.identifierMalformed.at(undefined, { identifier, element: name }));
    }
    const first = seen.get(identifier);
    if (first === undefined) seen.set(identifier, name);
    else report(messages.identifierRepeated.at(undefined, { identifier, first, second: name }));
  }
}

function checkReferences({ elements, items, resources, messages, report }: ManifestView): void {
  const ids = (found: readonly XmlElement[]) => new Set(found.map((element) => element.attributes["identifier"]));
  const named = (name: string) => elements.filter((element) => element.name === name);
  const check = (
    from: readonly XmlElement[],
    attribute: string,
    target: string,
    known: ReadonlySet<string | undefined>,
  ) => {
    for (const { name, attributes } of from) {
      const identifier = attributes[attribute];
      if (identifier === undefined || known.has(identifier)) continue;
      report(messages.danglingReference.at(undefined, { element: name, identifier, target }));
    }
  };
  check(named("organizations"), "default", "organization", ids(named("organization")));
  check([...items, ...named("dependency")], "identifierref", "resource", ids(resources));
}

function checkLaunch(view: ManifestView): void {
  const { messages, standard } = view;
  const launched = launchedResources(view);
  if (!launched.some(({ attributes }) => attributes["href"])) view.report(messages.nothingToLaunch.at(undefined, {}));
  for (const { attributes } of launched) {
    const type = attributes[standard.typeAttribute];
    if (type === "sco" || type === "asset") continue;
    const written = Object.entries(attributes).find(([key]) => /(^|:)scormtype$/i.test(key));
    const near = written ? `: it says ${written[0]}="${written[1]}"` : "";
    view.report(messages.scormTypeMissing.at(undefined, { identifier: attributes["identifier"] ?? "", near }));
  }
}

export function launchedResources({ items, resources }: ManifestView): readonly XmlElement[] {
  const wanted = new Set(items.map(({ attributes }) => attributes["identifierref"]));
  return resources.filter(
    ({ attributes }) => attributes["identifier"] !== undefined && wanted.has(attributes["identifier"]),
  );
}

function checkHrefs(view: ManifestView): void {
  const paths = view.pack.files.map(({ path }) => path);
  const known = new Set(paths);
  for (const { element, href, path } of hrefs(view)) {
    if (path === undefined) view.report(view.messages.hrefOutside.at(undefined, { element, href }));
    else if (!known.has(path)) {
      const other = paths.find((candidate) => candidate.toLowerCase() === path.toLowerCase()) ?? suggest(path, paths);
      view.report(
        view.messages.listedFileMissing.at(undefined, { element, href, near: other ? `; there is "${other}"` : "" }),
      );
    }
  }
}

interface Href {
  readonly element: string;
  readonly href: string;
  /** Path in the package; absent when the address leads out of it. */
  readonly path: string | undefined;
}

/** Addresses of resources and their files. `xml:base` counts on `<resources>` and `<resource>` (XML Base, CP 1.1.2). */
function hrefs({ elements, resources }: ManifestView): readonly Href[] {
  const base = elements.find(({ name }) => name === "resources")?.attributes["xml:base"] ?? "";
  return resources.flatMap((resource) => {
    const start = base + (resource.attributes["xml:base"] ?? "");
    return [resource, ...childElements(resource, "file")].flatMap(({ name, attributes }) => {
      const href = attributes["href"];
      return href === undefined ? [] : [{ element: name, href, path: pathOf(start + href) }];
    });
  });
}

/** Bare names in `xsi:schemaLocation` lie beside the manifest (CAM 2.3.3). */
function checkControlDocuments({ root, pack, messages, report }: ManifestView): void {
  const words = (root.attributes["xsi:schemaLocation"] ?? "").trim().split(/\s+/);
  for (const name of words.filter((word, index) => index % 2 === 1 && !word.includes("/"))) {
    if (!pack.files.some(({ path }) => path === name)) report(messages.controlDocumentMissing.at(undefined, { name }));
  }
}

function checkUnlisted(view: ManifestView): void {
  const listed = new Set(hrefs(view).map(({ path }) => path));
  const isControl = (path: string) => path === manifestPath || /^[^/]+\.(xsd|dtd)$/i.test(path);
  const unlisted = view.pack.files.filter(({ path }) => !listed.has(path) && !isControl(path));
  const first = unlisted[0];
  if (first)
    view.report(
      view.messages.fileNotListed.at(undefined, { count: counted(unlisted.length, "file"), path: first.path }),
    );
}

/** Query and fragment are the page's business; what is left is decoded once. */
function pathOf(href: string): string | undefined {
  const address = href.replace(/[?#][^]*$/, "");
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(address)) return undefined;
  try {
    const path = decodeURIComponent(address).replace(/^(\.\/)+/, "");
    return isSafePath(path) ? path : undefined;
  } catch {
    return address;
  }
}

/** What holds for the manifest of any version. */
export const manifestChecks: readonly ((view: ManifestView) => void)[] = [
  checkVersion,
  checkIdentifiers,
  checkReferences,
  checkLaunch,
  checkHrefs,
  checkControlDocuments,
  checkUnlisted,
];
