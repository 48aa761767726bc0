import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { validatorsModule, validatorTypes } from "../src/tools/dev/write-validators.ts";

/**
 * Tests of the sources need validators made from the sources as they are now. `npm run prepare` writes them with
 * everything else; this keeps them true while a schema is being changed.
 */
export async function setup(): Promise<void> {
  const folder = new URL("../dist/generated/", import.meta.url);
  await mkdir(folder, { recursive: true });
  await write(new URL("validators.js", folder), validatorsModule());
  await write(new URL("validators.d.ts", folder), validatorTypes());
}

/** Leaves a file alone that says the same already; never shows another test run half of one. */
async function write(file: URL, text: string): Promise<void> {
  if ((await readFile(file, "utf8").catch(() => undefined)) === text) return;
  const temporary = new URL(`${file.href}.tmp-${process.pid}`);
  await writeFile(temporary, text);
  await rename(temporary, file);
}
