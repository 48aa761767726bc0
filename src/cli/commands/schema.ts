import { schemaMissing, unknownValue } from "../messages.ts";
import type { Command } from "./define.ts";

const names = ["course", "session", "assessment", "references", "report"];

export const schema: Command = {
  name: "schema",
  summary: "print a JSON Schema, or where they lie, for editors",
  argument: { name: "name", description: `one of ${names.join(", ")}`, isRequired: false },
  options: [],
  examples: ["build-course schema", "build-course schema course > course.schema.json"],
  async run({ argument, world }) {
    const pathOf = (name: string) => `${world.toolFolder}/schemas/${name}.schema.json`;
    if (argument === undefined)
      return { type: "text", text: names.map((name) => `${name.padEnd(12)}${pathOf(name)}\n`).join("") };
    if (!names.includes(argument)) {
      const advice = `Schemas: ${names.join(", ")}.`;
      return { type: "usage", diagnostic: unknownValue.at(undefined, { option: "The name", given: argument, advice }) };
    }
    const path = pathOf(argument);
    if (!(await world.stat(path))) return { type: "usage", diagnostic: schemaMissing.at(undefined, { path }) };
    return { type: "text", text: new TextDecoder().decode(await world.readBytes(path)) };
  },
};
