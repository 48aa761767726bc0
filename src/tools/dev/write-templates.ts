import { readdirSync, readFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { transformSync } from "esbuild";
import Handlebars from "handlebars";
import { weakPairs } from "../../pipeline/4-render/theme/contrast.ts";
import { readTokens } from "../../pipeline/4-render/theme/tokens.ts";
import { compileOptions } from "../../pipeline/4-render/templates/compile-options.ts";
import { layersOf, type LayerRules } from "./style-layers.ts";
import { themeFolder } from "../../pipeline/4-render/templates/names.ts";

/** Oldest browsers that get the styles; older ones get the page without script, and plainer. */
const browsers = ["chrome109", "firefox115", "safari15.4"];

/**
 * Source of `#generated/templates`: every template under `templates/`, precompiled, and the styles of each theme. So
 * building a course needs neither the template compiler nor the style sheets.
 */
export function templatesModule(root: string = process.cwd()): string {
  const folder = join(root, "templates");
  const files = filesUnder(folder).map((path) => relative(folder, path).replaceAll("\\", "/"));
  const templates = files
    .filter((path) => path.endsWith(".hbs"))
    .map((path) => {
      const specification: unknown = Handlebars.precompile(read(folder, path), compileOptions);
      if (typeof specification !== "string") throw new Error(`${path} could not be precompiled`);
      return `${JSON.stringify(path.slice(0, -".hbs".length))}: ${specification}`;
    });
  const themes = files
    .filter((path) => /^themes\/[^/]+\/theme\.css$/.test(path))
    .map((path) => path.split("/")[1] ?? "");
  const styles = themes.map(
    (theme) => `${JSON.stringify(theme)}: ${JSON.stringify(themeSheets(folder, files, theme))}`,
  );
  return `export const templates = {\n${templates.join(",\n")}\n};\nexport const styles = {\n${styles.join(",\n")}\n};\n`;
}

/**
 * The sheets of a theme, each minified by itself, so that a package may take only those it uses: the theme's tokens, then
 * what every theme shares, then what the theme adds to it, under the name of what it adds to.
 */
function themeSheets(
  folder: string,
  files: readonly string[],
  theme: string,
): readonly (readonly [sheet: string, ...LayerRules])[] {
  const own = themeFolder(theme);
  const shared = files.filter((path) => path.endsWith(".css") && !path.startsWith("themes/") && path !== layers);
  const added = files.filter((path) => path.startsWith(own) && path.endsWith(".css") && basename(path) !== "theme.css");
  return [layers, `${own}theme.css`, ...shared, ...added].flatMap((path) => {
    const isTheme = basename(path) === "theme.css";
    const source = isTheme ? withDarkOfDevice(read(folder, path)) : read(folder, path);
    const name = isTheme ? path : path.replace(own, "");
    const code = minified(source);
    if (isTheme) refuseWeakPairs(theme, code);
    return layersOf(code).map((rules) => [name.slice(0, -".css".length), ...rules] as const);
  });
}

function minified(css: string): string {
  const { code } = transformSync(css, { loader: "css", minify: true, target: browsers, legalComments: "none" });
  // The space before the value of a custom property means nothing, and is left there.
  return code.replace(/(--[\w-]+): (?=[^;}])/g, "$1:");
}

/** A theme writes its dark colours once; they hold as well where the device is dark and the learner has not said light. */
function withDarkOfDevice(css: string): string {
  const dark = /:root\[data-theme="dark"\]\s*\{([^}]*)\}/.exec(css)?.[1];
  if (dark === undefined) return css;
  const media = `@media (prefers-color-scheme: dark) { :root:not([data-theme="light"]) {${dark}} }`;
  return `${css}\n@layer bc.modes { ${media} }`;
}

/** A theme of ours that cannot be read is our own mistake. */
function refuseWeakPairs(theme: string, css: string): void {
  const weak = weakPairs([readTokens(css)], () => false).map(
    ({ mode, front, back, ratio, pair, nearest }) =>
      `${mode}: --${front.name} ${front.value} on --${back.name} ${back.value} is ${ratio.toFixed(2)}:1, needs ${pair.needed}:1 (${pair.where}); nearest: ${nearest ?? "none"}`,
  );
  if (weak.length > 0) throw new Error(`The theme ${theme} has pairs that are too faint:\n${weak.join("\n")}`);
}

/** Names the layers in their order, so that the order of the files does not matter. */
const layers = "styles/layers.css";

function read(folder: string, path: string): string {
  return readFileSync(join(folder, path), "utf8").replaceAll("\r\n", "\n");
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((left, right) => (left.name < right.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)]));
}
