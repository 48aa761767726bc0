import { readFile } from "node:fs/promises";
import { runInNewContext } from "node:vm";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { fallbackLanguage, runtimeWords, wordingOf } from "../../../src/content/languages/index.ts";
import { hooks } from "../../../src/contract/hooks.ts";
import { profileById } from "../../../src/formats/profiles.ts";
import { corePart, isEarly } from "../../../src/pipeline/5-package/runtime/parts.ts";
import { partList, runtimeScripts, type RuntimeScripts } from "../../../src/pipeline/5-package/runtime/scripts.ts";
import { withNames } from "../../../src/tools/dev/runtime/piece-names.ts";
import { bundledOnce, root } from "./bundled-once.ts";

const { runtime, shortened } = await bundledOnce("scorm12");
const parts = [...new Set(runtime.pieces.flatMap((piece) => piece.parts))];

describe("names of properties in the learner's script", () => {
  test("are shortened only where nobody else knows them", async () => {
    const script = Object.values(textsOf(runtimeScripts(runtime, parts))).join("");
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
    expect(undeclared(runtimeScripts(runtime, [corePart, part]))).toEqual([]);
  });

  test("would be found out if something were missing", () => {
    const halved = { pieces: runtime.pieces.filter((_piece, n) => n % 2 === 0) };
    expect(undeclared(runtimeScripts(halved, parts))).not.toEqual([]);
  });

  test("are all in a course that asks everything", () => {
    const { first, later } = textsOf(runtimeScripts(runtime, parts));
    expect(later.length).toBeGreaterThan(first.length / 2);
    for (const { script } of runtime.pieces) expect(first.includes(script) || later.includes(script)).toBe(true);
  });

  test("are in one script where the start page needs all of them", () => {
    const early = parts.filter(isEarly);
    expect(early).toContain("scoring-numeric");
    expect(runtimeScripts(runtime, early).later).toBeUndefined();
  });
});

describe("the second script", () => {
  const piece = { parts: ["block-tabs"], script: "" };

  test("is handed what it uses of the first, by the same name", () => {
    const pieces = withNames([
      { parts: [corePart], script: "function a(b){return b}var c=2;" },
      { parts: ["block-tabs"], script: `${partList}.push({half:({c:d})=>a(d)});` },
    ]);
    const { first, later } = textsOf(runtimeScripts({ pieces }, [corePart, "block-tabs"]));
    expect(first).toContain(`later(${partList},a)`);
    expect(later).toContain(`(${partList},a)=>{`);
  });

  test("adds nothing to a first script of another version", () => {
    const scriptsOf = (value: number) =>
      runtimeScripts(
        {
          pieces: withNames([
            { parts: [corePart], script: `var c=${value};` },
            { parts: ["block-tabs"], script: `${partList}.push(c);window.parts=${partList};` },
          ]),
        },
        [corePart, "block-tabs"],
      );
    const [old, fresh] = [scriptsOf(1), scriptsOf(2)];
    const made = (first: string, { text, makes }: NonNullable<RuntimeScripts["later"]>) => {
      const page: Record<string, unknown> = {};
      runInNewContext(`var window=globalThis;${first}${text}`, page);
      return { parts: page["parts"], isMade: page[makes] };
    };
    expect(made(fresh.first, fresh.later!)).toEqual({ parts: [2], isMade: true });
    expect(made(old.first, fresh.later!)).toEqual({ parts: undefined, isMade: false });
  });

  test("cannot be handed what changes later", () => {
    for (const change of ["c=3", "c++", "--c", "c??=1"])
      expect(() => withNames([{ ...piece, script: `var c=2;function a(){${change}}` }])).toThrow("c is shared");
    expect(withNames([{ ...piece, script: "var c=2;function a(c){c=3}" }])[0]?.declares).toEqual(["c", "a"]);
  });
});

function textsOf({ first, later }: RuntimeScripts): { readonly first: string; readonly later: string } {
  return { first, later: later?.text ?? "" };
}

/** What the browser declares, read once: it is the same for every part. */
const libraries = new Map<string, ts.SourceFile>();

/** Names that the scripts use and neither they nor the browser declare: TypeScript's error 2304. */
function undeclared(scripts: RuntimeScripts): readonly string[] {
  const { first, later } = textsOf(scripts);
  const script = `var courseShareScope;${first}${later}`;
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
