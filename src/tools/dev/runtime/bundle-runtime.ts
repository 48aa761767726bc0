import { build, type BuildOptions, type Plugin } from "esbuild";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { minify, type MinifyOptions } from "terser";
import { runtimeTiers, type RuntimeTier } from "../../../content/questions/runtime-tiers.ts";
import { formats } from "../../../formats/index.ts";
import { namesToKeep } from "./names-to-keep.ts";

/**
 * Classic scripts for each driver, so that a SCORM 1.2 package carries no xAPI code; modules would fail on `file://`.
 * The entry is written from the registries: browser halves need no second list.
 */
export async function bundleRuntimes(root: string): Promise<void> {
  for (const driver of new Set(formats.map((format) => format.driver))) {
    for (const tier of runtimeTiers) {
      const { script } = await bundleRuntime(root, driver, tier);
      await put(join(root, "dist/runtime", `${driver}${tier.suffix}.js`), `${script}\n`);
    }
  }
}

export interface RuntimeBundle {
  readonly script: string;
  /** Names of properties that were shortened. */
  readonly shortened: readonly string[];
}

export async function bundleRuntime(
  root: string,
  driver: string,
  { types, without }: RuntimeTier,
): Promise<RuntimeBundle> {
  const bundle = await build({
    ...bundling,
    stdin: { contents: runtimeEntry(driver, types), resolveDir: join(root, "src"), loader: "ts", sourcefile: "entry" },
    absWorkingDir: root,
    plugins: [emptied(without)],
  });
  const sources = Object.keys(bundle.metafile.inputs).filter((path) => path.endsWith(".ts"));
  return await squeeze(bundle.outputFiles[0]?.text ?? "", namesToKeep(root, sources));
}

const bundling = {
  bundle: true,
  format: "iife",
  minify: true,
  // The learner's floor: Chrome and Edge 109, Firefox 115, Safari 15.4.
  target: ["chrome109", "firefox115", "safari15.4"],
  charset: "ascii",
  legalComments: "none",
  write: false,
  metafile: true,
  logLevel: "warning",
} as const satisfies BuildOptions;

/** Leaves modules out: what they export is there and gives nothing. */
function emptied(names: readonly string[]): Plugin {
  return {
    name: "emptied",
    setup({ onLoad }) {
      onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        if (!names.includes(basename(path))) return undefined;
        const exported = [...(await readFile(path, "utf8")).matchAll(/^export function (\w+)/gm)];
        return { contents: exported.map(([, name = ""]) => `export const ${name} = () => {};`).join("\n") };
      });
    },
  };
}

/** A second pass, which shortens the names of properties too: every learner on every ward loads this file. */
async function squeeze(script: string, reserved: readonly string[]): Promise<RuntimeBundle> {
  const names: { props?: { props: Record<string, string> } } = {};
  const options: MinifyOptions = {
    toplevel: true,
    ecma: 2020,
    compress: { passes: 6, ecma: 2020, unsafe: true, unsafe_arrows: true, pure_getters: true },
    mangle: { properties: { reserved: [...reserved], keep_quoted: true } },
    format: { ascii_only: true },
    nameCache: names,
  };
  const { code } = await minify(script, options);
  // Terser's cache writes "$" before each name.
  return { script: code ?? script, shortened: Object.keys(names.props?.props ?? {}).map((name) => name.slice(1)) };
}

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

function runtimeEntry(driver: string, types: readonly string[]): string {
  const widgets = types.map(
    (type, n) => `import { widget as widget${n} } from "./content/questions/${type}/${type}.browser.ts";`,
  );
  const scorings = types.map(
    (type, n) => `import { scoring as scoring${n} } from "./content/questions/${type}/scoring.shared.ts";`,
  );
  return [
    'import { start } from "./runtime/start.ts";',
    `import { opening } from "./formats/${driver}/driver.browser.ts";`,
    ...widgets,
    ...scorings,
    `start(opening, {`,
    `  widgets: [${types.map((_, n) => `widget${n}`).join(", ")}],`,
    `  scorings: [${types.map((_, n) => `scoring${n}`).join(", ")}],`,
    `});`,
  ].join("\n");
}
