import { suggest } from "../../../diagnostics/suggest.ts";
import { isSafePath } from "../../file-rules.ts";
import { childElements, textOf } from "../../read-xml.ts";
import type { XmlElement } from "../../xml.ts";
import { isNcName } from "../identifiers.ts";
import { titleLimitChars } from "../manifest.ts";
import * as messages from "../messages.ts";
import type { ManifestView } from "./read-manifest.ts";
import * as values from "./value-messages.ts";

export function checkVersion({ root, report }: ManifestView): void {
  const metadata = childElements(root, "metadata")[0];
  const stated = (name: string) => textOf(metadata ? (childElements(metadata, name)[0] ?? nothing) : nothing);
  const wrong = (what: string) => report(messages.notScorm12.at(undefined, { what }));
  if (root.name !== "manifest") wrong(`its root is <${root.name}>`);
  else if (root.attributes["xmlns"] !== "http://www.imsproject.org/xsd/imscp_rootv1p1p2")
    wrong("its namespace is another");
  else if (stated("schema") !== "ADL SCORM") wrong(`the schema is "${stated("schema")}"`);
  else if (stated("schemaversion") !== "1.2") wrong(`the schema version is "${stated("schemaversion")}"`);
}

const nothing: XmlElement = { name: "", attributes: {}, children: [] };
const identified = new Set(["manifest", "organization", "item", "resource"]);

export function checkIdentifiers({ elements, report }: ManifestView): void {
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

export function checkReferences({ elements, items, resources, report }: ManifestView): void {
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

export function checkLaunch(view: ManifestView): void {
  const launched = launchedResources(view);
  if (!launched.some(({ attributes }) => attributes["href"])) view.report(messages.nothingToLaunch.at(undefined, {}));
  for (const { attributes } of launched) {
    const type = attributes["adlcp:scormtype"];
    if (type === "sco" || type === "asset") continue;
    const written = Object.entries(attributes).find(([key]) => /(^|:)scormtype$/i.test(key));
    const near = written ? `: it says ${written[0]}="${written[1]}"` : "";
    view.report(values.scormTypeMissing.at(undefined, { identifier: attributes["identifier"] ?? "", near }));
  }
  const scos = launched.filter(({ attributes }) => attributes["adlcp:scormtype"] === "sco");
  if (scos.length > 1) view.report(values.severalScos.at(undefined, { count: scos.length }));
}

function launchedResources({ items, resources }: ManifestView): readonly XmlElement[] {
  const wanted = new Set(items.map(({ attributes }) => attributes["identifierref"]));
  return resources.filter(
    ({ attributes }) => attributes["identifier"] !== undefined && wanted.has(attributes["identifier"]),
  );
}

export function checkHrefs(view: ManifestView): void {
  const paths = view.pack.files.map(({ path }) => path);
  const known = new Set(paths);
  for (const { element, href, path } of hrefs(view)) {
    if (path === undefined) view.report(messages.hrefOutside.at(undefined, { element, href }));
    else if (!known.has(path)) {
      const other = paths.find((candidate) => candidate.toLowerCase() === path.toLowerCase()) ?? suggest(path, paths);
      view.report(
        messages.listedFileMissing.at(undefined, { element, href, near: other ? `; there is "${other}"` : "" }),
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
export function hrefs({ elements, resources }: ManifestView): readonly Href[] {
  const base = elements.find(({ name }) => name === "resources")?.attributes["xml:base"] ?? "";
  return resources.flatMap((resource) => {
    const start = base + (resource.attributes["xml:base"] ?? "");
    return [resource, ...childElements(resource, "file")].flatMap(({ name, attributes }) => {
      const href = attributes["href"];
      return href === undefined ? [] : [{ element: name, href, path: pathOf(start + href) }];
    });
  });
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

export function checkTitles({ elements, report }: ManifestView): void {
  const titled = elements.filter(({ name }) => name === "organization" || name === "item");
  for (const title of titled.flatMap((element) => childElements(element, "title")).map(textOf)) {
    const length = [...title].length;
    if (length <= titleLimitChars) continue;
    report(
      values.titleTooLong.at(undefined, { title: [...title].slice(0, 40).join(""), length, limit: titleLimitChars }),
    );
  }
}

export function checkMasteryScores({ elements, report }: ManifestView): void {
  for (const value of elements.filter(({ name }) => name === "adlcp:masteryscore").map(textOf)) {
    const isScore = /^\d{1,3}(\.\d+)?$/.test(value) && Number(value) <= 100;
    if (!isScore) report(values.masteryScoreMalformed.at(undefined, { value }));
  }
}
