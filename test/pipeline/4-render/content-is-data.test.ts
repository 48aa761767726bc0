import { describe, expect, it } from "vitest";
import { fallbackLanguage } from "../../../src/content/languages/index.ts";
import { renderFiles, renderMarkdown, sessionFile } from "./render-text.ts";

const course = (title: string): string =>
  JSON.stringify({ id: "hands", title, language: "en-GB", version: "1.0.0", sessions: ["sessions/1.yaml"] });

/** What a reader sees of escaped text. */
function decoded(html: string): string {
  const named: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', amp: "&" };
  return html
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(lt|gt|quot|amp);/g, (whole, name: string) => named[name] ?? whole);
}

describe("A12", () => {
  it.each(["]]> -- & < > \" ' “”", "🧼 手を洗う 𠮷", "</title><script>alert(1)</script>"])(
    "escapes the title %s",
    async (title) => {
      const { html } = await renderFiles({
        "course.yaml": course(title),
        "sessions/1.yaml": sessionFile([{ text: "Text." }]),
      });
      expect(decoded(html)).toContain(`<title>Start – ${title}</title>`);
      expect(decoded(html)).toContain(`<h1 tabindex="-1">${title}</h1>`);
      expect(html).not.toContain("<script>alert");
    },
  );
});

describe("A14", () => {
  it("shows a course's own wording as it is written, wherever the page says it", async () => {
    const hostile = '<img src=x onerror="alert(1)">';
    const words = Object.entries(fallbackLanguage.catalogue).map(([key, entry]) => [
      key,
      typeof entry === "string" ? hostile : { one: hostile, other: hostile },
    ]);
    const question = {
      type: "single-choice",
      prompt: "When?",
      options: [{ text: "Now", correct: true }, { text: "No" }],
    };
    const blocks = [
      { text: "A [link](https://example.org), a note[^1] and a source [@who].\n\n[^1]: Note.\n\n| a |\n|---|\n| b |" },
      { type: "reflection", id: "r", prompt: "Why?" },
      { type: "code", title: "Code", code: "x" },
      { type: "question", id: "q", question: { ...question, explanation: "So." } },
      { type: "references" },
    ];
    const { html } = await renderFiles({
      "locales/en-GB.yaml": JSON.stringify(Object.fromEntries(words)),
      "references.yaml": "references: [{ id: who, text: WHO, url: 'https://example.org/', accessed: 2026-01-02 }]\n",
      "sessions/1.yaml": sessionFile(blocks),
    });
    expect(html).not.toContain("<img");
    expect(decoded(html).split(hostile).length).toBeGreaterThan(60);
  });
});

describe("A15", () => {
  it("leaves no way out of the page data: it is a hole of its own", async () => {
    const { html } = await renderMarkdown("&lt;!--hole:page-data--> and `<!--hole:recorded-->`");
    expect(html.match(/\{page-data\}/g)).toHaveLength(1);
    expect(html.match(/\{recorded\}/g)).toHaveLength(2);
    expect(html).toContain('<script type="application/json" id="course-data">{page-data}</script>');
  });
});

describe("A16", () => {
  it.each([
    '{{constructor.constructor("return 1")()}}',
    "{{{title}}}",
    "{{> header}}",
    "${1+1}",
    "<%= 1 %>",
    "{{#each this}}x{{/each}}",
  ])("shows %s as it is written", async (text) => {
    const { html, session } = await renderFiles({
      "course.yaml": course(text),
      "sessions/1.yaml": sessionFile([{ text }, { type: "callout", title: text, text }], {
        title: text,
        summary: text,
      }),
    });
    expect(decoded(session).split(text).length - 1).toBeGreaterThanOrEqual(5);
    expect(decoded(html)).toContain(`<title>Start – ${text}</title>`);
  });
});

describe("A17", () => {
  it("hands no prototype to a template", async () => {
    const { session } = await renderMarkdown(
      "[a]: https://example.org\n\n*[__proto__]: x\n*[constructor]: y\n\nThe constructor of __proto__.",
    );
    expect(session).toContain("constructor");
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });
});
