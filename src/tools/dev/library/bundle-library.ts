import { build, type BuildOptions, type Metafile } from "esbuild";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { bundledPackages, licencesText } from "./bundled-packages.ts";
import { libraryTypes } from "./library-types.ts";
import { lighterPackages } from "./lighter-packages.ts";

/** What users install beside the tool: it brings WebAssembly. All else is bundled, so that nothing else is installed. */
const installed = ["libxml2-wasm"];

/**
 * The tool as a few files, with the licences of what is in them, and the library's types. Start-up decides the speed of small
 * courses, and reading hundreds of modules would cost more than building one.
 */
export async function bundleLibrary(root: string): Promise<void> {
  const target = join(root, "dist/lib");
  const tool = await bundle(toolOptions(root, join(target, "tool.cjs")));
  await put(join(target, "import.cjs"), "module.exports = (name) => import(name);\n");
  const start = await bundle({
    absWorkingDir: root,
    entryPoints: [join(root, "src/cli/start/start.ts")],
    format: "cjs",
    outfile: join(target, "start.cjs"),
  });
  await put(join(target, "index.js"), await libraryModule(root));
  await put(join(target, "index.cjs"), 'module.exports = require("./tool.cjs").api();\n');
  const bundles = [tool, start, await bundleTemml(root), await bundleValidatorErrors(root)];
  await mendTool(join(target, "tool.cjs"), [join(target, "temml.cjs"), join(target, "validator-errors.cjs")]);
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

/** Command line and library in one file of CommonJS: `cli/start/load-tool.ts` says why. */
function toolOptions(root: string, outfile: string): BuildOptions {
  return {
    absWorkingDir: root,
    stdin: {
      // `api` is a function so that help and explanations need not wait for the compiler.
      contents: `export { main } from "./src/cli/main.ts";\nexport const api = () => require("./src/index.ts");\n`,
      resolveDir: root,
    },
    format: "cjs",
    outfile,
    external: installed,
    plugins: [lighterPackages],
    define: { "import.meta.url": "__moduleUrl" },
    banner: { js: 'const __moduleUrl = require("node:url").pathToFileURL(__filename).href;' },
  };
}

/** With the sums of what it loads: so its own text says whether any of it is another (cli/start/start.ts). */
async function mendTool(file: string, loaded: readonly string[]): Promise<void> {
  const sums = await Promise.all(loaded.map(async (path) => crc32(await readFile(path)).toString(16)));
  const text = importsApart(escapedSigns(await readFile(file, "utf8")));
  await writeFile(file, `${text}// Loads ${sums.join(" and ")}.\n`);
}

/**
 * A bundle that can be read without being decoded. esbuild writes other signs as escapes everywhere but in regular expressions, where
 * an escape means the same unless a backslash stands before the sign, or it takes two units.
 */
function escapedSigns(text: string): string {
  const at = text.search(/\\[^\0-\x7f]|[\ud800-\udfff]/);
  if (at >= 0) throw new Error(`a sign cannot be escaped: ${text.slice(at - 40, at + 20)}`);
  const escaped = (sign: string) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return text.replace(/[^\0-\x7f]/g, escaped);
}

/** Node 20 forgets of compiled code that it may import, so that is done from a file of its own. */
function importsApart(text: string): string {
  const parts = text.split(/\bimport\((?="libxml2-wasm"\))/);
  if (parts.length !== installed.length + 1) throw new Error(`${parts.length - 1} imports of what is installed`);
  return parts.join('require("./import.cjs")(');
}

/** `index.js`: the library's values as a module's, out of the one file. */
async function libraryModule(root: string): Promise<string> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [join(root, "src/index.ts")],
    format: "esm",
    write: false,
    metafile: true,
  });
  const names = Object.values(metafile.outputs).flatMap(({ exports }) => exports);
  return `import tool from "./tool.cjs";\nexport const { ${names.toSorted().join(", ")} } = tool.api();\n`;
}

/** What `formulas/math-ml.ts` loads with the first formula, by the name `#temml`. */
export async function bundleTemml(root: string): Promise<Metafile> {
  const outfile = join(root, "dist/lib/temml.cjs");
  return await bundle({ absWorkingDir: root, entryPoints: ["temml"], format: "cjs", outfile });
}

/** What `2-validate/validate-course.ts` loads with the first mistake, by the name `#validator-errors`. */
export async function bundleValidatorErrors(root: string): Promise<Metafile> {
  const outfile = join(root, "dist/lib/validator-errors.cjs");
  const entryPoints = [join(root, "dist/generated/validator-errors.js")];
  // What ajv writes has no names that anybody knows.
  return await bundle({ absWorkingDir: root, entryPoints, format: "cjs", outfile, minifyIdentifiers: true });
}

async function put(path: string, text: string): Promise<void> {
  await mkdir(join(path, ".."), { recursive: true });
  await writeFile(path, text);
}
