import { schemaMissing, unknownValue } from "../messages.ts";
import type { Command } from "./define.ts";

/** Which files of a course each is for; `settings` prints it as VS Code's YAML extension wants it. */
const files: Readonly<Record<string, readonly string[]>> = {
  course: ["course.yaml"],
  session: ["sessions/*.yaml", "session.yaml"],
  assessment: ["assessment.yaml"],
  references: ["references.yaml"],
  glossary: ["glossary.yaml"],
  locale: ["locales/*.yaml"],
};

const names = ["course", "session", "assessment", "references", "glossary", "locale", "report"];

export const schema: Command = {
  name: "schema",
  summary: "print a JSON Schema, or where they lie, for editors",
  takes: [{ name: "name", description: `one of ${names.join(", ")}; or settings, for VS Code`, isRequired: false }],
  options: [],
  examples: [
    "build-course schema",
    "build-course schema course > course.schema.json",
    "build-course schema settings > .vscode/settings.json",
  ],
  async run({ words: [name], world }) {
    const pathOf = (id: string) => `${world.toolFolder}/schemas/${id}.schema.json`;
    if (name === undefined)
      return { type: "text", text: names.map((id) => `${id.padEnd(12)}${pathOf(id)}\n`).join("") };
    if (name === "settings") {
      const entries = Object.entries(files).map(([id, patterns]) => [fileUrl(pathOf(id)), patterns]);
      const settings = { "yaml.schemas": Object.fromEntries(entries) as object };
      return { type: "text", text: `${JSON.stringify(settings, null, 2)}\n` };
    }
    if (!names.includes(name)) {
      const advice = `Schemas: ${names.join(", ")}, settings.`;
      return { type: "usage", diagnostic: unknownValue.at(undefined, { option: "The name", given: name, advice }) };
    }
    const path = pathOf(name);
    if (!(await world.stat(path))) return { type: "usage", diagnostic: schemaMissing.at(undefined, { path }) };
    return { type: "text", text: new TextDecoder().decode(await world.readBytes(path)) };
  },
};

/** Of a path with `/`, on Windows with a drive. */
function fileUrl(path: string): string {
  return new URL(path.startsWith("/") ? path : `/${path}`, "file:///").href;
}
