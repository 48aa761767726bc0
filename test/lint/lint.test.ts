import { describe, expect, it } from "vitest";
import { nodeWorld } from "../../src/cli/node-world.ts";
import { check } from "../../src/pipeline/build.ts";
import { caseFolders } from "../helpers/case-folder.ts";
import { expectDiagnostics } from "../helpers/expect-diagnostics.ts";

const cases = caseFolders(import.meta.url);
const tool = new URL("../../dist", import.meta.url).pathname;

describe("A75 what is left behind, and what an author answers for:", () => {
  it.each(cases)("$name", async (folder) => {
    const request = {
      folder: folder.path,
      formats: ["scorm12"],
      out: "",
      frozen: false,
      verifyXsd: false,
      unpacked: false,
    };
    const { diagnostics } = await check(request, nodeWorld(tool));
    expectDiagnostics(diagnostics, folder);
  });

  it("has a twin of each case", () => {
    const names = cases.filter(({ isValid }) => isValid).map(({ name }) => name);
    expect(names).toEqual(cases.filter(({ isValid }) => !isValid).map(({ name }) => `${name} valid`));
  });
});
