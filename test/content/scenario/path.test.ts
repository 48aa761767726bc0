import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pathOf, type PathStep } from "../../../src/content/blocks/scenario/path.shared.ts";

const step = (id: string, ...next: readonly string[]): PathStep => ({ id, next: new Map(next.entries()) });
const story = [step("tap", "dry", "flood"), step("flood", "dry", "tap"), step("dry")];
const chosen = (choices: Readonly<Record<string, number>>) => (id: string) => choices[id];

describe("the path of a scenario", () => {
  it("begins at the first step", () => {
    expect(pathOf(story, chosen({}))).toEqual({ decisions: [], at: "tap" });
  });

  it("follows what was chosen to the end", () => {
    const decisions = [
      { step: "tap", choice: 1 },
      { step: "flood", choice: 0 },
    ];
    expect(pathOf(story, chosen({ tap: 1, flood: 0 }))).toEqual({ decisions, at: "dry" });
  });

  it("goes back where a choice leads back, with what was decided since open again", () => {
    expect(pathOf(story, chosen({ tap: 1, flood: 1 }))).toEqual({ decisions: [], at: "tap" });
  });

  it("stops where an update has taken the chosen choice away", () => {
    expect(pathOf(story, chosen({ tap: 7 }))).toEqual({ decisions: [], at: "tap" });
  });

  it("has an end and no step twice, whatever the graph and the choices", () => {
    const ids = ["a", "b", "c", "d", "e"];
    const graph = fc.tuple(
      ...ids.map((id) => fc.array(fc.constantFrom(...ids), { maxLength: 3 }).map((next) => step(id, ...next))),
    );
    const choices = fc.dictionary(fc.constantFrom(...ids), fc.nat({ max: 3 }));
    fc.assert(
      fc.property(graph, choices, (steps, given) => {
        const { decisions, at } = pathOf(steps, chosen(given));
        const visited = decisions.map(({ step: id }) => id);
        expect(new Set(visited).size).toBe(visited.length);
        expect(visited).not.toContain(at);
      }),
    );
  });
});
