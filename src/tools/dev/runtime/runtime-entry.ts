import { blockKinds } from "../../../content/blocks/index.ts";
import { questionKinds } from "../../../content/questions/index.ts";
import { formats } from "../../../formats/index.ts";
import { codingParts, corePart, featuresOf, partName } from "../../../pipeline/5-package/runtime/parts.ts";
import { partList } from "../../../pipeline/5-package/runtime/scripts.ts";

/**
 * By name of the part, source of the module that adds it to the list; last the core's, which starts the page. Written from
 * the registries, so that browser halves need no second list.
 */
export function runtimeEntry(driver: string): ReadonlyMap<string, string> {
  const core = [
    `import { opening } from "./src/formats/${driver}/browser/driver.ts";`,
    'import { start } from "./src/runtime/start.ts";',
    `start(opening, ${partList});`,
  ].join("\n");
  return new Map([...questionParts(), ...blockParts(), ...codings(), ...features(driver), [corePart, core]]);
}

type PartModule = readonly [string, string];

function questionParts(): readonly PartModule[] {
  return questionKinds.flatMap(({ type }): readonly PartModule[] => [
    [partName("scoring", type), adding({ scoring: `src/content/questions/${type}/scoring.shared.ts` })],
    [partName("question", type), adding({ widget: `src/content/questions/${type}/${type}.browser.ts` })],
  ]);
}

function blockParts(): readonly PartModule[] {
  return blockKinds
    .filter((kind) => kind.hasBrowserHalf)
    .map(({ type }) => [partName("block", type), adding({ half: `src/content/blocks/${type}/${type}.browser.ts` })]);
}

function codings(): readonly PartModule[] {
  return codingParts.map(({ name }) => [
    partName("coding", name),
    adding({ codings: `src/runtime/codings/${name}.ts` }),
  ]);
}

/** Those that any format of the driver may have. */
function features(driver: string): readonly PartModule[] {
  const names = formats.filter((format) => format.driver === driver).flatMap((format) => featuresOf(format));
  return [...new Set(names)].map(({ name, how = "wire", at = `src/runtime/features/${name}.ts` }) => [
    partName("feature", name),
    adding({ [how]: at }),
  ]);
}

/** What modules export by these names goes to the list as one part. */
function adding(members: Readonly<Record<string, string>>): string {
  const imports = Object.entries(members).map(([name, path]) => `import { ${name} } from "./${path}";`);
  return [...imports, `${partList}.push({ ${Object.keys(members).join(", ")} });`].join("\n");
}
