import { describe, expect, it } from "vitest";
import { nodeWorld } from "../../../src/cli/node-world.ts";
import { loadCourse } from "../../../src/pipeline/1-load/load-course.ts";
import * as messages from "../../../src/pipeline/2-validate/messages.ts";
import { validateCourse } from "../../../src/pipeline/2-validate/validate-course.ts";
import { caseFolders } from "../../helpers/case-folder.ts";
import { codesIn, expectDiagnostics } from "../../helpers/expect-diagnostics.ts";

const cases = caseFolders(import.meta.url);

describe("validate", () => {
  it.each(cases)("$name", async (folder) => {
    const loaded = await loadCourse(folder.path, nodeWorld(""));
    expect(loaded.diagnostics).toEqual([]);
    const { value, diagnostics } = validateCourse(loaded.value!);
    // The kinds grow; these cases are not about which there are.
    const withoutTypes = diagnostics.map((found) => ({
      ...found,
      fix: found.fix.replace(/Known types: [^.]*/, "Known types: …"),
    }));
    expectDiagnostics(withoutTypes, folder);
    expect(value === undefined).toBe(diagnostics.length > 0);
  });

  it("has a case and a twin for every code", () => {
    // No schema of the format asks for these yet.
    const unused = ["BC2011", "BC2015", "BC2016"];
    const codes = Object.values(messages).map(({ code }) => code);
    const covered = codesIn(cases);
    expect(codes.filter((code) => !covered.has(code) && !unused.includes(code))).toEqual([]);
    const twins = new Set(cases.filter(({ isValid }) => isValid).map(({ name }) => name));
    expect(
      cases.filter(({ name, isValid }) => !isValid && !twins.has(`${name} valid`)).map(({ name }) => name),
    ).toEqual([]);
  });
});
