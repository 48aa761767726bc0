import { describe, expect, test } from "vitest";
import { docsTables, fillDocs } from "../../../src/tools/dev/docs/docs-tables.ts";
import { textOf } from "../../helpers/source-files.ts";

const tables = docsTables({ packageLock: textOf("package-lock.json") });

describe("generated passages", () => {
  test.each(["README.md", "NOTICE"])("of %s are up to date (npm run docs)", (path) => {
    expect(fillDocs(textOf(path), tables)).toBe(textOf(path));
  });

  test("each stand in a document", () => {
    const documents = textOf("README.md") + textOf("NOTICE");
    expect([...tables.keys()].filter((name) => !documents.includes(`begin: ${name}`))).toEqual([]);
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
