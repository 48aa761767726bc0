import { describe, expect, it } from "vitest";
import { htmlMistakes } from "../../helpers/html-rules.ts";
import { hooks } from "../../../src/contract/hooks.ts";
import { pixel, renderFiles, sessionFile, type RenderedText } from "./render-text.ts";

const choice = {
  prompt: "When do you wash?",
  hint: "Think of **meals**.",
  options: [
    { text: "Before meals", correct: true, feedback: "Yes." },
    { text: "Never", feedback: "No." },
  ],
  explanation: "Hands carry germs.",
};
const blocks = [
  { text: "Wash [@who].\n\n## When\n\n| a | b |\n| - | - |\n| 1 | 2 |" },
  { type: "image", file: "media/hands.svg", alt: "Two hands", caption: "Hands", description: "Left and right." },
  {
    type: "statistic",
    title: "Numbers",
    figures: [{ value: "9 in 10", text: "people wash", source: "who", date: "2024-01", share: 90 }],
  },
  { type: "word-cloud", title: "Words", words: { Soap: 3, Water: 2, Towel: 1 } },
  { type: "callout", kind: "tip", text: "Sing a song." },
  { type: "quote", text: "Clean hands.", by: "A nurse", source: "who" },
  { type: "do-dont", title: "Rules", do: ["Use soap"], dont: ["Hurry"] },
  { type: "reflection", id: "think", title: "Think", prompt: "When did you forget?" },
  { type: "question", id: "one", question: { type: "single-choice", ...choice } },
  { type: "question", id: "some", question: { type: "multiple-response", ...choice, prompt: "When else?" } },
  {
    type: "question",
    id: "right",
    question: { type: "true-false", prompt: "Soap works.", answer: true, explanation: "It does." },
  },
  { type: "references" },
];
const files = {
  "course.yaml": `id: hand-washing
title: Hand washing
summary: When and how.
language: en-GB
version: 1.0.0
authors: [{ name: Ann, role: Words }]
reviewed: 2026-11-01
objectives: [{ id: wash, text: Wash your hands }]
sessions: [sessions/1.yaml]
assessment: assessment.yaml
`,
  "sessions/1.yaml": sessionFile(blocks, { summary: "Why.", recap: ["Wash."] }),
  "references.yaml":
    "references:\n  - { id: who, text: World Health Organization, url: 'https://www.who.int/hands', accessed: 2026-01-02 }\n",
  "assessment.yaml": JSON.stringify({
    pass: "80%",
    questions: [{ id: "q", objective: "wash", type: "single-choice", ...choice, prompt: "Secret question?" }],
  }),
  "media/hands.svg": pixel,
};

describe("the document", () => {
  it("is clean HTML", async () => {
    const { html, reported } = await render();
    expect(await htmlMistakes(html)).toEqual([]);
    expect(reported).toBe("");
  });

  it("loads nothing from elsewhere and forbids it", async () => {
    const { html } = await render();
    const loaded = [
      ...html.matchAll(/<(?:script|link|img|source|track|video|use)\b[^>]*\b(?:src|href|poster)="([^"]*)"/g),
    ].map((match) => match[1] ?? "");
    expect(loaded.filter((url) => /^(https?:)?\/\//.test(url))).toEqual([]);
    expect(html).toContain("default-src 'self'; script-src 'self'; style-src 'self'");
    expect(html).not.toMatch(/\sstyle=|\son[a-z]+="|<style|<script>/);
  });

  it("holds no question of the assessment, and no key", async () => {
    const { html, questions } = await render();
    expect(html).not.toContain("Secret question?");
    expect(questions?.[0]?.html).toContain("Secret question?");
    expect(questions?.[0]?.html).not.toMatch(/Hands carry germs|data-answer|correct|"Yes\."/);
    expect(questions?.[0]?.answerHtml).toContain("Hands carry germs.");
    expect(html).toContain("The final quiz is taken on screen.");
  });

  it("gives every page a heading, a name and a kind", async () => {
    const { html } = await render();
    const pages = html.split(/<section class="page /).slice(1);
    expect(pages.map((page) => /data-page="([^"]+)"/.exec(page)?.[1])).toEqual([
      "start",
      "why",
      "quiz",
      "results",
      "certificate",
      "my-notes",
      "references",
      "help",
      "accessibility",
      "privacy",
      "closed",
    ]);
    for (const page of pages) {
      expect(page.match(/<h1 tabindex="-1">/g)).toHaveLength(1);
      expect(page).toMatch(/data-kind="\w+" data-title="[^"]+"/);
    }
  });

  it("has the hooks of a knowledge check", async () => {
    const { session } = await render();
    const check = session.slice(
      session.indexOf(`${hooks.type}="single-choice"`) - 80,
      session.indexOf(`${hooks.type}="multiple-response"`),
    );
    for (const hook of [
      hooks.question,
      hooks.option,
      hooks.answer,
      hooks.right,
      hooks.feedback,
      hooks.explanation,
      hooks.level,
    ])
      expect(check).toContain(`${hook}="`);
    for (const action of ["check", "retry", "reveal"]) expect(check).toContain(`${hooks.action}="${action}"`);
    expect(check).toContain("Quick check – does not count towards your score");
    expect(check).not.toMatch(/ checked/);
    expect(session).toContain("Select all that apply.");
  });

  it("gives each block of a session a mark of its own", async () => {
    const { session } = await render();
    const marks = [...session.matchAll(/data-block="(\d+)"/g)].map((match) => Number(match[1]));
    expect(marks.length).toBe(blocks.length);
    expect(new Set(marks).size).toBe(blocks.length);
    expect(marks.filter((mark) => mark < 512 || mark > 1023)).toEqual([]);
  });

  it("says what passing takes, in questions and per cent", async () => {
    const { html } = await render();
    expect(html).toContain("You need 1 correct answer (80%) to pass.");
  });

  it("refuses a session with the name of a page", async () => {
    const { codes } = await renderFiles({
      "sessions/1.yaml": JSON.stringify({ id: "start", title: "Start", blocks: ["Text."] }),
    });
    expect(codes).toEqual(["BC5008"]);
  });

  it("says in what language a course is that the interface does not speak", async () => {
    const course = JSON.stringify({
      id: "lamha",
      title: "Lámha",
      language: "ga",
      version: "1.0.0",
      sessions: ["sessions/1.yaml"],
    });
    const { html } = await renderFiles({
      "course.yaml": course,
      "sessions/1.yaml": sessionFile([{ text: "Níochán." }]),
    });
    expect(html).toContain('<html lang="ga" dir="ltr"');
  });

  it("is the same twice", async () => {
    const [first, second] = [await render(), await render()];
    expect(second.html).toBe(first.html);
    expect(second.questions).toEqual(first.questions);
  });
});

async function render(): Promise<RenderedText> {
  return await renderFiles(files);
}
