import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { bundleTemml, bundleValidatorErrors } from "../src/tools/dev/library/bundle-library.ts";
import { messageListModule, messageListTypes } from "../src/tools/dev/write-message-list.ts";
import { templatesModule } from "../src/tools/dev/write-templates.ts";
import { validatorErrorsModule, validatorsModule, validatorTypes } from "../src/tools/dev/write-validators.ts";

/**
 * Tests of the sources need validators and templates made from the sources as they are now. `npm run prepare` writes them
 * with everything else; this keeps them true while a schema or a template is being changed.
 */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const generated = new URL("../dist/generated/", import.meta.url);
  await mkdir(generated, { recursive: true });
  await write(new URL("validators.js", generated), validatorsModule());
  await write(new URL("validators.d.ts", generated), validatorTypes());
  const isNew = await write(new URL("validator-errors.js", generated), validatorErrorsModule());
  await write(new URL("validator-errors.d.ts", generated), validatorTypes());
  await write(new URL("messages.js", generated), messageListModule("."));
  await write(new URL("messages.d.ts", generated), messageListTypes);
  await write(new URL("templates.js", generated), templatesModule());
  if (!existsSync("dist/lib/temml.cjs")) await bundleTemml(process.cwd());
  if (isNew || !existsSync("dist/lib/validator-errors.cjs")) await bundleValidatorErrors(process.cwd());
  const shared = await mkdtemp(join(tmpdir(), "build-course-tests-"));
  provide("madeOnce", shared);
  return () => rm(shared, { recursive: true, force: true });
}

/** Leaves a file alone that says the same already, and says whether it did not; never shows another test run half of one. */
async function write(file: URL, text: string): Promise<boolean> {
  if ((await readFile(file, "utf8").catch(() => undefined)) === text) return false;
  const temporary = new URL(`${file.href}.tmp-${process.pid}`);
  await writeFile(temporary, text);
  await rename(temporary, file);
  return true;
}
