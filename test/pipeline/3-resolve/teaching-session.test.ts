import { expect, it } from "vitest";
import { teachingSession, type Teaching } from "../../../src/pipeline/3-resolve/course/teaching-session.ts";

function session(id: string, objectiveIds: readonly string[], ...checksOn: readonly string[]): Teaching {
  return {
    id,
    objectiveIds,
    blocks: [{}, ...checksOn.map((objective) => ({ question: { objectiveIds: [objective] } }))],
  };
}

it.each([
  [
    "with most checks on it, where they list it alike",
    [session("a", ["x"], "x"), session("b", ["x"], "x", "x", "y")],
    "b",
  ],
  ["that lists it nearest the top", [session("a", ["y", "x"], "x"), session("b", ["x", "y"])], "b"],
  ["that comes first, where all is equal", [session("a", ["x"], "x"), session("b", ["x"], "x")], "a"],
  ["that lists it, whatever others ask", [session("a", ["y"], "x", "x"), session("b", ["x"])], "b"],
  ["that lists it: without one there is none", [session("a", ["y"], "x")], undefined],
])("an objective leads back to the session %s", (_, sessions, id) => {
  expect(teachingSession("x", sessions)?.id).toBe(id);
});
