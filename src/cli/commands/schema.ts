import { schemaMissing, unknownValue } from "../messages.ts";
import type { Command } from "./define.ts";

const names = ["course", "session", "assessment", "references", "glossary", "locale", "report"];

export const schema: Command = {
  name: "schema",
  summary: "print a JSON Schema, or where they lie, for editors",
  takes: [{ name: "name", description: `one of ${names.join(", ")}`, isRequired: false }],
  options: [],
  examples: ["build-course schema", "build-course schema course > course.schema.json"],
  async run({ words: [name], world }) {
    const pathOf = (id: string) => `${world.toolFolder}/schemas/${id}.schema.json`;
    if (name === undefined)
      return { type: "text", text: names.map((id) => `${id.padEnd(12)}${pathOf(id)}\n`).join("") };
    if (!names.includes(name)) {
      const advice = `Schemas: ${names.join(", ")}.`;
      return { type: "usage", diagnostic: unknownValue.at(undefined, { option: "The name", given: name, advice }) };
    }
    const path = pathOf(name);
    if (!(await world.stat(path))) return { type: "usage", diagnostic: schemaMissing.at(undefined, { path }) };
    return { type: "text", text: new TextDecoder().decode(await world.readBytes(path)) };
  },
};
