import { describe, expect, it } from "vitest";
import { nodeWorld } from "../../../src/cli/node-world.ts";
import * as lookAlikes from "../../../src/pipeline/1-load/look-alikes/messages.ts";
import * as loadMessages from "../../../src/pipeline/1-load/messages.ts";
import { loadCourse } from "../../../src/pipeline/1-load/load-course.ts";
import * as fileMessages from "../../../src/pipeline/files/messages.ts";
import { caseFolders } from "../../helpers/case-folder.ts";
import { codesIn, expectDiagnostics } from "../../helpers/expect-diagnostics.ts";
import { memoryWorld } from "../../helpers/memory-world.ts";

const cases = caseFolders(import.meta.url);

describe("load", () => {
  it.each(cases)("$name", async (folder) => {
    const { diagnostics } = await loadCourse(folder.path, nodeWorld(""));
    const relative = diagnostics.map((found) => ({ ...found, text: found.text.replace(folder.path, "<folder>") }));
    expectDiagnostics(relative, folder);
  });

  it("says that a folder is not there", async () => {
    const { value, diagnostics } = await loadCourse("nowhere", memoryWorld({}));
    expect(diagnostics.map(({ code, text }) => [code, text])).toEqual([["BC1001", 'There is no folder "nowhere".']]);
    expect(value).toBeUndefined();
  });

  it("says when the system refuses to read a file", async () => {
    const world = memoryWorld({ "/c/course.yaml": "title: x\n" }, { "/c/course.yaml": "EACCES" });
    const { diagnostics } = await loadCourse("/c", world);
    expect(diagnostics.map(({ code, text }) => [code, text])).toEqual([
      ["BC1108", '"course.yaml" could not be read (EACCES).'],
    ]);
  });

  it("has a case and a twin for every code", () => {
    // Those that need a link, a pipe or a large file are in test/faults, which makes them.
    const elsewhere = ["BC1001", "BC1104", "BC1105", "BC1108", "BC1109"];
    const messages = [loadMessages, lookAlikes, fileMessages];
    const codes = messages.flatMap((module) => Object.values(module)).map(({ code }) => code);
    const covered = codesIn(cases);
    expect(codes.filter((code) => !covered.has(code) && !elsewhere.includes(code))).toEqual([]);
    const twins = new Set(cases.filter(({ isValid }) => isValid).map(({ name }) => name));
    expect(
      cases.filter(({ name, isValid }) => !isValid && !twins.has(`${name} valid`)).map(({ name }) => name),
    ).toEqual([]);
  });
});

describe("values", () => {
  const load = async (text: string | Uint8Array) => {
    const { value, diagnostics } = await loadCourse("/c", memoryWorld({ "/c/course.yaml": text }));
    expect(diagnostics).toEqual([]);
    return value;
  };

  it("keep what the author wrote", async () => {
    const source = await load(
      'a: "1.10"\nb: 2024-01-01\nc: no\nd: 1e3\ne: 012\nf: null\ng:\nh: true\n2024: x\n1.10: y\n',
    );
    const expected = {
      a: "1.10",
      b: "2024-01-01",
      c: "no",
      d: 1000,
      e: 12,
      f: null,
      g: null,
      h: true,
      "2024": "x",
      "1.10": "y",
    };
    expect({ ...Object(source?.course.value) }).toEqual(expected);
  });

  it("of mappings have no prototype", async () => {
    const source = await load("a: { b: 1 }\n");
    expect(Object.getPrototypeOf(source?.course.value)).toBeNull();
  });

  it("of aliases are those of their anchors", async () => {
    const source = await load("a: &x [1, &y 2]\nb: *x\nc: *y\nd: &y 3\ne: *x\nf: *y\n");
    expect({ ...Object(source?.course.value) }).toEqual({ a: [1, 2], b: [1, 2], c: 2, d: 3, e: [1, 2], f: 3 });
  });

  it("are found again in the text", async () => {
    const source = await load("title: x\nlist:\n  - { a: 1, b: }\n  - second\n");
    const value = source?.course.value as { list: [{ a: 1 }, string] };
    const at = (...where: [object, (string | number)?, "key"?]) => {
      const span = source?.locate(...where);
      return span && [span.start.line, span.start.column, span.end.line, span.end.column];
    };
    expect(at(value, "title")).toEqual([1, 8, 1, 9]);
    expect(at(value, "title", "key")).toEqual([1, 1, 1, 6]);
    expect(at(value.list, 1)).toEqual([4, 5, 4, 11]);
    expect(at(value.list, 0)).toEqual([3, 5, 3, 17]);
    expect(at(value.list[0], "a")).toEqual([3, 10, 3, 11]);
    expect(at(value.list[0], "b")).toEqual([3, 13, 3, 14]);
    expect(at(value, "missing")).toBeUndefined();
    expect(at({})).toBeUndefined();
  });
});
