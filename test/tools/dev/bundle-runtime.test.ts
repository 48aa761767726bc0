import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { runtimeName, runtimeTiers } from "../../../src/content/questions/runtime-tiers.ts";
import { questionKinds } from "../../../src/content/questions/index.ts";
import { runtimeWords } from "../../../src/content/languages/index.ts";
import { hooks } from "../../../src/contract/hooks.ts";
import type { AnswerType } from "../../../src/contract/answer.ts";
import type { Slot } from "../../../src/contract/state.ts";
import { profileById } from "../../../src/formats/profiles.ts";
import { bundleRuntime } from "../../../src/tools/dev/runtime/bundle-runtime.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));

describe("names of properties in the learner's script", () => {
  test("are shortened only where nobody else knows them", { timeout: 120_000 }, async () => {
    const { script, shortened } = await bundleRuntime(root, "scorm12", runtimeTiers.at(-1)!);
    expect(shortened).toEqual(expect.arrayContaining(["hasUnsent", "onRestored", "soundChars"]));
    const page = await readFile(`${root}src/contract/page-data.ts`, "utf8");
    const known = new Set([
      ...[...page.matchAll(/readonly (\w+)\??:/g)].map(([, name = ""]) => name),
      ...["type", "stores", "phased", "changed", "since", "retired", "replaces", "count", "options", "items", "weight"],
      ...["right", "of", "partial", "accept", "exact", "min", "max"],
      ...["state", "counter", "savedAt", "acknowledged", "left"],
      ...Object.keys(profileById("generic")),
      ...Object.values(hooks).map((hook) => hook.slice("data-".length)),
      ...[...JSON.stringify(runtimeWords("en-GB")).matchAll(/\{(\w+)\}/g)].map(([, hole = ""]) => hole),
      ...["textContent", "persisted", "isIntersecting", "dateStyle", "maximumFractionDigits", "ignoreBOM", "capture"],
    ]);
    expect(shortened.filter((name) => known.has(name))).toEqual([]);
    // What is quoted in the sources has a meaning outside, such as the value of a `data-action`.
    expect(shortened.filter((name) => name.includes("-"))).toEqual([]);
    for (const name of ["resumable", "quiz-start", "optionIds", "patterns", "savedAt"]) expect(script).toContain(name);
  });
});

describe("the runtime a course gets", () => {
  const slot = (type: AnswerType): Slot => {
    const shapes = {
      nothing: { type: "nothing" },
      seen: { type: "seen" },
      bits: { type: "bits", count: 2 },
      choice: { type: "choice", options: 2 },
      choices: { type: "choices", options: [2] },
      order: { type: "order", items: 2 },
      number: { type: "number" },
      text: { type: "text", weight: 1 },
    } as const;
    return { stores: shapes[type], phased: false, changed: 1, since: 1, retired: true };
  };

  test("is the small one where it has everything", () => {
    const slots = (["seen", "bits", "choice", "text"] as const).map(slot);
    expect(runtimeName("scorm12", ["single-choice", "multiple-response", "true-false"], slots)).toBe("scorm12.js");
  });

  test.each(["choices", "order", "number"] as const)("reads %s, though only a retired slot has them", (type) => {
    expect(runtimeName("scorm12", [], [slot(type)])).toBe("scorm12-all.js");
  });

  test.each(questionKinds.filter((kind) => !kind.inSmallRuntime).map(({ type }) => type))("knows %s", (type) => {
    expect(runtimeName("scorm12", ["single-choice", type], [])).toBe("scorm12-all.js");
  });
});
