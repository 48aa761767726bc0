import { camelCase, type NewKind } from "./plan.ts";

export const newCommand: NewKind = {
  id: "command",
  plan(name) {
    const entry = camelCase(name);
    return {
      files: {
        [`src/cli/commands/${name}.ts`]: commandText(name, entry),
        [`test/cli/${name}.test.ts`]: testText(name, entry),
      },
      registry: { path: "src/cli/commands.ts", list: "commands", entry, from: `./commands/${name}.ts` },
      next: [
        `Say in src/cli/commands/${name}.ts what it takes and answers; what it does stands in src/tools/${name}/ and is reached through src/index.ts.`,
        `See the case fail, then pass: npx vitest run test/cli/${name}.test.ts`,
        "Help lists it by itself; tell of it in README.md and CHANGELOG.md.",
      ],
    };
  },
};

function commandText(name: string, entry: string): string {
  return `import type { Command } from "./define.ts";

export const ${entry}: Command = {
  name: "${name}",
  summary: "say in a few words what it does",
  takes: [],
  options: [],
  examples: ["build-course ${name}"],
  run: () => Promise.resolve({ type: "text", text: "Not done yet.\\n" }),
};
`;
}

function testText(name: string, entry: string): string {
  return `import { expect, test } from "vitest";
import { ${entry} } from "../../src/cli/commands/${name}.ts";
import { memoryWorld } from "../helpers/memory-world.ts";

test("${name} answers what it was asked", async () => {
  const answer = await ${entry}.run({ words: [], options: {}, world: memoryWorld({}) });
  expect(answer).toEqual({ type: "text", text: "What it should answer.\\n" });
});
`;
}
