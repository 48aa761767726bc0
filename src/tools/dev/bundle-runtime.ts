import { build } from "esbuild";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { minify } from "terser";
import { questionKinds } from "../../content/questions/index.ts";
import { formats } from "../../formats/index.ts";

/**
 * One classic script per driver, so that a SCORM 1.2 package carries no xAPI code; modules would fail on `file://`.
 * The entry is written from the registries: browser halves need no second list.
 */
export async function bundleRuntimes(root: string): Promise<void> {
  for (const driver of new Set(formats.map((format) => format.driver))) {
    const bundle = await build({
      stdin: { contents: runtimeEntry(driver), resolveDir: join(root, "src"), loader: "ts", sourcefile: "entry.ts" },
      bundle: true,
      format: "iife",
      minify: true,
      // The learner's floor: Chrome and Edge 109, Firefox 115, Safari 15.4.
      target: ["chrome109", "firefox115", "safari15.4"],
      charset: "ascii",
      legalComments: "none",
      write: false,
      logLevel: "warning",
    });
    await put(join(root, "dist/runtime", `${driver}.js`), await squeeze(bundle.outputFiles[0]?.text ?? ""));
  }
}

/** A second pass: every learner on every ward loads this file, and terser's passes take off another twentieth. */
async function squeeze(script: string): Promise<string> {
  const compress = { passes: 3, ecma: 2020, unsafe_arrows: true, pure_getters: true } as const;
  const { code } = await minify(script, { toplevel: true, ecma: 2020, compress, format: { ascii_only: true } });
  return `${code ?? script}\n`;
}

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

function runtimeEntry(driver: string): string {
  const types = questionKinds.map((kind) => kind.type);
  const widgets = types.map((type, n) => `import { widget as widget${n} } from "./content/questions/${type}/${type}.browser.ts";`);
  const scorings = types.map((type, n) => `import { scoring as scoring${n} } from "./content/questions/${type}/scoring.shared.ts";`);
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
