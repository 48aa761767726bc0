import { describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { rules } from "../../src/lint/index.ts";
import type { Example } from "../../src/lint/rule.ts";
import { memoryWorld } from "../helpers/memory-world.ts";
import { resolved } from "../pipeline/3-resolve/resolved.ts";

/** A course of which nothing is said. */
const plain: Readonly<Record<string, object>> = {
  "course.yaml": {
    id: "hand-washing",
    title: "Hand washing",
    language: "en-GB",
    version: "1",
    sessions: ["sessions/1.yaml"],
  },
  "sessions/1.yaml": { id: "hands", title: "Hands", blocks: ["Wash your hands."] },
};

/** The codes of all that is said of the course with these keys; a quiz is named, unless the example has a course of its own. */
async function codesOf(example: Example): Promise<readonly string[]> {
  const isListed = "assessment.yaml" in example && !("sessions" in keysOf(example["course.yaml"]));
  const all = { ...plain, ...example };
  const files = Object.keys(all).map((path): [string, string] => {
    const text = example[path];
    if (text !== undefined && !path.endsWith(".yaml")) return [`/c/${path}`, text];
    const listed = isListed && path === "course.yaml" ? { assessment: "assessment.yaml" } : {};
    return [`/c/${path}`, stringify({ ...plain[path], ...listed, ...keysOf(text) })];
  });
  const { diagnostics } = await resolved("/c", memoryWorld(Object.fromEntries(files)));
  return diagnostics.map(({ code }) => code);
}

function keysOf(text: string | undefined): object {
  return text === undefined ? {} : (parse(text) as object);
}

describe("the rule", () => {
  it.each(rules.map((rule) => [rule.message.name, rule] as const))(
    "%s finds its wrong example, and nothing in its right one",
    async (_, { message, wrong, right }) => {
      expect([await codesOf(wrong), await codesOf(right)]).toEqual([[message.code], []]);
    },
  );

  it("says nothing of a course that has none of them", async () => {
    expect(await codesOf({})).toEqual([]);
  });
});
