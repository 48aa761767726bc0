import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { nodeWorld } from "../../../../src/cli/node-world.ts";
import type { FileUse } from "../../../../src/content/kind-tools.ts";
import type { Diagnostic } from "../../../../src/diagnostics/diagnostic.ts";
import { findMedia } from "../../../../src/pipeline/3-resolve/media/find-media.ts";
import * as captionMessages from "../../../../src/pipeline/3-resolve/media/captions/messages.ts";
import * as filmMessages from "../../../../src/pipeline/3-resolve/media/films/messages.ts";
import * as messages from "../../../../src/pipeline/3-resolve/media/messages.ts";
import * as pictureMessages from "../../../../src/pipeline/3-resolve/media/pictures/messages.ts";
import { caseFolders, type CaseFolder } from "../../../helpers/case-folder.ts";
import { codesIn, expectDiagnostics } from "../../../helpers/expect-diagnostics.ts";
import { memoryWorld } from "../../../helpers/memory-world.ts";

const cases = caseFolders(import.meta.url);

/** Each line of `uses.txt`: what is expected, and a path. */
function usesOf(folder: CaseFolder): readonly FileUse[] {
  const lines = readFileSync(`${folder.path}/uses.txt`, "utf8").trimEnd().split("\n");
  return lines.map((line, index) => {
    const [expects = "", path = ""] = line.split(/ (.*)/);
    const position = { line: index + 1, column: expects.length + 2 };
    return {
      path,
      expects: expects as FileUse["expects"],
      ship: expects !== "markdown",
      at: { file: "uses.txt", start: position, end: position },
    };
  });
}

/** The size of all files is below; lengths and alternatives are in test/content. */
const elsewhere: readonly string[] = ["BC3108", "BC3307", "BC3314", "BC3322"];

describe("media", () => {
  it.each(cases)("$name", async (folder) => {
    const found: Diagnostic[] = [];
    await findMedia(usesOf(folder), folder.path, nodeWorld(""), (diagnostic) => found.push(diagnostic));
    expectDiagnostics(found, folder);
  });

  it("warns of more than 100 MB", async () => {
    const world = memoryWorld({ "/c/media/a.pdf": new TextEncoder().encode("%PDF-1.7") });
    const large = { ...world, stat: () => Promise.resolve({ kind: "file" as const, sizeBytes: 120_000_000 }) };
    const found: Diagnostic[] = [];
    const use: FileUse = { path: "media/a.pdf", expects: "any", ship: true, at: undefined };
    await findMedia([use], "/c", large, (diagnostic) => found.push(diagnostic));
    expect(found.map(({ code, text }) => `${code} ${text}`)).toContain(
      "BC3108 The files of this course have 120 MB; this one alone has 120 MB.",
    );
  });

  it("has a case and a twin for every code", () => {
    const covered = codesIn(cases);
    const codes = [messages, captionMessages, filmMessages, pictureMessages]
      .flatMap((list) => Object.values(list))
      .map(({ code }) => code);
    expect(codes.filter((code) => !covered.has(code) && !elsewhere.includes(code))).toEqual([]);
    const twins = new Set(cases.filter(({ isValid }) => isValid).map(({ name }) => name));
    expect(
      cases.filter(({ name, isValid }) => !isValid && !twins.has(`${name} valid`)).map(({ name }) => name),
    ).toEqual([]);
  });
});
