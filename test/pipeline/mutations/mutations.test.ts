import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { mutated, randomOf } from "../../../bench/mutate.mjs";
import { check } from "../../../src/pipeline/build.ts";
import { memoryWorld } from "../../helpers/memory-world.ts";

/** 1,000 together, times `RUNS`: those of the large course take three times as long. */
const factor = Number(process.env["RUNS"] ?? 1);
const courses = [
  { course: "course", mutations: 200 * factor },
  { course: "examples/every-question", mutations: 800 * factor },
];
const root = new URL("../../../", import.meta.url);

const request = { folder: "/c", out: "o", frozen: false, verifyXsd: false, unpacked: false };

describe.each(courses)("A57 of $course with mistakes at random", ({ course, mutations }) => {
  const files = { ...filesIn(`${course}/`, "/c/"), ...tool() };
  const texts = Object.keys(files).filter((path) => path.endsWith(".yaml") && !path.endsWith("lock.yaml"));

  it("every check ends, and every finding has a place in its file", { timeout: 2_000 * mutations }, async () => {
    for (let seed = 0; seed < mutations; seed++) {
      const random = randomOf(seed);
      const path = texts[random(texts.length)] ?? "";
      const text = mutated(new TextDecoder().decode(files[path]), random);
      const world = memoryWorld({ ...files, [path]: text });
      // Packages are made of few: most have a mistake, and the others are like each other.
      const formats = seed % 20 === 0 ? ["scorm12"] : [];
      const result = await check({ ...request, formats }, world).catch((error: unknown) => {
        throw new Error(`${course}, seed ${seed}, ${path}`, { cause: error });
      });
      const lost = result.diagnostics.filter(({ span }) => !span || !isIn(result.texts.get(span.file), span.start));
      expect(lost, `${course}, seed ${seed}, ${path}`).toEqual([]);
    }
  });
});

interface Place {
  readonly line: number;
  readonly column: number;
}

/** Media and lock have no text here. */
function isIn(text: string | undefined, { line, column }: Place): boolean {
  const length = text?.split("\n")[line - 1]?.length;
  return text === undefined || (length !== undefined && column <= length + 1);
}

function tool(): Readonly<Record<string, Uint8Array>> {
  return Object.assign(
    {},
    ...["fonts", "runtime", "schemas"].map((name) => filesIn(`dist/${name}/`, `/tool/${name}/`)),
  ) as Readonly<Record<string, Uint8Array>>;
}

function filesIn(folder: string, as: string): Readonly<Record<string, Uint8Array>> {
  const entries = readdirSync(new URL(folder, root), { withFileTypes: true });
  const files = entries.map((entry): Readonly<Record<string, Uint8Array>> => {
    const { name } = entry;
    if (entry.isDirectory()) return filesIn(`${folder}${name}/`, `${as}${name}/`);
    return { [as + name]: new Uint8Array(readFileSync(new URL(folder + name, root))) };
  });
  return Object.assign({}, ...files) as Readonly<Record<string, Uint8Array>>;
}
