import { build } from "esbuild";
import { join } from "node:path";

/**
 * The tool as a few files: start-up decides the speed of small courses, and reading hundreds of modules would cost
 * more than building one. Packages with a binary or WebAssembly, and those only some commands need, stay outside.
 */
export async function bundleLibrary(root: string): Promise<void> {
  await build({
    entryPoints: { "cli/main": join(root, "src/cli/main.ts"), index: join(root, "src/index.ts") },
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    target: "node20.19",
    // Names stay as they are, for stack traces. esbuild's `keepNames` would do it with a call for every function made.
    minifyWhitespace: true,
    minifySyntax: true,
    outdir: join(root, "dist/lib"),
    chunkNames: "chunks/[name]-[hash]",
    external: ["esbuild", "libxml2-wasm", "temml"],
    // Some dependencies are CommonJS and ask for Node's own modules with require().
    banner: {
      js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
    },
    logLevel: "warning",
  });
}
