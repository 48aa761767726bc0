import { editorSettings, schemaNames } from "../../model/editor-schemas.ts";
import type { World } from "../../model/world.ts";
import { schemaMissing, unknownValue } from "../messages.ts";
import type { Answer, Command } from "./define.ts";

const names = [...schemaNames, "report", "catalogue"];

export const schema: Command = {
  name: "schema",
  summary: "print a JSON Schema, or where they lie, for editors",
  takes: [{ name: "name", description: `one of ${names.join(", ")}; or settings, for VS Code`, isRequired: false }],
  options: [
    { flags: "--out <dir>", description: "copy those that editors need to this folder, such as .vscode/schemas" },
  ],
  examples: [
    "build-course schema",
    "build-course schema course > course.schema.json",
    "build-course schema settings > .vscode/settings.json",
    "build-course schema --out .vscode/schemas",
  ],
  async run({ words: [name], options: { out }, world }) {
    if (typeof out === "string") return await copyTo(out, world);
    const pathOf = (id: string) => `${world.toolFolder}/schemas/${id}.schema.json`;
    if (name === undefined)
      return { type: "text", text: names.map((id) => `${id.padEnd(12)}${pathOf(id)}\n`).join("") };
    if (name === "settings") return { type: "text", text: editorSettings((id) => fileUrl(pathOf(id))) };
    if (!names.includes(name)) {
      const advice = `Schemas: ${names.join(", ")}, settings.`;
      return { type: "usage", diagnostic: unknownValue.at(undefined, { option: "The name", given: name, advice }) };
    }
    const path = pathOf(name);
    if (!(await world.stat(path))) return { type: "usage", diagnostic: schemaMissing.at(undefined, { path }) };
    return { type: "text", text: new TextDecoder().decode(await world.readBytes(path)) };
  },
};

/** As `new` does: a course that is shared has them beside it, and writes them anew after an update of the tool. */
async function copyTo(out: string, world: World): Promise<Answer> {
  const copies = schemaNames.map((id) => ({
    from: `${world.toolFolder}/schemas/${id}.schema.json`,
    to: `${out}/${id}.schema.json`,
  }));
  for (const { from } of copies) {
    if (!(await world.stat(from))) return { type: "usage", diagnostic: schemaMissing.at(undefined, { path: from }) };
  }
  for (const { from, to } of copies) await world.writeAtomically(to, await world.readBytes(from));
  return { type: "text", text: copies.map(({ to }) => `${to}\n`).join("") };
}

/** Of a path with `/`, on Windows with a drive. */
function fileUrl(path: string): string {
  return new URL(path.startsWith("/") ? path : `/${path}`, "file:///").href;
}
