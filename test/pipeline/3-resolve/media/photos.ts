import { crc32, deflateSync } from "node:zlib";

const latin1 = (text: string): Buffer => Buffer.from(text, "latin1");

interface Tag {
  readonly tag: number;
  readonly type: number;
  readonly value: Buffer;
}

const ascii = (tag: number, text: string): Tag => ({ tag, type: 2, value: latin1(`${text}\0`) });
const bytes = (tag: number, text: string): Tag => ({ tag, type: 7, value: latin1(text) });
const short = (tag: number, value: number): Tag => ({ tag, type: 3, value: Buffer.of(value & 255, value >> 8) });
const long = (tag: number, value: number): Tag => {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32LE(value);
  return { tag, type: 4, value: buffer };
};

/** A directory at an offset, its long values behind it. */
function directory(tags: readonly Tag[], at: number): Buffer {
  const head = Buffer.alloc(6 + tags.length * 12);
  const values: Buffer[] = [];
  let free = at + head.length;
  head.writeUInt16LE(tags.length, 0);
  for (const [index, { tag, type, value }] of tags.entries()) {
    const place = 2 + index * 12;
    head.writeUInt16LE(tag, place);
    head.writeUInt16LE(type, place + 2);
    head.writeUInt32LE(type === 3 ? value.length / 2 : type === 4 ? value.length / 4 : value.length, place + 4);
    if (value.length <= 4) value.copy(head, place + 8);
    else {
      head.writeUInt32LE(free, place + 8);
      values.push(value);
      free += value.length;
    }
  }
  return Buffer.concat([head, ...values]);
}

/** As a camera writes it: what may stay says KEEP, what may not SECRET. */
function exif(): Buffer {
  const at = { first: 8, exif: 400, gps: 800 };
  const first = directory(
    [
      ascii(0x010f, "SECRET maker"),
      ascii(0x0110, "SECRET model"),
      short(0x0112, 6),
      ascii(0x013b, "KEEP artist"),
      ascii(0x8298, "KEEP copyright"),
      long(0x8769, at.exif),
      long(0x8825, at.gps),
    ],
    at.first,
  );
  const inner = directory(
    [
      ascii(0x9003, "2026:11:30 SECRET"),
      bytes(0x927c, "Apple iOS\0SECRET 51.5N 0.117W"),
      bytes(0x9286, "ASCII\0\0\0SECRET comment"),
      short(0xa001, 1),
      ascii(0xa430, "SECRET owner"),
      ascii(0xa431, "SECRET serial"),
      ascii(0xa435, "SECRET lens serial"),
    ],
    at.exif,
  );
  const gps = directory([ascii(0x0001, "N"), bytes(0x001d, "SECRET place")], at.gps);
  const whole = Buffer.alloc(1000);
  whole.write("II*\0\x08\0\0\0", "latin1");
  first.copy(whole, at.first);
  inner.copy(whole, at.exif);
  gps.copy(whole, at.gps);
  return whole;
}

const xmp = `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:aux="http://ns.adobe.com/exif/1.0/aux/"
 xmlns:tiff="http://ns.adobe.com/tiff/1.0/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
 exif:GPSLatitude="51,30.0N SECRET" aux:SerialNumber="SECRET" aux:OwnerName="SECRET" tiff:Make="SECRET" photoshop:City="SECRET" photoshop:Credit="KEEP &amp; credit"/>
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmlns:cc="http://creativecommons.org/ns#" xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">
<dc:creator><rdf:Seq><rdf:li>KEEP creator</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">SECRET</rdf:li></rdf:Alt></dc:description>
<xmpRights:UsageTerms><rdf:Alt><rdf:li xml:lang="x-default">KEEP terms</rdf:li></rdf:Alt></xmpRights:UsageTerms>
<cc:license rdf:resource="https://creativecommons.org/licenses/by/4.0/#KEEP"/>
<Iptc4xmpCore:Location>SECRET</Iptc4xmpCore:Location>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;

function iptcSet(number: number, text: string): Buffer {
  return Buffer.concat([Buffer.of(0x1c, 2, number, 0, text.length), latin1(text)]);
}

function photoshop(): Buffer {
  const iptc = Buffer.concat([iptcSet(80, "KEEP by-line"), iptcSet(90, "SECRET city"), iptcSet(116, "KEEP notice")]);
  const resource = (id: number, data: Buffer) => {
    const head = Buffer.alloc(12);
    head.write("8BIM", "latin1");
    head.writeUInt16BE(id, 4);
    head.writeUInt32BE(data.length, 8);
    return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
  };
  return Buffer.concat([
    resource(0x0404, iptc),
    resource(0x0422, latin1("SECRET exif")),
    resource(0x0425, Buffer.alloc(16)),
  ]);
}

function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.of(0xff, marker, 0, 0);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

/** A JPEG with all that cameras and programs put into one. */
export function photo(jpeg: Uint8Array): Buffer {
  const added = [
    segment(0xe1, Buffer.concat([latin1("Exif\0\0"), exif()])),
    segment(0xe1, Buffer.concat([latin1("http://ns.adobe.com/xap/1.0/\0"), Buffer.from(xmp)])),
    segment(0xe1, latin1("http://ns.adobe.com/xmp/extension/\0SECRET")),
    segment(0xe2, latin1("ICC_PROFILE\0\x01\x01KEEP profile")),
    segment(0xe2, latin1("MPF\0SECRET")),
    segment(0xeb, latin1("JP\0\x01SECRET")),
    segment(0xed, Buffer.concat([latin1("Photoshop 3.0\0"), photoshop()])),
    segment(0xfe, latin1("SECRET made on a phone")),
    segment(0xfe, latin1("KEEP Licence: CC BY 4.0")),
  ];
  return Buffer.concat([jpeg.subarray(0, 2), ...added, jpeg.subarray(2), latin1("SECRET film of the moment")]);
}

function chunk(name: string, content: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(content.length);
  const body = Buffer.concat([latin1(name), content]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([head, body, sum]);
}

export function photoPng(png: Uint8Array): Buffer {
  const added = [
    chunk("eXIf", exif()),
    chunk("iTXt", Buffer.concat([latin1("XML:com.adobe.xmp\0\0\0\0\0"), Buffer.from(xmp)])),
    chunk("tEXt", latin1("Copyright\0KEEP copyright")),
    chunk("tEXt", latin1("Comment\0SECRET")),
    chunk("zTXt", Buffer.concat([latin1("Raw profile type exif\0\0"), deflateSync("SECRET")])),
    chunk("caBX", latin1("SECRET")),
  ];
  // Behind the signature and IHDR.
  return Buffer.concat([png.subarray(0, 33), ...added, png.subarray(33), latin1("SECRET cut off")]);
}

/** Of a picture that has `VP8X`. */
export function photoWebp(webp: Uint8Array): Buffer {
  const part = (name: string, content: Buffer) => {
    const head = Buffer.alloc(8);
    head.write(name, "latin1");
    head.writeUInt32LE(content.length, 4);
    return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
  };
  const whole = Buffer.concat([
    webp,
    part("EXIF", exif()),
    part("XMP ", Buffer.from(xmp)),
    part("SECR", latin1("SECRET")),
  ]);
  whole.writeUInt32LE(whole.length - 8, 4);
  whole[20] = (whole[20] ?? 0) | 0x0c;
  return whole;
}
