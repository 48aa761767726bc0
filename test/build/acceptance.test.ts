import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rotateText } from "../../src/contract/quiz-bank.ts";
import type { CourseData, QuizBank } from "../../src/contract/page-data.ts";
import { profileById } from "../../src/formats/profiles.ts";
import { recordedHtml } from "../../src/pipeline/4-render/recorded.ts";
import { workshop, type Workshop } from "../e2e/package.ts";
import { sampleAssessment, sampleCourse } from "../formats/sample-course.ts";
import { renderFiles, sessionFile } from "../pipeline/4-render/render-text.ts";

/** What the rows of docs/acceptance.md with a B say, on the packages of the examples. */
describe.each(["course", "examples/every-block", "examples/every-question", "examples/languages", "examples/smallest"])(
  "%s",
  (source) => {
    let shop: Workshop;
    let folder: string;
    let html: string;
    let texts: ReadonlyMap<string, string>;

    beforeAll(async () => {
      shop = await workshop(source);
      folder = await shop.build();
      texts = await textFiles(folder);
      html = texts.get("index.html") ?? "";
    }, 120_000);

    afterAll(() => shop.remove());

    const pages = () => html.split(/(?=<section class="page )/).slice(1);

    it("acceptance 1: loads nothing from elsewhere", () => {
      const loaded = [
        ...html.matchAll(
          /<(?:script|link|img|source|track|video|audio|use|iframe)\b[^>]*\s(?:src|href|poster)="([^"]*)"/g,
        ),
        ...[...texts].flatMap(([name, text]) =>
          name.endsWith(".css") ? [...text.matchAll(/(?:url\(|@import )["']?([^"')]+)/g)] : [],
        ),
      ].map(([, url = ""]) => url);
      expect(loaded.length).toBeGreaterThan(3);
      expect(loaded.filter((url) => /^([a-z]+:)?\/\//i.test(url))).toEqual([]);
    });

    it("acceptance 3: has no logo, typeface or server of the NHS", () => {
      const found = [...texts].filter(([name, text]) => /frutiger|assets\.nhs\.uk|nhs[-_]?logo/i.test(name + text));
      expect(found.map(([name]) => name)).toEqual([]);
    });

    it("acceptance 5: says language and direction; ids, titles and headings are in order", () => {
      expect(html).toMatch(/<html lang="[a-zA-Z-]+" dir="(ltr|rtl)"/);
      const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
      const titles = pages().map((page) => /data-title="([^"]*)"/.exec(page)?.[1]);
      expect(new Set(titles).size).toBe(pages().length);
      for (const page of pages()) {
        const levels = [...page.split("</section>\n</main>")[0]!.matchAll(/<h([1-6])\b/g)].map(([, level]) =>
          Number(level),
        );
        expect(levels.filter((level) => level === 1)).toHaveLength(1);
        expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
      }
    });

    it("acceptance 35: each question has explanation and objective; ids are the same in the next build", async () => {
      const [first, second] = [questionsIn(texts), questionsIn(await textFiles(await shop.build()))];
      expect(second).toEqual(first);
      const scored = first.filter(({ weight }) => weight > 0);
      expect(scored.filter(({ explained }) => !explained).map(({ id }) => id)).toEqual([]);
      // Courses without objectives have none to name.
      const hasObjectives = html.includes('id="start-objectives"');
      expect(scored.filter(({ objectives }) => hasObjectives && objectives.length === 0).map(({ id }) => id)).toEqual(
        [],
      );
    }, 60_000);

    it("acceptance 54: files to download say their type and size, figures their source", () => {
      const links = [...html.matchAll(/<a\b[^>]*\sdownload\b[^>]*>(.*?)<\/a>/gs)].map(([, words = ""]) =>
        words.replace(/<[^>]+>/g, ""),
      );
      expect(links.filter((words) => !/\([A-Z0-9]+, [\d.,]+.[kM]B\)/.test(words))).toEqual([]);
      const figures = [...html.matchAll(/<li class="stat">(.*?)<\/li>/gs)].map(([, figure = ""]) => figure);
      expect(figures.filter((figure) => !/class="cite"/.test(figure) || !/<span>[^<]*\d{4}/.test(figure))).toEqual([]);
    });
  },
);

it("acceptance 26: every passage with a language has it in the page", async () => {
  const welsh = (text: string) => ({ text, lang: "cy" });
  const blocks = [
    { text: welsh("Un") },
    { type: "reflection", id: "r", prompt: welsh("Dau") },
    { type: "callout", kind: "tip", title: "Tip", text: welsh("Tri") },
    {
      type: "question",
      id: "q",
      question: {
        type: "single-choice",
        prompt: welsh("Pedwar"),
        options: [{ text: welsh("Pump"), correct: true, feedback: welsh("Chwech") }, { text: "No" }],
        explanation: welsh("Saith"),
      },
    },
  ];
  const course = { id: "c", title: "C", language: "en-GB", version: "1", sessions: ["sessions/1.yaml"] };
  const { html } = await renderFiles({
    "course.yaml": JSON.stringify({ ...course, summary: welsh("Un ar ddeg") }),
    "sessions/1.yaml": sessionFile(blocks, { summary: welsh("Wyth"), recap: [welsh("Naw")] }),
    "glossary.yaml": JSON.stringify({ terms: [{ term: "ten", definition: welsh("Deg") }] }),
  });
  const marked = [...html.matchAll(/<(\w+) lang="cy">(.*?)<\/\1>/gs)].map(([, , words = ""]) =>
    words.replace(/<[^>]+>/g, "").trim(),
  );
  expect([...new Set(marked)].sort()).toEqual(
    ["Un", "Dau", "Tri", "Pedwar", "Pump", "Chwech", "Saith", "Wyth", "Naw", "Deg", "Un ar ddeg"].sort(),
  );
});

it("acceptance 56: what is recorded follows the settings", () => {
  const driver = profileById("generic");
  const said = (course: Parameters<typeof sampleCourse>[0], change: object = {}) =>
    recordedHtml(sampleCourse(course), { driver: { ...driver, ...change }, sends: true });
  const all = [
    said({}),
    said({}, { interactions: "off" }),
    said({ assessment: sampleAssessment }),
    recordedHtml(sampleCourse(), { driver, sends: false }),
  ];
  expect(new Set(all).size).toBe(all.length);
  expect(all[1]).toContain("kept only so that you can come back to them");
});

async function textFiles(folder: string): Promise<ReadonlyMap<string, string>> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const kinds = [".html", ".css", ".js", ".svg", ".xml", ".vtt"];
  const found = files.filter((file) => file.isFile() && kinds.includes(extname(file.name)));
  return new Map(
    await Promise.all(
      found.map(async (file): Promise<[string, string]> => {
        const path = join(file.parentPath, file.name);
        return [path.slice(folder.length + 1).replaceAll("\\", "/"), await readFile(path, "utf8")];
      }),
    ),
  );
}

interface QuestionFacts {
  readonly id: string;
  readonly optionIds: readonly string[];
  readonly objectives: readonly string[];
  readonly weight: number;
  readonly explained: boolean;
}

function questionsIn(texts: ReadonlyMap<string, string>): readonly QuestionFacts[] {
  const html = texts.get("index.html") ?? "";
  const data = JSON.parse(/id="course-data">(.*?)<\/script>/s.exec(html)?.[1] ?? "") as CourseData;
  const encoded = /^var \w+=(".*");/s.exec(texts.get("assets/quiz.js") ?? "")?.[1];
  const bank =
    encoded === undefined ? [] : (JSON.parse(rotateText(JSON.parse(encoded) as string)) as QuizBank).questions;
  return [
    ...data.checks.map((question) => ({
      ...question,
      explained: html.includes(`data-explanation="${question.slot}"`),
    })),
    ...bank.map((question) => ({ ...question, explained: question.answerHtml.includes("data-explanation") })),
  ].map(({ id, optionIds, objectives, weight, explained }) => ({ id, optionIds, objectives, weight, explained }));
}
