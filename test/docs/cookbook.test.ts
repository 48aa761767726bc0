import { cpSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { courseOf, readRecipes } from "../../.ci/recipes.mjs";
import { nodeWorld } from "../../src/cli/node-world.ts";
import { build } from "../../src/pipeline/build.ts";
import { diagnosticsText } from "../helpers/expect-diagnostics.ts";
import { scratchFolder } from "../helpers/scratch-folder.ts";

const root = process.cwd();
const cookbook = readFileSync(join(root, "docs/cookbook.md"), "utf8");
const recipes = readRecipes(cookbook);

describe("docs/cookbook.md", () => {
  test.each(recipes.map((recipe) => [recipe.number, recipe.title, recipe] as const))(
    "recipe %i, %s, is built, and nothing is said against it",
    async (_number, _title, recipe) => {
      const { texts, media } = courseOf(recipe);
      const folder = scratchFolder(
        Object.fromEntries(Object.entries(texts).map(([path, text]) => [`course/${path}`, text])),
      );
      for (const [path, source] of Object.entries(media)) {
        mkdirSync(dirname(join(folder, "course", path)), { recursive: true });
        cpSync(join(root, "test/courses/media", source), join(folder, "course", path));
      }
      const { diagnostics, outputs } = await build(
        {
          folder: join(folder, "course"),
          formats: ["scorm12"],
          out: join(folder, "out"),
          frozen: false,
          verifyXsd: false,
          unpacked: false,
        },
        nodeWorld(join(root, "dist")),
      );
      expect(diagnosticsText(diagnostics)).toBe("");
      expect(outputs).toHaveLength(1);
    },
  );

  test("has twenty recipes, each with an example, and its list leads to each", () => {
    expect(recipes.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect(recipes.filter(({ fences }) => fences.length === 0)).toEqual([]);
    const links = [...cookbook.matchAll(/\]\(#(\d+-[^)]*)\)/g)].map(([, link]) => link);
    const anchors = recipes.map(
      ({ number, title }) =>
        `${number}-${title
          .toLowerCase()
          .replace(/[^a-z0-9 ]/g, "")
          .replaceAll(" ", "-")}`,
    );
    expect(links).toEqual(anchors);
  });

  test("every example of it is one of which the tests know the file", () => {
    expect(cookbook.match(/```yaml\n/g)).toHaveLength(recipes.flatMap(({ fences }) => fences).length);
  });
});
