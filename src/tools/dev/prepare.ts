import { mkdir, readdir, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { bundleLibrary } from "./library/bundle-library.ts";
import { bundleRuntimes } from "./runtime/bundle-runtime.ts";
import { copyFonts } from "./copy-fonts.ts";
import { copySchemas } from "./copy-schemas.ts";
import { bundlePreview } from "./bundle-preview.ts";
import { forgetPrepared, isPrepared, makes, rememberPrepared, sourcesNow } from "./prepared.ts";
import { examplesModule, examplesTypes } from "./message-examples.ts";
import { messageListModule, messageListTypes } from "./write-message-list.ts";
import { templatesModule } from "./write-templates.ts";
import { schemaFiles, validatorErrorsModule, validatorsModule, validatorTypes } from "./write-validators.ts";

/**
 * Makes `dist/` out of the sources: what `npm ci` leaves behind is a working tool. Where that has been done already, nothing is done:
 * `npm test` prepares too. Where `drivers` are named, only their scripts are bundled: it is what takes longest.
 */
async function prepare(root: string, drivers: readonly string[]): Promise<void> {
  const sources = await sourcesNow(root);
  if (drivers.length === 0 && (await isPrepared(root, sources))) return;
  await forgetPrepared(root);
  await make(root, drivers);
  if (drivers.length === 0) await rememberPrepared(root, sources);
}

/** Generated modules come first, because the library imports them as `#generated/*`. */
async function make(root: string, drivers: readonly string[]): Promise<void> {
  const dist = join(root, "dist");
  const startedMs = Date.now();
  await put(join(dist, "generated/validators.js"), validatorsModule());
  await put(join(dist, "generated/validator-errors.js"), validatorErrorsModule());
  for (const name of ["validators", "validator-errors"])
    await put(join(dist, `generated/${name}.d.ts`), validatorTypes());
  await put(join(dist, "generated/messages.js"), messageListModule(root));
  await put(join(dist, "generated/messages.d.ts"), messageListTypes);
  await put(join(dist, "generated/examples.js"), examplesModule(root));
  await put(join(dist, "generated/examples.d.ts"), examplesTypes);
  await put(join(dist, "generated/templates.js"), templatesModule(root));
  await put(join(dist, "generated/templates.d.ts"), templateTypes);
  // Named by their folders: the module that knows them is only now being made.
  const themes = await readdir(join(root, "templates/themes"));
  for (const file of schemaFiles(themes.toSorted())) await put(join(dist, "schemas", file.name), file.text);
  await copySchemas(root);
  await copyFonts(root);
  await bundleRuntimes(root, drivers);
  await bundlePreview(root);
  await bundleLibrary(root);
  const whole = makes.filter((folder) => folder !== "runtime" || drivers.length === 0);
  for (const folder of whole) await removeOlder(join(dist, folder), startedMs);
}

/** What an earlier build left. Last, so that a test that runs meanwhile never finds a folder empty. */
async function removeOlder(folder: string, startedMs: number): Promise<void> {
  for (const name of await readdir(folder, { recursive: true })) {
    const path = join(folder, name);
    const facts = await stat(path);
    // A second covers file systems that count in whole ones.
    if (facts.isFile() && facts.mtimeMs < startedMs - 1000) await rm(path);
  }
}

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

const templateTypes = `/** Precompiled Handlebars specifications by path under templates/, without the ending. */
export const templates: Readonly<Record<string, unknown>>;
/** By theme the minified rules of its style sheets in order: path under templates/ without the ending, layer, rules. */
export const styles: Readonly<Record<string, readonly (readonly [sheet: string, layer: string, css: string])[]>>;
`;

await prepare(process.cwd(), process.argv.slice(2));
