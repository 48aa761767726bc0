import { expect, describe, it } from "vitest";
import { nodeWorld } from "../../../src/cli/node-world.ts";
import { pretty } from "../../../src/diagnostics/reporters/pretty.ts";
import { check } from "../../../src/pipeline/build.ts";
import { caseFolders } from "../../helpers/case-folder.ts";
import { expectDiagnostics } from "../../helpers/expect-diagnostics.ts";

const cases = caseFolders(import.meta.url);
const tool = new URL("../../../dist", import.meta.url).pathname;

const checked = (folder: string) =>
  check(
    { folder, formats: ["scorm12"], out: "nowhere", frozen: false, verifyXsd: false, unpacked: false },
    nodeWorld(tool),
  );

describe("A57 one run says it all:", () => {
  it.each(cases)("$name", async (folder) => {
    const { diagnostics } = await checked(folder.path);
    expectDiagnostics(diagnostics, folder);
    expect(diagnostics.filter(({ span }) => span === undefined)).toEqual([]);
  });

  it("has a twin of each case", () => {
    const names = cases.filter(({ isValid }) => isValid).map(({ name }) => name);
    expect(names).toEqual(cases.filter(({ isValid }) => !isValid).map(({ name }) => `${name} valid`));
  });

  it("tells of what is found again and again once, and counts all of it", async () => {
    const folder = cases.find(({ name }) => name === "one mistake made again and again");
    const result = await checked(folder?.path ?? "");
    const outcome = { command: "check", ...result, lines: [] };
    const { stderr } = await pretty.render(outcome, {
      verbosity: "normal",
      colour: false,
      version: "1.0.0",
      fromRoot: "",
    });
    expect(stderr).toContain("The same in 66 more places: lines 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, ….");
    expect(stderr).toMatch(/\n\d+ errors, 67 warnings\.\n$/);
  });
});
