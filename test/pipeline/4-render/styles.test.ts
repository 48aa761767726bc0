import { describe, expect, it } from "vitest";
import { blockKinds } from "../../../src/content/blocks/index.ts";
import { stylesFor } from "../../../src/pipeline/4-render/templates/styles.ts";
import { blocksHtml, compile } from "../../content/compile.ts";
import { renderFiles, sessionFile } from "./render-text.ts";

const classesIn = (css: string) => new Set([...css.matchAll(/\.([a-z][\w-]*)/g)].map(([, name = ""]) => name));
const everything = classesIn(stylesFor("petrol", () => true));

async function stylesOf(...blocks: readonly object[]): Promise<string> {
  return (await renderFiles({ "sessions/1.yaml": sessionFile(blocks) })).styles;
}

describe("the styles of a course", () => {
  it("are those of the blocks it uses, and of no others", async () => {
    const [text, quote] = [
      await stylesOf({ text: "Soap" }),
      await stylesOf({ type: "quote", text: "Soap", by: "Ann" }),
    ];
    expect(text).toContain(".block-text");
    expect(text).not.toMatch(/\.quote blockquote\{|\.stat-value\{|\.cloud\{|\.kicker\{|\.score\{|\.references\{/);
    expect(quote).toContain(".quote blockquote{");
  });

  it("do not depend on the order of the blocks", async () => {
    const [text, quote] = [{ text: "Soap" }, { type: "quote", text: "Soap", by: "Ann" }];
    expect(await stylesOf(text, quote)).toBe(await stylesOf(quote, text, quote));
  });

  it("name their layers first, whatever a course uses", async () => {
    expect(await stylesOf({ text: "Soap" })).toMatch(/^@layer bc\.reset,bc\.tokens,/);
  });

  it("name each layer once more, with all its rules", () => {
    const names = [...stylesFor("petrol", () => true).matchAll(/@layer ([\w.]+)\{/g)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(5);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(blockKinds.map(({ type }) => type))("have every class that a %s is made of", async (type) => {
    const { html, styles } = await compile(new URL(`../../content/${type}/rendered`, import.meta.url).pathname);
    const used = [...blocksHtml(html).matchAll(/\bclass="([^"]*)"/g)].flatMap(([, names = ""]) => names.split(" "));
    expect(used.filter((name) => everything.has(name) && !classesIn(styles).has(name))).toEqual([]);
  });
});
