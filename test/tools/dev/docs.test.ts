import { describe, expect, test } from "vitest";
import { docsTables, fillDocs } from "../../../src/tools/dev/docs/docs-tables.ts";
import { textOf } from "../../helpers/source-files.ts";

const documents = ["README.md", "NOTICE", "docs/blocks.md", "docs/wording.md"];
const tables = docsTables({ packageLock: textOf("package-lock.json") });

describe("generated passages", () => {
  test.each(documents)("of %s are up to date (npm run docs)", (path) => {
    expect(fillDocs(textOf(path), tables)).toBe(textOf(path));
  });

  test("each stand in a document", () => {
    const all = documents.map(textOf).join("");
    expect([...tables.keys()].filter((name) => !all.includes(`begin: ${name}`))).toEqual([]);
  });

  test("name the licence of every package", () => {
    expect(tables.get("dependencies")).not.toContain("?");
  });
});

test.each(["course.yaml", "sessions/1-when.yaml"])(
  "the smallest course in README.md is examples/smallest/%s",
  (path) => {
    const [, ...lines] = textOf(`examples/smallest/${path}`).split("\n"); // the first names the schema
    expect(textOf("README.md")).toContain(`\`\`\`yaml\n${lines.join("\n")}\`\`\``);
  },
);
