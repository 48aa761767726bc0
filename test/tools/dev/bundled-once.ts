import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundleRuntime, type RuntimeBundle } from "../../../src/tools/dev/runtime/bundle-runtime.ts";
import { madeOnce } from "../../helpers/once.ts";

export const root = fileURLToPath(new URL("../../../", import.meta.url));

/** A driver's runtime from the sources as they are now. It takes seconds, so once for all tests. */
export async function bundledOnce(driver: string): Promise<RuntimeBundle> {
  const folder = await madeOnce(`runtime-${driver}`, async (made) =>
    writeFile(join(made, "bundle.json"), JSON.stringify(await bundleRuntime(root, driver))),
  );
  return JSON.parse(await readFile(join(folder, "bundle.json"), "utf8")) as RuntimeBundle; // Written above.
}
