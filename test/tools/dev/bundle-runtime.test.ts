import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { fallbackLanguage, runtimeWords, wordingOf } from "../../../src/content/languages/index.ts";
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
      ...[...JSON.stringify(runtimeWords(wordingOf(fallbackLanguage))).matchAll(/\{(\w+)\}/g)].map(
        ([, hole = ""]) => hole,
      ),
      ...["textContent", "persisted", "isIntersecting", "dateStyle", "maximumFractionDigits", "ignoreBOM", "capture"],
    ]);
    expect(shortened.filter((name) => known.has(name))).toEqual([]);
    // What is quoted in the sources has a meaning outside, such as the value of a `data-action`.
    expect(shortened.filter((name) => name.includes("-"))).toEqual([]);
    for (const name of ["resumable", "quiz-start", "optionIds", "patterns", "savedAt"]) expect(script).toContain(name);
  });
});

describe("the parts of the runtime", () => {
  test.each(parts)("%s is whole with the core alone", (part) => {
    expect(undeclared(runtimeScript(runtime, [corePart, part]))).toEqual([]);
  });

  test("would be found out if something were missing", () => {
    const halved = { pieces: runtime.pieces.filter((_piece, n) => n % 2 === 0) };
    expect(undeclared(runtimeScript(halved, parts))).not.toEqual([]);
  });

  test("are all in a course that asks everything", () => {
    expect(runtimeScript(runtime, parts).length).toBeGreaterThan(runtimeScript(runtime, [corePart]).length * 1.2);
  });
});

/** Names that a script uses and neither it nor the browser declares: TypeScript's error 2304. */
function undeclared(script: string): readonly string[] {
  const options: ts.CompilerOptions = { allowJs: true, checkJs: true, noEmit: true, target: ts.ScriptTarget.ES2022 };
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (name, ...rest) =>
    name === "script.js"
      ? ts.createSourceFile(name, script, ts.ScriptTarget.ES2022)
      : getSourceFile.call(host, name, ...rest);
  const program = ts.createProgram(["script.js"], options, host);
  return program
    .getSemanticDiagnostics(program.getSourceFile("script.js"))
    .filter(({ code }) => code === 2304 || code === 2552)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}
