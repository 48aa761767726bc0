import { join } from "node:path";
import { expect, test } from "vitest";
import { nodeWorld } from "../../src/cli/node-world.ts";
import { starters } from "../../src/tools/new/starters.ts";
import { scratchFolder } from "../helpers/scratch-folder.ts";
import { followTutorial, tutorial } from "./parts/follow-tutorial.ts";

test("who follows docs/tutorial.md sees what it says, and has a course of which nothing is said", async () => {
  const { shown, seen } = await followTutorial(scratchFolder());
  expect(seen.length).toBe(1);
  for (const [wanted, was] of seen) expect(was).toBe(wanted);
  expect(shown).toMatch(/^dist\/packages\/hand-hygiene-in-two-minutes-1\.0\.0-scorm12\.zip {2}\d+ kB\n/);
  expect(shown).not.toContain("lose");
  expect(tutorial).toContain(/hand-hygiene-in-two-minutes-1\.0\.0-scorm12\.zip/.exec(shown)?.[0]);
});

test("the tutorial begins with a starter that there is", async () => {
  const [first] = await starters(nodeWorld(join(process.cwd(), "dist")));
  expect(first?.id).toBe("minimal");
});
