import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { scratchFolder } from "../helpers/scratch-folder.ts";
import type { ZipEntry } from "../helpers/read-zip.ts";
import { exampleCourse, handWashingZip, putHandWashing } from "./parts/build-course.ts";
import { bankOf, documentOf, packageOf, pageData, readable } from "./parts/opened-package.ts";

/** Files in which a text is found. */
function holding(files: ReadonlyMap<string, string>, text: string): readonly string[] {
  return [...files].filter(([, content]) => content.includes(text)).map(([name]) => name);
}

/** Texts of a value, without the marks of Markdown. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value.replaceAll("**", "").trim()];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

describe("the example course", () => {
  let entries: readonly ZipEntry[] = [];
  let html = "";
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), "build-course-"));
    entries = await packageOf(folder, ["build", exampleCourse], "social-media-for-healthcare-1.1.0-scorm12.zip");
    rmSync(folder, { recursive: true });
    html = documentOf(entries);
  });

  const assessment: { questions: readonly Record<string, unknown>[] } = parse(
    readFileSync(`${exampleCourse}/assessment.yaml`, "utf8"),
  );
  const elsewhere = ["sessions", "transcripts"]
    .flatMap((name) => readdirSync(`${exampleCourse}/${name}`).map((file) => `${exampleCourse}/${name}/${file}`))
    .map((path) => readFileSync(path, "utf8"))
    .join("\n");
  /** What the sessions say too is no secret, and words of a few letters are found anywhere. */
  const secrets = assessment.questions
    .map(({ id, prompt, hint, options, feedback, explanation }) => ({
      id,
      prompt,
      hint,
      options,
      feedback,
      explanation,
    }))
    .flatMap(textsIn)
    .flatMap((text) => text.split(/ ?\[@[^\]]+\]/))
    .filter((text) => text.length >= 12 && !elsewhere.includes(text));

  it("has no text of a question of the assessment in any file", () => {
    expect(secrets.length).toBeGreaterThan(120);
    const files = readable(entries);
    expect([...files.keys()]).toEqual(expect.arrayContaining(["imsmanifest.xml", "index.html", "assets/course.css"]));
    expect(secrets.filter((text) => holding(files, text).length > 0)).toEqual([]);
  });

  it("has them all in its quiz script, which can be read back", () => {
    const bank = bankOf(entries);
    expect(bank.questions).toHaveLength(assessment.questions.length);
    const plain = readable([{ ...entries[0]!, name: "bank", content: Buffer.from(JSON.stringify(bank)) }]).get("bank")!;
    const ids = assessment.questions.map(({ id }) => id);
    const missing = secrets.filter((text) => !plain.replaceAll('\\"', '"').includes(text) && !ids.includes(text));
    expect(missing).toEqual([]);
  });

  it("has its knowledge checks in the page, with their answers", () => {
    const checks = [...elsewhere.matchAll(/^ {6}prompt: ([^|].+)$/gm)].map(([, prompt = ""]) =>
      prompt.replace(/^"|"$/g, ""),
    );
    expect(checks.length).toBeGreaterThanOrEqual(4);
    const page = readable(entries).get("index.html")!;
    expect(checks.filter((prompt) => !page.includes(prompt.replaceAll("**", "")))).toEqual([]);
    expect(page).toContain("Look for the three parts together – create, share and interact.");
  });

  it("says to those without script that the quiz is taken on screen", () => {
    const quiz = html.slice(html.indexOf('<section class="page reading" id="quiz"'));
    expect(quiz).toMatch(/<p class="paper-note note">The final quiz is taken on screen/);
    expect(html).toMatch(/<html [^>]*class="no-js"/);
  });

  it("A15 has page data that parse, with no way out of their element", () => {
    const data = pageData(html);
    expect(data).toMatchObject({ course: { id: "social-media-for-healthcare" }, quiz: { draw: 8, pass: 0.8 } });
    expect(JSON.stringify(data)).not.toMatch(/q-privacy|q-alias/);
  });
});

describe("markers in every part of every question of an assessment", () => {
  const marks = ["prompt", "hint", "right", "wrong", "feedback", "why"].flatMap((part) =>
    ["single", "multiple", "truth"].map((kind) => `${part}-${kind}-zqx`),
  );
  const option = (part: string, kind: string, correct: boolean) =>
    `      - { text: ${part}-${kind}-zqx, correct: ${correct}, feedback: feedback-${kind}-zqx }\n`;
  const question = (kind: string, type: string, rest: string) =>
    `  - id: q-${kind}\n    type: ${type}\n    objective: know-when\n    prompt: prompt-${kind}-zqx\n    hint: hint-${kind}-zqx\n    explanation: why-${kind}-zqx\n${rest}`;
  const options = (kind: string) => `    options:\n${option("right", kind, true)}${option("wrong", kind, false)}`;

  it("are in none of its files", async () => {
    const folder = scratchFolder();
    putHandWashing(join(folder, "course"));
    writeFileSync(
      join(folder, "course/assessment.yaml"),
      `pass: 80%\nquestions:\n${question("single", "single-choice", options("single"))}${question("multiple", "multiple-response", options("multiple"))}` +
        question("truth", "true-false", '    answer: true\n    feedback: { "true": feedback-truth-zqx }\n'),
    );
    const entries = await packageOf(folder, ["build", "course"], handWashingZip);
    expect(marks.flatMap((mark) => holding(readable(entries), mark))).toEqual([]);
    const bank = JSON.stringify(bankOf(entries));
    const [absent, present] = [/^(right|wrong)-truth/, /./].map((kind) => marks.filter((mark) => kind.test(mark)));
    expect(marks.filter((mark) => !bank.includes(mark))).toEqual(absent);
    expect(present).toHaveLength(18);
  });
});
