import type { Metafile } from "esbuild";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** A package of which the tool's own files hold a part. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** Its licence as its makers wrote it. */
  readonly text: string;
}

/** All packages that bundles hold something of, by esbuild's own account, in the order of their names. */
export async function bundledPackages(root: string, bundles: readonly Metafile[]): Promise<readonly BundledPackage[]> {
  const held = bundles.flatMap(({ outputs }) => Object.values(outputs).flatMap(({ inputs }) => Object.entries(inputs)));
  const folders = held.flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? packageFolder(path) : []));
  const packages = await Promise.all([...new Set(folders)].map((folder) => packageIn(join(root, folder))));
  return packages.sort((left, right) => (titleOf(left) < titleOf(right) ? -1 : 1));
}

/** `node_modules/@a/b/node_modules/c` of a file in it. */
function packageFolder(path: string): readonly string[] {
  const found = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path);
  return found ? [found[0]] : [];
}

async function packageIn(folder: string): Promise<BundledPackage> {
  // npm's own format.
  const facts = JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as Omit<BundledPackage, "licence"> & {
    readonly license: string;
  };
  return { name: facts.name, version: facts.version, licence: facts.license, text: await licenceIn(folder) };
}

/** Files of their own, or where there are none (isarray) the end of the readme. */
async function licenceIn(folder: string): Promise<string> {
  const names = (await readdir(folder)).sort();
  const files = names.filter((name) => /^(licen[cs]e|notice)/i.test(name));
  const readme = names.filter((name) => /^readme/i.test(name)).slice(0, 1);
  const texts = await Promise.all(
    (files.length > 0 ? files : readme).map((name) => readFile(join(folder, name), "utf8")),
  );
  const text = texts.map((one) => one.replaceAll("\r", "").trim()).join("\n\n");
  const found = files.length > 0 ? text : /^#+ licen[cs]e\n+([^]+)$/im.exec(text)?.[1];
  if (found === undefined || found === "") throw new Error(`${folder} has no licence to hand on`);
  return found;
}

function titleOf({ name, version, licence }: BundledPackage): string {
  return `${name} ${version}: ${licence}`;
}

const line = "-".repeat(80);

/** Each package under a line of its own: name, version, licence; then what its makers want to be handed on. */
export function licencesText(packages: readonly BundledPackage[]): string {
  const each = packages.map((one) => `${line}\n${titleOf(one)}\n${line}\n\n${one.text}\n\n`);
  return `Packages of which files in this folder hold a part, each with its licence.\n\n${each.join("")}`;
}

/** The packages that such a text names. */
export function packagesNamed(text: string): readonly string[] {
  return [...text.matchAll(/^-{80}\n(.+)\n-{80}$/gm)].map(([, title = ""]) => title);
}
