import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { parse } from "yaml";
import { getLanguageService } from "yaml-language-server";
import { blockKinds } from "../../../src/content/blocks/index.ts";
import { questionKinds } from "../../../src/content/questions/index.ts";
import { profiles } from "../../../src/formats/profiles.ts";
import { themeNames } from "../../../src/pipeline/4-render/templates/styles.ts";
import { exampleOf } from "../../../src/tools/dev/docs/block-reference.ts";
import { projectFiles, textOf } from "../../helpers/source-files.ts";

/* What an editor with the language server of Red Hat's extension does, set up as README.md says: no line in the files. */

const settings = execFileSync(process.execPath, ["bin/build-course.js", "schema", "settings"], { encoding: "utf8" });
const { "yaml.schemas": schemas } = JSON.parse(settings) as { "yaml.schemas": Record<string, string[]> };

const server = getLanguageService({
  schemaRequestService: (uri: string) => Promise.resolve(readFileSync(new URL(uri), "utf8")),
  workspaceContext: { resolveRelativePath: (path: string) => path },
});
server.configure({
  completion: true,
  validate: true,
  schemas: Object.entries(schemas).map(([uri, fileMatch]) => ({ uri, fileMatch })),
});

let files = 0;

function documentOf(name: string, text: string): TextDocument {
  return TextDocument.create(`file:///courses/${++files}/${name}`, "yaml", 1, text);
}

interface Offer {
  readonly label: string;
  readonly text: string;
}

/** What is offered at the sign §. */
async function offers(name: string, text: string): Promise<readonly Offer[]> {
  const document = documentOf(name, text.replace("§", ""));
  const { items } = await server.doComplete(document, document.positionAt(text.indexOf("§")), false);
  return items.map(({ label, insertText, textEdit }) => ({ label, text: insertText ?? textEdit?.newText ?? "" }));
}

/** The list once somebody has stepped through a snippet and changed nothing. Editors indent its lines as the line of the hyphen. */
function listWith(snippet = ""): unknown {
  return parse(`  - ${filledIn(snippet).replaceAll("\n", "\n  ")}`);
}

function filledIn(snippet: string): string {
  return snippet.replace(/\$\{\d+:((?:[^}\\]|\\.)*)\}/g, "$1").replace(/\\([$}\\])/g, "$1");
}

describe("an editor", () => {
  test.each([
    ["course.yaml", "id: a\nsumm§", "summary", "summary: "],
    ["sessions/1.yaml", "title: A\nsumm§", "summary", "summary: "],
    ["assessment.yaml", "intr§", "intro", "intro: "],
  ])("completes in %s the plain form of a text: %j", async (name, text, key, wanted) => {
    expect((await offers(name, text)).filter(({ label }) => label === key)).toEqual([{ label: key, text: wanted }]);
  });

  test("completes the prompt of a question to its plain form", async () => {
    const found = await offers("assessment.yaml", "questions:\n  - id: q-a\n    type: numeric\n    prom§");
    expect(found.find(({ label }) => label === "prompt")?.text).toMatch(/^prompt: \$\{1:[^\n]*\}$/);
  });

  test("offers all themes and all profiles", async () => {
    const labels = async (text: string) => (await offers("course.yaml", text)).map(({ label }) => label).toSorted();
    expect(await labels("theme: §")).toEqual(themeNames.toSorted());
    expect(await labels("tracking:\n  profile: §")).toEqual(profiles.map(({ id }) => id).toSorted());
  });

  test.each(blockKinds.map((kind) => [kind.type, kind] as const))(
    "offers a new block %s by its name",
    async (type, kind) => {
      const [offer] = (await offers("sessions/1.yaml", "title: A\nblocks:\n  - §")).filter(
        ({ label, text }) => label === type && text.startsWith("type:"),
      );
      expect(listWith(offer?.text)).toEqual([exampleOf(kind)]);
    },
  );

  test.each(questionKinds.map((kind) => [kind.type, kind] as const))(
    "offers a new question %s by its name",
    async (type, kind) => {
      const [offer] = (await offers("assessment.yaml", "questions:\n  - §")).filter(({ label }) => label === type);
      expect(listWith(offer?.text)).toEqual([{ id: `q-${type}`, type, ...kind.example }]);
    },
  );

  const written = projectFiles().filter((path) => /^(course|examples)\/.*(?<!lock)\.yaml$/.test(path));

  test.each(written)("finds nothing wrong in %s", async (path) => {
    const text = textOf(path).replace(/^# yaml-language-server.*\n/, "");
    const found = await server.doValidation(documentOf(path, text), false);
    expect(found.map(({ message, range }) => [range.start.line + 1, message])).toEqual([]);
  });

  // The server's own key of a message: its words come with the extension.
  test("finds what is wrong", async () => {
    const found = await server.doValidation(documentOf("course.yaml", "id: a\nsumary: x\n"), false);
    expect(found.map(({ message }) => message)).toContain("DisallowedExtraPropWarning");
  });
});
