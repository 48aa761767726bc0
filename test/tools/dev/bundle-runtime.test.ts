import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { corePart } from "../../../src/pipeline/5-package/runtime/parts.ts";
import { runtimeScript } from "../../../src/pipeline/5-package/runtime/scripts.ts";
import { bundleRuntime } from "../../../src/tools/dev/runtime/bundle-runtime.ts";

/** From the sources as they are now. */
const runtime = await bundleRuntime(fileURLToPath(new URL("../../../", import.meta.url)), "scorm12");
const parts = [...new Set(runtime.pieces.flatMap((piece) => piece.parts))];

describe("the parts of the runtime", () => {
  test.each(parts)("%s is whole with the core alone", (part) => {
    expect(undeclared(runtimeScript(runtime, [corePart, part]))).toEqual([]);
  });

  test("would be found out if something were missing", () => {
    const halved = { pieces: runtime.pieces.filter((_piece, n) => n % 2 === 0) };
    expect(undeclared(runtimeScript(halved, parts))).not.toEqual([]);
  });

  test("are all in a course that asks everything", () => {
    const script = runtimeScript(runtime, parts);
    for (const piece of runtime.pieces) expect(script).toContain(piece.script);
  });

  test("are left out of a course that does not use them", () => {
    const script = runtimeScript(runtime, [corePart]);
    const others = runtime.pieces.filter((piece) => !piece.parts.includes(corePart));
    expect(others.length).toBeGreaterThan(10);
    expect(others.filter((piece) => script.includes(piece.script))).toEqual([]);
  });
});

/** What the browser declares, read once: it is the same for every part. */
const libraries = new Map<string, ts.SourceFile>();

/** Names that the script uses and neither it nor the browser declares: TypeScript's error 2304. */
function undeclared(script: string): readonly string[] {
  const options: ts.CompilerOptions = { allowJs: true, checkJs: true, noEmit: true, target: ts.ScriptTarget.ES2022 };
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (name, ...rest) => {
    if (name === "script.js") return ts.createSourceFile(name, script, ts.ScriptTarget.ES2022);
    const library = libraries.get(name) ?? getSourceFile.call(host, name, ...rest);
    if (library) libraries.set(name, library);
    return library;
  };
  const program = ts.createProgram(["script.js"], options, host);
  return program
    .getSemanticDiagnostics(program.getSourceFile("script.js"))
    .filter(({ code }) => code === 2304 || code === 2552)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}
