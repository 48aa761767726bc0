import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";

/** What a package may weigh without media and fonts, compressed. */
export const weightLimitBytes = 128_000;

/** What an unpacked package weighs without media and fonts, compressed as in the zip. */
export async function weightOf(folder: string): Promise<{ readonly bytes: number; readonly files: number }> {
  const paths = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .filter((path) => !/[\\/](media|fonts)[\\/]/.test(path));
  const sizes = await Promise.all(paths.map(async (path) => deflateRawSync(await readFile(path)).length));
  return { bytes: sizes.reduce((sum, size) => sum + size, 0), files: sizes.length };
}
