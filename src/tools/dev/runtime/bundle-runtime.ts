import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { minify, type MinifyOptions } from "terser";
import { formats } from "../../../formats/index.ts";
import { pluginList, runtimeFile, type Runtime } from "../../../pipeline/5-package/runtime/scripts.ts";
import { bundleModules } from "./bundle-modules.ts";
import { cutAtMarks } from "./piece-marks.ts";
import { runtimeEntry } from "./runtime-entry.ts";

/**
 * The learner's runtime of each driver, in pieces: a package takes the core and the plug-ins its course uses, so a SCORM 1.2
 * package carries no xAPI code, and a course without a hotspot no code for hotspots. `only`: these drivers; all, when none is named.
 */
export async function bundleRuntimes(root: string, only: readonly string[] = []): Promise<void> {
  await mkdir(join(root, "dist/runtime"), { recursive: true });
  const all = [...new Set(formats.map((format) => format.driver))];
  const unknown = only.find((driver) => !all.includes(driver));
  if (unknown !== undefined) throw new Error(`no format has the driver ${unknown}`);
  for (const driver of only.length === 0 ? all : only) {
    const runtime = await bundleRuntime(root, driver);
    await writeFile(join(root, "dist/runtime", runtimeFile(driver)), JSON.stringify(runtime));
  }
}

export async function bundleRuntime(root: string, driver: string): Promise<Runtime> {
  const { script, users } = await bundleModules(root, runtimeEntry(driver));
  return { pieces: cutAtMarks(await squeeze(script), users) };
}

/**
 * A second pass takes off another twentieth, a third one in eight hundred: every learner on every ward loads this file. All pieces go through it together,
 * as one scope, so they mean the same by a short name. What is used once may move to where it is used, which is never loaded
 * without it. Names of properties stay as they are: shortening them too would take off one byte in fifty, and break in
 * silence where somebody else knows a name.
 */
async function squeeze(script: string): Promise<string> {
  const options: MinifyOptions = {
    toplevel: true,
    ecma: 2020,
    compress: {
      passes: 3,
      ecma: 2020,
      unsafe: true,
      unsafe_arrows: true,
      pure_getters: true,
      // Longer before compression and shorter after it: what looks alike stays alike.
      // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- terser declares the enum and does not export it
      inline: 1,
      lhs_constants: false,
      // These stand between pieces.
      drop_debugger: false,
    },
    mangle: { reserved: [pluginList] },
    format: { ascii_only: true },
  };
  return (await minify(script, options)).code ?? script;
}
