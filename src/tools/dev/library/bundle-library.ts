import { build, type BuildOptions, type Metafile } from "esbuild";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { bundledPackages, licencesText } from "./bundled-packages.ts";
import { libraryTypes } from "./library-types.ts";

/** What users install beside the tool: it brings WebAssembly. All else is bundled, so that nothing else is installed. */
const installed = ["libxml2-wasm"];

/**
 * The tool as a few files, with the licences of what is in them, and the library's types. Start-up decides the speed of small
 * courses, and reading hundreds of modules would cost more than building one.
 */
export async function bundleLibrary(root: string): Promise<void> {
  const target = join(root, "dist/lib");
  const bundles = [await bundle(toolOptions(root, target)), await bundleTemml(root)];
  await put(join(target, "licences.txt"), licencesText(await bundledPackages(root, bundles)));
  for (const { path, text } of libraryTypes(root)) await put(join(target, path), text);
}

async function bundle(options: BuildOptions): Promise<Metafile> {
  const { metafile } = await build({ ...options, ...shared, metafile: true });
  return metafile;
}

const shared = {
  bundle: true,
  platform: "node",
  target: "node20.19",
  // Names stay as they are, for stack traces. esbuild's `keepNames` would do it with a call for every function made.
  minifyWhitespace: true,
  minifySyntax: true,
  logLevel: "warning",
} as const satisfies BuildOptions;

function toolOptions(root: string, outdir: string): BuildOptions {
  return {
    absWorkingDir: root,
    entryPoints: { "cli/main": join(root, "src/cli/main.ts"), index: join(root, "src/index.ts") },
    splitting: true,
    format: "esm",
    outdir,
    chunkNames: "chunks/[name]-[hash]",
    external: installed,
    // Some dependencies are CommonJS and ask for Node's own modules with require().
    banner: {
      js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
    },
  };
}

/** What `formulas/math-ml.ts` loads with the first formula, by the name `#temml`. */
export async function bundleTemml(root: string): Promise<Metafile> {
  const outfile = join(root, "dist/lib/temml.cjs");
  return await bundle({ absWorkingDir: root, entryPoints: ["temml"], format: "cjs", outfile });
}

async function put(path: string, text: string): Promise<void> {
  await mkdir(join(path, ".."), { recursive: true });
  await writeFile(path, text);
}
