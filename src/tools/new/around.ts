import type { World } from "../../model/world.ts";
import { editorSettings, schemaNames } from "../../model/editor-schemas.ts";
import { filesOf } from "./files-of.ts";
import type { PlannedFile } from "./planned-course.ts";
import { homeOf, textOf } from "./starters.ts";

/**
 * What stands around a new course. Schemas are copied: by a path into an installation they would be found on one computer
 * alone, and not after its update.
 */
export async function aroundFiles(
  holes: Readonly<Record<string, string>>,
  world: World,
): Promise<readonly PlannedFile[]> {
  const folder = `${homeOf(world)}/starters/around`;
  const files: PlannedFile[] = [];
  for (const path of await filesOf(folder, world)) {
    const text = (await textOf(`${folder}/${path}`, world)).replace(
      /(?<!\$\{?)\{(\w+)\}/g,
      (hole, name: string) => holes[name] ?? hole,
    );
    files.push({ path: withDots(path), bytes: new TextEncoder().encode(text) });
  }
  for (const name of schemaNames) {
    const file = `${name}.schema.json`;
    files.push({
      path: `${schemaFolder}/${file}`,
      bytes: await world.readBytes(`${world.toolFolder}/schemas/${file}`),
    });
  }
  const settings = editorSettings((name) => `./${schemaFolder}/${name}.schema.json`);
  return [...files, { path: ".vscode/settings.json", bytes: new TextEncoder().encode(settings) }];
}

const schemaFolder = ".vscode/schemas";

/** npm leaves out of a package what is called .gitignore, so here a name begins with `_` for a dot. */
function withDots(path: string): string {
  return path.replace(/(^|\/)_/g, "$1.");
}
