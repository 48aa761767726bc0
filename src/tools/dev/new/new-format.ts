import { camelCase, type NewKind } from "./plan.ts";

const guide = "docs/adding-a-format.md";

/** The files of the guide, under the new name: so what the guide says is what is written. */
export const newFormat: NewKind = {
  id: "format",
  plan(id, { read }) {
    const entry = camelCase(id);
    const blocks = [...read(guide).matchAll(/^`([^`\n]+)`:\n\n```ts\n([^]*?)```$/gm)];
    const files = blocks.map(([, path = "", text = ""]) => [
      path.replace("/plain/", `/${id}/`),
      text
        .replace("const plain:", `const ${entry}:`)
        .replaceAll('"plain"', `"${id}"`)
        .replace("Plain files", id)
        .replace("plain-format", id),
    ]);
    return {
      files: {
        ...(Object.fromEntries(files) as Readonly<Record<string, string>>),
        [`test/formats/${id}/${id}.test.ts`]: testText(id),
      },
      registry: { path: "src/formats/index.ts", list: "formats", entry, from: `./${id}/format.ts` },
      next: [
        `Read ${guide}: what a format has besides, such as a manifest, rules and an upload guide.`,
        `The driver is src/formats/${id}/browser/driver.ts; npm run prepare -- ${id} bundles its script alone.`,
        `See the case fail, then pass: npx vitest run test/formats/${id}`,
        `Build with it: node bin/build-course.js build examples/smallest --format ${id}`,
      ],
    };
  },
};

/** As the case names it. */
const registry = ["..", "..", "..", "src", "formats", "index.ts"].join("/");

function testText(id: string): string {
  return `import { expect, test } from "vitest";
import { formatById } from "${registry}";

test("a package of ${id} has a manifest", () => {
  expect(formatById("${id}").assemble).toBe("a golden of the manifest and the list of files, as in test/formats/scorm12");
});
`;
}
