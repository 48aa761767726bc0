import type { Package } from "../../../model/package.ts";
import type { World } from "../../../model/world.ts";
import { found, type Answer } from "./answer.ts";

/**
 * A file of a package, by its path in it: what the package does not list is not there, wherever the path leads. A browser seeks in
 * a film only where a server knows ranges.
 */
export async function packageFile(
  pack: Package | undefined,
  pathname: string,
  range: string | undefined,
  world: World,
): Promise<Answer> {
  const path = decodeURIComponent(pathname);
  const file = pack?.files.find((one) => one.path === path);
  if (!file) return { status: 404, headers: {} };
  const type = file.mediaType.startsWith("text/html") ? "text/html; charset=utf-8" : file.mediaType;
  const { body } = file;
  const size = body instanceof Uint8Array ? body.byteLength : body.sizeBytes;
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(range ?? "") ?? [];
  const [start, end] = from === undefined ? [0, size] : [Number(from), Math.min(to ? Number(to) + 1 : size, size)];
  if (start >= size && size > 0) return { status: 416, headers: { "content-range": `bytes */${size}` } };
  const part = body instanceof Uint8Array ? body.subarray(start, end) : await world.readPart(body.copyOf, start, end);
  const headers = { "accept-ranges": "bytes" };
  if (from === undefined) return found(type, part, headers);
  return {
    status: 206,
    headers: {
      ...headers,
      "content-type": type,
      "cache-control": "no-store",
      "content-range": `bytes ${start}-${end - 1}/${size}`,
    },
    body: part,
  };
}
