import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { getLanguageService } from "yaml-language-server";
import { isRelativePath } from "yaml-language-server/lib/umd/languageservice/utils/paths.js";
import { newCourse } from "../../../src/cli/commands/new.ts";
import { createFiles } from "../../../src/cli/disk/create-files.ts";
import { nodeWorld } from "../../../src/cli/node-world.ts";
import { languages } from "../../../src/content/languages/index.ts";
import { formats } from "../../../src/formats/index.ts";
import { build } from "../../../src/pipeline/build.ts";
import { planCourse } from "../../../src/tools/new/plan-course.ts";
import { starters } from "../../../src/tools/new/starters.ts";
import { scratchFolder } from "../../helpers/scratch-folder.ts";
import { projectFiles } from "../../helpers/source-files.ts";

const world = nodeWorld(join(process.cwd(), "dist"));
const known = await starters(world);
const iri = "https://example.org/courses/mine";

/** A new course, where its author would have it. */
async function begun(starter: (typeof known)[number], language: string): Promise<string> {
  const folder = join(scratchFolder(), "mine");
  const planned = await planCourse({ starter, id: "mine", title: "Mine: a course", language, iri }, "9.9.9", world);
  if ("code" in planned) throw new Error(planned.text);
  expect(await createFiles(folder, { whole: "course", inWhole: planned.course, around: planned.around })).toEqual([]);
  return folder;
}

const pairs = known.flatMap((starter) =>
  languages.map(({ tag, reviewed }) => [starter.id, tag, starter, reviewed] as const),
);

describe("A85 a starter", () => {
  test.each(pairs)(
    "%s in %s is built to every format without a warning, and nobody is said to lose anything",
    async (_, tag, starter, reviewed) => {
      const folder = await begun(starter, tag);
      const { diagnostics, outputs, summary } = await build(
        {
          folder: `${folder}/course`,
          formats: formats.map(({ id }) => id),
          out: `${folder}/out`,
          frozen: false,
          verifyXsd: false,
          unpacked: false,
          maxWarnings: 0,
        },
        world,
      );
      expect(summary.lockLosses).toEqual([]);
      const waiting = reviewed === false ? [["BC3201", "advice"]] : [];
      expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual(waiting);
      expect(outputs.map(({ path }) => path.replace(/.*\/mine-1\.[01]\.0-/, ""))).toEqual(
        formats.map(({ id }) => `${id}.zip`),
      );
    },
  );

  test("is what its folder says, in its own order, and help names them all", () => {
    const ids = known.map(({ id }) => id);
    expect(ids).toEqual(["minimal", "example", "scenario", "refresher", "fire-safety"]);
    expect(new Set(ids)).toEqual(
      new Set(projectFiles().flatMap((path) => /^starters\/([^/]+)\/starter\.yaml$/.exec(path)?.[1] ?? [])),
    );
    const { description } = newCourse.options.find(({ flags }) => flags.startsWith("--starter"))!;
    const others = ["default", "in", "the", "repository", "also"];
    const named = description.match(/[a-z-]+/g)!.filter((word) => !others.includes(word));
    expect(named.toSorted()).toEqual(ids.toSorted());
  });
});

describe("A85 a new course", () => {
  test("has settings by which an editor finds each schema beside it, and finds nothing wrong", async () => {
    const folder = await begun(
      known.find(({ id }) => id === "refresher")!,
      "en-GB",
    );
    const read = (path: string) => readFileSync(join(folder, path), "utf8");
    const { "yaml.schemas": schemas } = JSON.parse(read(".vscode/settings.json")) as {
      "yaml.schemas": Record<string, string[]>;
    };
    const server = getLanguageService({
      schemaRequestService: (uri: string) => Promise.resolve(readFileSync(new URL(uri), "utf8")),
      workspaceContext: { resolveRelativePath: (path: string) => path },
    });
    const found = Object.entries(schemas).map(([path, fileMatch]) => {
      expect(isRelativePath(path)).toBe(true);
      return { uri: pathToFileURL(join(folder, path)).href, fileMatch };
    });
    server.configure({ validate: true, schemas: found });
    const findings = async (path: string, text: string) => {
      const document = TextDocument.create(pathToFileURL(join(folder, path)).href, "yaml", 1, text);
      return (await server.doValidation(document, false)).map(({ message }) => message);
    };
    for (const path of ["course/course.yaml", "course/assessment.yaml"]) {
      expect([path, await findings(path, read(path))]).toEqual([path, []]);
    }
    expect(await findings("other/course.yaml", "id: a\nsumary: x\n")).toContain("DisallowedExtraPropWarning");
    expect(JSON.parse(read(".vscode/extensions.json"))).toEqual({ recommendations: ["redhat.vscode-yaml"] });
  });

  test("is named in its README, and built after each push by the build-course that made it", async () => {
    const folder = await begun(known[0]!, "en-GB");
    const read = (path: string) => readFileSync(join(folder, path), "utf8");
    expect(read("README.md")).toMatch(/^# Mine: a course\n[^{}]*$/);
    expect(read(".github/workflows/course.yml")).toContain("  BUILD_COURSE: ./build-course-9.9.9.tgz\n");
    expect(read(".github/workflows/course.yml")).toContain("build-course build --frozen --max-warnings 0\n");
    expect(read(".gitignore").split("\n")).toContain("dist/");
    expect(read("course/course.yaml")).toMatch(/^id: mine\ntitle: "Mine: a course"\n/);
  });
});
