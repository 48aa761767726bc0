import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { madeOnce } from "../../helpers/once.ts";
import { putHandWashing } from "./build-course.ts";
import { run, type Ended } from "./run.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** A project of nobody's that has installed the tool as it is published: with what it needs to run, and without a network. */
export async function installed(): Promise<string> {
  return await madeOnce("installed", async (folder) => {
    // What has been installed is packed again, so that npm asks nobody for it.
    const files = [await pack(root, folder), await pack(join(root, "node_modules/libxml2-wasm"), folder)];
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    await npm(["install", "--omit=dev", "--offline", "--no-audit", "--no-fund", ...files], folder);
    putHandWashing(join(folder, "course"));
  });
}

async function pack(source: string, folder: string): Promise<string> {
  const { stdout } = await npm(["pack", source, "--ignore-scripts", "--json"], folder);
  const [{ filename }] = JSON.parse(stdout) as [{ readonly filename: string }]; // npm's own format.
  return `./${filename}`;
}

export async function npm(words: readonly string[], folder: string): Promise<Ended> {
  const { HOME, NODE_EXTRA_CA_CERTS, npm_config_cache } = process.env;
  const ended = await run("npm", words, folder, { HOME, NODE_EXTRA_CA_CERTS, npm_config_cache });
  if (ended.code !== 0) throw new Error(ended.stderr);
  return ended;
}
