import { xmlTokens, type XmlToken } from "../../../../formats/xml-tokens.ts";

const rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

/** What stays of XMP: who made the picture, and who may use it how. */
const kept: Readonly<Record<string, readonly string[] | "all">> = {
  "http://purl.org/dc/elements/1.1/": ["creator", "rights"],
  "http://ns.adobe.com/xap/1.0/rights/": "all",
  "http://creativecommons.org/ns#": "all",
  "http://ns.adobe.com/photoshop/1.0/": ["AuthorsPosition", "Credit", "Source"],
  "http://ns.useplus.org/ldf/xmp/1.0/": ["CopyrightOwner", "ImageCreator", "Licensor", "LicensorURL"],
};

type Open = Extract<XmlToken, { readonly type: "open" }>;

/** An XMP packet with what stays alone; `undefined` when nothing does, or it cannot be read. */
export function keptXmp(packet: string): string | undefined {
  const { tokens, broken } = xmlTokens(packet.replace(/\0+$/, "").trim());
  if (broken) return undefined;
  const names = namespacesOf(tokens);
  const { attributes, elements } = keptProperties(tokens, names);
  const inner = elements.join("");
  if (attributes.length === 0 && inner === "") return undefined;
  const prefixes = [...names].filter(
    ([prefix]) => prefix !== "rdf" && `${attributes.join(" ")}${inner}`.includes(`${prefix}:`),
  );
  const declared = prefixes.toSorted().map(([prefix, uri]) => ` xmlns:${prefix}="${attributeText(uri)}"`);
  const description = `<rdf:Description rdf:about=""${declared.join("")}${attributes.join("")}>${inner}</rdf:Description>`;
  return `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="${rdf}">${description}</rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
}

/** Prefixes as the packet has them; the one of RDF is always the usual. */
function namespacesOf(tokens: readonly XmlToken[]): ReadonlyMap<string, string> {
  const declared = tokens.flatMap((token) => (token.type === "open" ? Object.entries(token.attributes) : []));
  return new Map(declared.flatMap(([name, uri]) => (name.startsWith("xmlns:") ? [[name.slice(6), uri] as const] : [])));
}

interface Properties {
  readonly attributes: readonly string[];
  readonly elements: readonly string[];
}

/** Of all descriptions, the properties that stay, each with what is in it. */
function keptProperties(tokens: readonly XmlToken[], names: ReadonlyMap<string, string>): Properties {
  const attributes: string[] = [];
  const elements: string[] = [];
  const open: Open[] = [];
  let within = 0;
  for (const token of tokens) {
    if (token.type === "open") {
      const parent = open.at(-1);
      const isProperty = parent?.name === "rdf:Description" && open.at(-2)?.name === "rdf:RDF";
      if (token.name === "rdf:Description" && parent?.name === "rdf:RDF")
        attributes.push(...keptAttributes(token, names));
      if (within > 0 || (isProperty && stays(token.name, names))) within++;
      if (within > 0) elements.push(openTag(token));
      open.push(token);
    } else if (token.type === "close") {
      open.pop();
      if (within > 0) elements.push(`</${token.name}>`);
      within = Math.max(0, within - 1);
    } else if (token.type === "text" && within > 0) {
      elements.push(escaped(token.text));
    }
  }
  return { attributes, elements };
}

function keptAttributes({ attributes }: Open, names: ReadonlyMap<string, string>): readonly string[] {
  return Object.entries(attributes).flatMap(([name, value]) =>
    stays(name, names) ? [` ${name}="${attributeText(value)}"`] : [],
  );
}

function stays(name: string, names: ReadonlyMap<string, string>): boolean {
  const [prefix = "", local = ""] = name.split(":");
  const list = kept[names.get(prefix) ?? ""];
  return list === "all" || (list?.includes(local) ?? false);
}

function openTag({ name, attributes }: Open): string {
  const written = Object.entries(attributes).filter(([key]) => !key.startsWith("xmlns"));
  return `<${name}${written.map(([key, value]) => ` ${key}="${attributeText(value)}"`).join("")}>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

const attributeText = (value: string): string => escaped(value).replaceAll('"', "&quot;");
