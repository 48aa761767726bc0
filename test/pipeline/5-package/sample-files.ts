import { Readable } from "node:stream";
import type { SiteFile } from "../../../src/model/site.ts";
import type { World } from "../../../src/model/world.ts";
import { heldLimitBytes } from "../../../src/pipeline/5-package/compression.ts";

/** No disk at all: files of the samples are held. */
export const noFiles: Pick<World, "readBytes" | "openRead"> = {
  readBytes: (path) => Promise.reject(new Error(path)),
  openRead: (path) => {
    throw new Error(path);
  },
};

const text = (path: string, content: string, mediaType = "text/html"): SiteFile => ({
  path,
  body: new TextEncoder().encode(content),
  mediaType,
});

/** In no order; names that sort differently by locale, by UTF-16 and by bytes; every way to compress but streams. */
export const sampleFiles: readonly SiteFile[] = [
  text("media/ü.txt", "ü"),
  text("index.html", "<p>Wash your hands.</p>\n".repeat(500)),
  text("media/Z.txt", "Z"),
  text("media/a b#1%20?+.png", "picture", "image/png"),
  text("media/\u{10000}.txt", "beyond U+FFFF"),
  text("media/\uffe6.txt", "before it in bytes, after it in UTF-16"),
  text("imsmanifest.xml", "<manifest/>", "application/xml"),
  text("empty.txt", "", "text/plain"),
  text("media/video.mp4", "moving picture ".repeat(1000), "video/mp4"),
];

/** A file above what is held in memory, from an endless supply. */
export function largeFile(path: string, mediaType: string): SiteFile {
  return { path, body: { copyOf: `/${path}`, sizeBytes: heldLimitBytes + 100_001 }, mediaType };
}

/** Its bytes, in chunks of a size that is asked for: disks give what they like. */
export function largeContent(chunkBytes: number): AsyncIterable<Uint8Array> {
  return Readable.from(largeChunks(chunkBytes));
}

function* largeChunks(chunkBytes: number): Generator<Uint8Array> {
  const total = heldLimitBytes + 100_001;
  for (let at = 0; at < total; at += chunkBytes) {
    const chunk = new Uint8Array(Math.min(chunkBytes, total - at));
    for (let n = -at % 977; n < chunk.length; n += 977) if (n >= 0) chunk[n] = (at + n) % 251;
    yield chunk;
  }
}
