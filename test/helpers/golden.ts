import { readFile, writeFile, mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { expect } from "vitest";

/** Compares with a file of the case; `UPDATE_GOLDEN=1` writes it anew. */
export async function expectGolden(file: URL, text: string): Promise<void> {
  if (process.env["UPDATE_GOLDEN"]) {
    await mkdir(dirname(file.pathname), { recursive: true });
    await writeFile(file, text);
  }
  const golden = await readFile(file, "utf8").catch(() => undefined);
  if (golden === undefined) throw new Error(`${file.pathname} is not there; UPDATE_GOLDEN=1 writes it`);
  expect(text).toBe(golden);
}
