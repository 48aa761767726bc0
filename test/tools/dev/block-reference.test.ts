import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { blockKinds } from "../../../src/content/blocks/index.ts";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import { loadCourse } from "../../../src/pipeline/1-load/load-course.ts";
import { validateCourse } from "../../../src/pipeline/2-validate/validate-course.ts";
import { exampleOf } from "../../../src/tools/dev/docs/block-reference.ts";
import { keyRows } from "../../../src/tools/dev/docs/key-rows.ts";
import { diagnosticsText } from "../../helpers/expect-diagnostics.ts";
import { memoryWorld } from "../../helpers/memory-world.ts";

const courseFile = "id: a-course\ntitle: A course\nlanguage: en-GB\nversion: 1.0.0\nsessions: [session.yaml]\n";

describe.each(blockKinds.map((kind) => [kind.type, kind] as const))("the reference of %s", (_type, kind) => {
  test("has an example that the schema accepts", async () => {
    const session = stringify({ title: "A session", blocks: [exampleOf(kind)] });
    const loaded = await loadCourse("/c", memoryWorld({ "/c/course.yaml": courseFile, "/c/session.yaml": session }));
    expect(diagnosticsText(loaded.diagnostics)).toBe("");
    expect(diagnosticsText(validateCourse(loaded.value!).diagnostics)).toBe("");
  });

  test("has an example of which the block itself reports nothing", () => {
    const found: Diagnostic[] = [];
    kind.check?.(exampleOf(kind), { locate: () => undefined, report: (diagnostic) => void found.push(diagnostic) });
    expect(diagnosticsText(found)).toBe("");
  });

  test("describes every key", () => {
    expect(keyRows(kind.schema).filter(({ text }) => text === "")).toEqual([]);
  });
});
