import { joined, latin1, ofLatin1 } from "./cuts.ts";

/** Of IPTC-IIM: code page, version, by-line and its title, credit, source, copyright. */
const keptSets: readonly string[] = ["1:90", "2:0", "2:80", "2:85", "2:110", "2:115", "2:116"];
/** Of Photoshop's resources: IPTC, whether it is under copyright, and the address of its terms. */
const iptcResource = 0x0404;
const keptResources: readonly number[] = [iptcResource, 0x040a, 0x040b];

/** Photoshop's resources (the content of APP13) with what stays alone; `undefined` when nothing does. */
export function keptResourcesOf(bytes: Uint8Array): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [];
  let at = 0;
  while (at + 12 <= bytes.length && latin1(bytes, at, at + 4) === "8BIM") {
    const id = view.getUint16(at + 4);
    const nameBytes = (bytes[at + 6] ?? 0) + 1;
    const dataAt = at + 6 + nameBytes + (nameBytes % 2);
    if (dataAt + 4 > bytes.length) break;
    const length = view.getUint32(dataAt);
    const data = bytes.subarray(dataAt + 4, dataAt + 4 + length);
    const content = id === iptcResource ? keptIptc(data) : data;
    if (keptResources.includes(id) && content.length > 0) kept.push(resource(id, content));
    at = dataAt + 4 + length + (length % 2);
  }
  return kept.length === 0 ? undefined : joined(kept);
}

function resource(id: number, data: Uint8Array): Uint8Array {
  const head = new Uint8Array(12);
  const view = new DataView(head.buffer);
  head.set(ofLatin1("8BIM"));
  view.setUint16(4, id);
  view.setUint32(8, data.length);
  return joined([head, data, new Uint8Array(data.length % 2)]);
}

function keptIptc(bytes: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = [];
  let says = false;
  for (let at = 0; at + 5 <= bytes.length && bytes[at] === 0x1c;) {
    const length = ((bytes[at + 3] ?? 0) << 8) | (bytes[at + 4] ?? 0);
    // A set longer than 32,767 bytes has its length elsewhere; none of those that stay is.
    if (length > 0x7fff) break;
    const name = `${bytes[at + 1] ?? 0}:${bytes[at + 2] ?? 0}`;
    if (keptSets.includes(name)) kept.push(bytes.subarray(at, at + 5 + length));
    says ||= keptSets.includes(name) && name !== "1:90" && name !== "2:0";
    at += 5 + length;
  }
  return says ? joined(kept) : new Uint8Array(0);
}
