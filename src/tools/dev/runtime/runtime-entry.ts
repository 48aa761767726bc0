import { blockKinds } from "../../../content/blocks/index.ts";
import { questionKinds } from "../../../content/questions/index.ts";
import { formats } from "../../../formats/index.ts";
import { codingPlugins, core, featuresOf, pluginName } from "../../../pipeline/5-package/runtime/plugins.ts";
import { pluginList } from "../../../pipeline/5-package/runtime/scripts.ts";

/**
 * By name of the plug-in, source of the module that adds it to the list; last the core's, which starts the page. Written from
 * the registries, so that browser halves need no second list.
 */
export function runtimeEntry(driver: string): ReadonlyMap<string, string> {
  const starting = [
    `import { opening } from "./src/formats/${driver}/browser/driver.ts";`,
    'import { start } from "./src/runtime/start.ts";',
    `start(opening, ${pluginList});`,
  ].join("\n");
  return new Map([...questionPlugins(), ...blockPlugins(), ...codings(), ...features(driver), [core, starting]]);
}

type PluginModule = readonly [string, string];

function questionPlugins(): readonly PluginModule[] {
  return questionKinds.flatMap(({ type }): readonly PluginModule[] => [
    [pluginName("scoring", type), adding({ scoring: `src/content/questions/${type}/scoring.shared.ts` })],
    [pluginName("question", type), adding({ widget: `src/content/questions/${type}/${type}.browser.ts` })],
  ]);
}

function blockPlugins(): readonly PluginModule[] {
  return blockKinds
    .filter((kind) => kind.hasBrowserHalf)
    .map(({ type }) => [pluginName("block", type), adding({ half: `src/content/blocks/${type}/${type}.browser.ts` })]);
}

function codings(): readonly PluginModule[] {
  return codingPlugins.map(({ name }) => [
    pluginName("coding", name),
    adding({ codings: `src/runtime/codings/${name}.ts` }),
  ]);
}

/** Those that any format of the driver may have. */
function features(driver: string): readonly PluginModule[] {
  const names = formats.filter((format) => format.driver === driver).flatMap((format) => featuresOf(format));
  return [...new Set(names)].map(({ name, how = "wire", at = `src/runtime/features/${name}.ts` }) => [
    pluginName("feature", name),
    adding({ [how]: at }),
  ]);
}

/** What modules export by these names goes to the list as one plug-in. */
function adding(members: Readonly<Record<string, string>>): string {
  const imports = Object.entries(members).map(([name, path]) => `import { ${name} } from "./${path}";`);
  return [...imports, `${pluginList}.push({ ${Object.keys(members).join(", ")} });`].join("\n");
}
