import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { mutated, randomOf } from "../../../bench/mutate.mjs";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import type { Locate, Plain } from "../../../src/model/source.ts";
import { newNodeIndex } from "../../../src/pipeline/1-load/node-index.ts";
import { quickValue } from "../../../src/pipeline/1-load/quick/quick-value.ts";
import { readSource, readThoroughly } from "../../../src/pipeline/1-load/read-source.ts";
import { decodeText } from "../../../src/pipeline/files/decode-text.ts";

const folders = ["course", "examples", "starters", "test"];
const files = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => join(folder, name).replaceAll("\\", "/")),
);
const texts = files.flatMap((path) => {
  const decoded = decodeText(readFileSync(path));
  return "text" in decoded ? [{ path, text: decoded.text }] : [];
});

describe("A100 a file that is read quickly", () => {
  it("is any that is as usual: all of the courses that are shown", () => {
    const shown = texts.filter(({ path }) => /^(?:course|examples|starters)\//.test(path));
    expect(shown.length).toBeGreaterThan(40);
    expect(shown.filter(({ text }) => quickValue(text, () => undefined) === undefined).map(({ path }) => path)).toEqual(
      [],
    );
    const others = texts.filter(({ text }) => quickValue(text, () => undefined) === undefined);
    expect(others.length).toBeLessThan(texts.length / 8);
  });

  it("has the value and the places that `yaml` finds, and nothing is said of it", { timeout: 60_000 }, () => {
    for (const { path, text } of texts) expect(differences(path, text), path).toEqual([]);
  });

  it("and so has it with a mistake that changes no more than a value", { timeout: 120_000 }, () => {
    let quick = 0;
    for (let seed = 0; seed < 5000; seed++) {
      const random = randomOf(seed);
      const { path = "", text = "" } = texts[random(texts.length)] ?? {};
      const changed = mutated(text, random);
      if (quickValue(changed, () => undefined) === undefined) continue;
      quick++;
      expect(differences(path, changed, false), `seed ${seed}, ${path}`).toEqual([]);
    }
    expect(quick).toBeGreaterThan(1000);
  });

  it.each([
    'k:\n- "a"b: 1\n',
    'k:\n- "a" b: 1\n',
    "k:\n- []b: 1\n",
    "k: 1.0\n",
    "k: 012\n",
    "k: ~\n",
    "k: b\nk: c\n",
    "k: a #b\n",
    "k: # 4\n",
    "k: &a b\nl: *a\n",
    "k: !t b\n",
    "--- \nk: b\n",
    "k: b\n---\nl: c\n",
    "? k\n: b\n",
    'k: "a\\tb"\n',
    "k:\tb\n",
    "k: |2\n    b\n",
    "“k”: b\n",
    "<<: b\n",
    "__proto__: b\n",
    "- a\n",
  ])("is not %j", (text) => {
    expect(quickValue(text, () => undefined)).toBeUndefined();
  });
});

/** What the two readers do not agree on. */
function differences(path: string, text: string, withPlaces = true): readonly unknown[] {
  if (quickValue(text, () => undefined) === undefined) return [];
  const said: Diagnostic[] = [];
  const [quickly, thoroughly] = [newNodeIndex(), newNodeIndex()];
  const quick = readSource(path, text, quickly, (one) => said.push(one));
  const whole = readThoroughly(path, text, thoroughly, (one) => said.push(one));
  expect(quick).toEqual({ ...whole, isUsual: true });
  return withPlaces
    ? [...said, ...placesApart(quick.value, quickly.locate, whole.value, thoroughly.locate)]
    : [...said];
}

function placesApart(one: Plain, locateOne: Locate, other: Plain, locateOther: Locate): readonly unknown[] {
  if (typeof one !== "object" || one === null || typeof other !== "object" || other === null) return [];
  const keys = [undefined, "none-such", ...Object.keys(one)];
  const apart = keys.flatMap((key) => {
    const pairs = ([undefined, "key", { start: 0, end: 2 }] as const).map((part) => [
      locateOne(one, key, part),
      locateOther(other, key, part),
    ]);
    return pairs.filter(([left, right]) => JSON.stringify(left) !== JSON.stringify(right));
  });
  const others = new Map(Object.entries<Plain>(other));
  return [
    ...apart,
    ...Object.entries<Plain>(one).flatMap(([key, part]) =>
      placesApart(part, locateOne, others.get(key) ?? null, locateOther),
    ),
  ];
}
