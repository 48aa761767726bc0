import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { questionKinds } from "../../../src/content/questions/index.ts";
import { loadCourse } from "../../../src/pipeline/1-load/load-course.ts";
import { validateCourse } from "../../../src/pipeline/2-validate/validate-course.ts";
import { resolveCourse } from "../../../src/pipeline/3-resolve/resolve-course.ts";
import { keyRows } from "../../../src/tools/dev/docs/key-rows.ts";
import { diagnosticsText } from "../../helpers/expect-diagnostics.ts";
import { memoryWorld } from "../../helpers/memory-world.ts";
import { docsTables, documents, fillDocs } from "../../../src/tools/dev/docs/docs-tables.ts";
import { textOf } from "../../helpers/source-files.ts";

const tables = docsTables({ packageLock: textOf("package-lock.json"), licences: textOf("dist/lib/licences.txt") });

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

test("the files in docs/files.md are a course, and nothing is wrong with it", async () => {
  const fences = [...textOf("docs/files.md").matchAll(/```yaml\n# (\S+)\n([^]*?)```/g)];
  const files = Object.fromEntries(fences.map(([, path = "", text = ""]) => [`/c/${path}`, text]));
  expect(Object.keys(files)).toHaveLength(5);
  const loaded = await loadCourse("/c", memoryWorld(files));
  const validated = validateCourse(loaded.value!);
  const resolved = await resolveCourse(validated.value!, memoryWorld(files));
  const found = [...loaded.diagnostics, ...validated.diagnostics, ...resolved.diagnostics];
  expect(diagnosticsText(found.filter(({ severity }) => severity !== "advice"))).toBe("");
});

test.each(questionKinds.map((kind) => [kind.type, kind] as const))(
  "the example of %s in docs/questions.md is one of which nothing is reported",
  async (type, kind) => {
    const question = { id: "q-one", type, ...kind.example };
    const files = {
      "/c/course.yaml":
        "id: a-course\ntitle: A course\nlanguage: en-GB\nversion: 1.0.0\nsessions: [session.yaml]\nassessment: quiz.yaml\n",
      "/c/session.yaml": "title: A session\nblocks:\n  - Words.\n",
      "/c/quiz.yaml": stringify({ pass: "80%", questions: [question] }),
    };
    const loaded = await loadCourse("/c", memoryWorld(files));
    const validated = validateCourse(loaded.value!);
    const found = [...loaded.diagnostics, ...validated.diagnostics];
    kind.check?.(kind.example, { locate: () => undefined, report: (diagnostic) => void found.push(diagnostic) });
    expect(diagnosticsText(found)).toBe("");
    expect(keyRows(kind.schema).filter(({ text }) => text === "")).toEqual([]);
  },
);
