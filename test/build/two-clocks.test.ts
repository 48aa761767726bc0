import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { nodeWorld } from "../../src/cli/node-world.ts";
import { build } from "../../src/index.ts";
import { scratchFolder } from "../helpers/scratch-folder.ts";
import { root } from "../e2e/package.ts";

const folder = "course";

/** What a build on this day says, and the sums of what it wrote. */
async function builtOn(day: string) {
  const scratch = scratchFolder();
  const course = join(scratch, folder);
  cpSync(join(root, "examples/smallest"), course, { recursive: true });
  const file = join(course, "course.yaml");
  writeFileSync(file, `${readFileSync(file, "utf8")}\nowner: The ward\nreviewed: 2026-01-01\nreview-by: 2027-01-01\n`);
  const world = { ...nodeWorld(join(root, "dist")), now: () => new Date(`${day}T12:00:00Z`) };
  const formats = ["scorm12", "scorm2004-4th", "web"];
  const request = {
    folder: course,
    formats,
    out: join(scratch, "out"),
    frozen: false,
    verifyXsd: false,
    unpacked: false,
  };
  const { diagnostics, outputs } = await build(request, world);
  return { codes: diagnostics.map(({ name }) => name), sums: outputs.map(({ sha256 }) => sha256) };
}

it("A35 the day of the build changes what is said of a review that is due, and not one byte", async () => {
  const [before, near, after] = [await builtOn("2026-02-01"), await builtOn("2026-12-20"), await builtOn("2031-06-01")];
  expect(before.codes).toEqual([]);
  expect(near.codes).toEqual(["review-soon"]);
  expect(after.codes).toEqual(["review-overdue"]);
  expect(before.sums).toHaveLength(3);
  expect(near.sums).toEqual(before.sums);
  expect(after.sums).toEqual(before.sums);
});
