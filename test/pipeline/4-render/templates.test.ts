import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { blockKinds } from "../../../src/content/blocks/index.ts";
import { languages, wordingOf, wordsOf } from "../../../src/content/languages/index.ts";
import { questionKinds } from "../../../src/content/questions/index.ts";
import { renderFiles, renderMarkdown, sessionFile } from "./render-text.ts";

const root = new URL("../../../", import.meta.url);
const templates = readdirSync(new URL("templates", root), { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".hbs"))
  .map((path) => ({
    path: path.replaceAll("\\", "/"),
    text: readFileSync(new URL(`templates/${path}`, root), "utf8"),
  }));

describe("templates", () => {
  it.each(templates)("$path has no words of its own", ({ text }) => {
    const withoutMustaches = text.replace(/\{\{\{?[\s\S]*?\}\}/g, "");
    const outside = withoutMustaches.replace(/<[^>]*>/g, " ");
    const inAttributes = [
      ...withoutMustaches.matchAll(
        /\s(?:alt|aria-label|title|placeholder|content|aria-valuetext)="([^"]*[a-z]{3}[^"]*)"/g,
      ),
    ];
    const allowed = /^(width=device-width, initial-scale=1|light dark|build-course)$/;
    expect(outside.replace(/[\s\d.,:;/()[\]–·"'=-]+/g, "")).toBe("");
    expect(inAttributes.map(([, words]) => words ?? "").filter((words) => !allowed.test(words))).toEqual([]);
  });

  it.each(templates)("$path has no inline script, style or unescaped value", ({ text }) => {
    expect(text).not.toMatch(/\{\{\{|\{\{&|\sstyle=|\son[a-z]+=|<style/);
    expect(text.match(/<script\b(?![^>]*(src=|application\/json))/)).toBeNull();
  });

  it("use only words that exist, and all words are used", () => {
    const catalogue = Object.keys(languages[0]?.catalogue ?? {});
    const used = templates.flatMap(({ text }) => [...text.matchAll(/[{(]t "([^"]+)"/g)].map((match) => match[1] ?? ""));
    expect(used.filter((key) => !catalogue.includes(key))).toEqual([]);
    const sources = readdirSync(new URL("src", root), { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".ts") && !path.includes("languages"))
      .map((path) => readFileSync(new URL(`src/${path}`, root), "utf8"))
      .join("\n");
    // The runtime's words and those of formats are asked for by keys put together from parts.
    const byParts = /^(run|callout|recorded|settings|accessibility|question|footer|help|plan)\./;
    const idle = catalogue.filter((key) => !byParts.test(key) && !used.includes(key) && !sources.includes(`"${key}"`));
    expect(idle).toEqual([]);
  });

  it("exist for every kind", () => {
    const paths = templates.map(({ path }) => path);
    const wanted = [
      ...blockKinds.map(({ type }) => `blocks/${type}.hbs`),
      ...questionKinds.map(({ type }) => `questions/${type}.hbs`),
    ];
    expect(wanted.filter((path) => !paths.includes(path))).toEqual([]);
  });

  it("say words in the plural of the language", () => {
    const words = wordsOf(wordingOf(languages[0]!));
    expect([1, 2].map((count) => words("minutes", { count }))).toEqual(["1 minute", "2 minutes"]);
    expect(() => words("minutes.none")).toThrow("no interface text");
    expect(() => words("page.title")).toThrow("needs a value for {page}");
  });
});

describe("a course's own templates", () => {
  const session = { "sessions/1.yaml": sessionFile([{ text: "Soap **first**." }]) };

  it("take the place of ours", async () => {
    const { session: page, reported } = await renderFiles(session, {
      "templates/blocks/text.hbs": '<div class="mine">{{html}}</div>',
    });
    expect(page).toContain('<div class="mine"><p>Soap <strong>first</strong>.</p>\n</div>');
    expect(reported).toBe("");
  });

  it("may replace partials", async () => {
    const { html } = await renderFiles(session, { "templates/partials/frame/logo.hbs": '<span class="mine"></span>' });
    expect(html).toContain('<a class="brand" href="#start"><span class="mine"></span><span>Hand washing</span></a>');
  });

  it.each([
    ["templates/blocks/test.hbs", "{{html}}", "BC5011"],
    ["templates/blocks/text.hbs", "{{{html}}}", "BC5012"],
    ["templates/blocks/text.hbs", "<script>1</script>{{html}}", "BC5012"],
    ["templates/blocks/text.hbs", '<p style="color:red">{{html}}</p>', "BC5012"],
    ["templates/blocks/text.hbs", '<p onclick="x()">{{html}}</p>', "BC5012"],
  ])("are checked: %s with %s", async (path, text, code) => {
    const { readOverrides } = await import("../../../src/pipeline/4-render/own/own-templates.ts");
    const { diagnostics } = await readOverrides([{ path, text }]);
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code]);
    expect(diagnostics[0]?.span?.file).toBe(path);
  });
});

describe("styles", () => {
  it("are small, load nothing from elsewhere and name their layers first", async () => {
    const { styles } = await renderMarkdown("Soap.");
    const zipped = gzipSync(styles, { level: 9 }).length;
    process.stdout.write(`styles: ${styles.length} bytes, ${zipped} zipped\n`);
    expect(zipped).toBeLessThan(12 * 1024);
    expect(styles.length).toBeLessThan(45 * 1024);
    expect(styles).toMatch(/^@layer bc\.reset,\s?bc\.tokens/);
    expect(
      [...styles.matchAll(/url\(([^)]*)\)/g)]
        .map((match) => match[1])
        .every((url) => url?.replaceAll('"', "").startsWith("fonts/")),
    ).toBe(true);
    expect(styles).not.toMatch(/@import|light-dark\(|color-mix\(|:has\(|&/);
  });
});
