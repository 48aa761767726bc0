import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { runtimeWords } from "../../../src/content/languages/index.ts";
import { hooks } from "../../../src/contract/hooks.ts";
import { profileById } from "../../../src/formats/profiles.ts";
import { corePart, runtimeScript } from "../../../src/pipeline/5-package/runtime/runtime.ts";
import { bundleRuntime } from "../../../src/tools/dev/runtime/bundle-runtime.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const { runtime, shortened } = await bundleRuntime(root, "scorm12");
const parts = [...new Set(runtime.pieces.flatMap((piece) => piece.parts))];

describe("names of properties in the learner's script", () => {
  test("are shortened only where nobody else knows them", async () => {
    const script = runtimeScript(runtime, parts);
    expect(shortened).toEqual(expect.arrayContaining(["hasUnsent", "onRestored", "soundChars"]));
    const page = await readFile(`${root}src/contract/page-data.ts`, "utf8");
    const known = new Set([
      ...[...page.matchAll(/readonly (\w+)\??:/g)].map(([, name = ""]) => name),
      ...["type", "stores", "phased", "changed", "since", "retired", "replaces", "count", "options", "items", "weight"],
      ...["right", "of", "partial", "accept", "exact", "min", "max"],
      ...["state", "counter", "savedAt", "acknowledged", "left"],
      ...Object.keys(profileById("generic")),
      ...Object.values(hooks).map((hook) => hook.slice("data-".length)),
      ...[...JSON.stringify(runtimeWords("en-GB")).matchAll(/\{(\w+)\}/g)].map(([, hole = ""]) => hole),
      ...["textContent", "persisted", "isIntersecting", "dateStyle", "maximumFractionDigits", "ignoreBOM", "capture"],
    ]);
    expect(shortened.filter((name) => known.has(name))).toEqual([]);
    // What is quoted in the sources has a meaning outside, such as the value of a `data-action`.
    expect(shortened.filter((name) => name.includes("-"))).toEqual([]);
    for (const name of ["resumable", "quiz-start", "optionIds", "patterns", "savedAt"]) expect(script).toContain(name);
  });
});

describe("the parts of the runtime", () => {
  const halved = { pieces: runtime.pieces.filter((_piece, n) => n % 2 === 0) };
  const missing = undeclared(
    new Map([
      ...parts.map((part) => [part, runtimeScript(runtime, [corePart, part])] as const),
      ["halved", runtimeScript(halved, parts)],
    ]),
  );

  test.each(parts)("%s is whole with the core alone", (part) => {
    expect(missing.get(part)).toEqual([]);
  });

  test("would be found out if something were missing", () => {
    expect(missing.get("halved")).not.toEqual([]);
  });

  test("are all in a course that asks everything", () => {
    expect(runtimeScript(runtime, parts).length).toBeGreaterThan(runtimeScript(runtime, [corePart]).length * 1.2);
  });
});

/** By script, the names it uses that neither it nor the browser declares: TypeScript's error 2304. One program, since each reads the same libraries. */
function undeclared(scripts: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const options: ts.CompilerOptions = {
    allowJs: true,
    checkJs: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (name, ...rest) => {
    const script = scripts.get(name.replace(/\.js$/, ""));
    return script === undefined
      ? getSourceFile.call(host, name, ...rest)
      : ts.createSourceFile(name, script, ts.ScriptTarget.ES2022);
  };
  const names = [...scripts.keys()];
  const program = ts.createProgram(
    names.map((name) => `${name}.js`),
    options,
    host,
  );
  return new Map(
    names.map((name) => [
      name,
      program
        .getSemanticDiagnostics(program.getSourceFile(`${name}.js`))
        .filter(({ code }) => code === 2304 || code === 2552)
        .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n")),
    ]),
  );
}
