import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import * as messages from "../../../../src/pipeline/4-render/markdown/messages.ts";
import * as pastedMessages from "../../../../src/pipeline/4-render/markdown/pasted/messages.ts";
import { blocksHtml, compile } from "../../../content/compile.ts";
import { caseFolders } from "../../../helpers/case-folder.ts";
import { codesIn, expectDiagnostics } from "../../../helpers/expect-diagnostics.ts";
import { expectGolden } from "../../../helpers/golden.ts";

const cases = caseFolders(import.meta.url);

describe("a text with", () => {
  it.each(cases)("$name", async (folder) => {
    const { html, diagnostics } = await compile(folder.path);
    expectDiagnostics(diagnostics, folder);
    const page = `${folder.path}/blocks.html`;
    if (html !== "" && (folder.isValid || existsSync(page))) await expectGolden(pathToFileURL(page), blocksHtml(html));
  });

  it("has a case and a twin for every code", () => {
    const codes = [...Object.values(messages), ...Object.values(pastedMessages)].map(({ code }) => code);
    const covered = codesIn(cases);
    expect(codes.filter((code) => !covered.has(code))).toEqual([]);
    const twins = new Set(cases.filter(({ isValid }) => isValid).map(({ name }) => name));
    expect(
      cases.filter(({ name, isValid }) => !isValid && !twins.has(`${name} valid`)).map(({ name }) => name),
    ).toEqual([]);
  });
});
