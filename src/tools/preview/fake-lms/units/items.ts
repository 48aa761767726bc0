import { childElements, elementsOf, readXml, textOf } from "../../../../formats/read-xml.ts";
import type { XmlElement } from "../../../../formats/xml.ts";

/** A leaf of a manifest's organization, and the page that it launches. */
export interface Item {
  readonly id: string;
  readonly title: string;
  readonly page: string;
  readonly element: XmlElement;
}

export function xmlOf(text: string): XmlElement {
  const reading = readXml(text);
  if ("problem" in reading) throw new Error(`line ${reading.line}: ${reading.problem}`);
  return reading.root;
}

export function itemsOf(manifest: XmlElement): readonly Item[] {
  const all = elementsOf(manifest);
  const hrefs = new Map(
    all
      .filter(({ name }) => name === "resource")
      .map(({ attributes }) => [attributes["identifier"], attributes["href"]]),
  );
  return all
    .filter(({ name }) => name === "item")
    .map((element) => ({
      id: element.attributes["identifier"] ?? "",
      title: childElements(element, "title").map(textOf).join(""),
      page: hrefs.get(element.attributes["identifierref"]) ?? "",
      element,
    }));
}

export function only(parent: XmlElement, name: string): XmlElement | undefined {
  return childElements(parent, name)[0];
}
