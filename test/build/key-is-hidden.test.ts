import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { rotateText } from "../../src/contract/quiz-bank.ts";
import { scratchFolder } from "../helpers/scratch-folder.ts";
import { readZip, type ZipEntry } from "../helpers/read-zip.ts";
import { buildCourse, courses, exampleCourse, handWashingZip, putHandWashing } from "./build-course.ts";

const textOf = ({ content }: ZipEntry): string => Buffer.from(content).toString("utf8");
const isText = ({ name }: ZipEntry): boolean => !/\.(png|jpe?g|mp4|woff2)$/.test(name);

/** All that stands in the files of a package, by name; tags and entities undone as well, so that no markup hides a match. */
function readable(entries: readonly ZipEntry[]): ReadonlyMap<string, string> {
  const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', amp: "&" };
  const plain = (text: string) =>
    text
      .replace(/<[^>]+>/g, "")
      .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
      .replace(/&(lt|gt|quot|amp);/g, (whole, name: string) => entities[name] ?? whole)
      .replace(/\\u003c/g, "<");
  return new Map(entries.filter(isText).map((entry) => [entry.name, `${textOf(entry)}\n${plain(textOf(entry))}`]));
}

/** Files in which a text is found. */
function holding(files: ReadonlyMap<string, string>, text: string): readonly string[] {
  return [...files].filter(([, content]) => content.includes(text)).map(([name]) => name);
}

async function packageOf(folder: string, words: readonly string[], name: string): Promise<readonly ZipEntry[]> {
  const { code, stderr } = await buildCourse(folder, [...words, "--out", join(folder, "out")]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return await readZip(readFileSync(join(folder, "out", name)));
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
    entries = await packageOf(folder, ["build", exampleCourse], "social-media-for-healthcare-1.0.0-scorm12.zip");
    rmSync(folder, { recursive: true });
    html = textOf(entries.find(({ name }) => name === "index.html")!);
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
    .map(({ id, prompt, hint, options, feedback, explanation }) => ({ id, prompt, hint, options, feedback, explanation }))
    .flatMap(textsIn)
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
    const checks = [...elsewhere.matchAll(/^ {6}prompt: (.+)$/gm)].map(([, prompt = ""]) => prompt.replace(/^"|"$/g, ""));
    expect(checks.length).toBeGreaterThanOrEqual(4);
    const page = readable(entries).get("index.html")!;
    expect(checks.filter((prompt) => !page.includes(prompt.replaceAll("**", "")))).toEqual([]);
    expect(page).toContain("Look for the three parts together – create, share and interact.");
  });

  it("says to those without script that the quiz is taken on screen", () => {
    const quiz = html.slice(html.indexOf('<section class="page reading" id="quiz"'));
    expect(quiz).toMatch(/<p class="nojs-only note">The final quiz is taken on screen/);
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
    `  - id: q-${kind}\n    type: ${type}\n    prompt: prompt-${kind}-zqx\n    hint: hint-${kind}-zqx\n    explanation: why-${kind}-zqx\n${rest}`;
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

describe("content is data", () => {
  const hostile = `${courses}/hostile`;
  const templates = ['{{constructor.constructor("return 1")()}}', "{{{title}}}", "{{> header}}", "${1+1}", "<%= 1 %>"];

  const built = async () => {
    const folder = scratchFolder();
    putHandWashing(join(folder, "course"), hostile);
    const ended = await buildCourse(folder, ["build", "course", "--out", "out"]);
    expect(ended.code).toBe(0);
    const entries = await readZip(readFileSync(join(folder, "out", handWashingZip)));
    return { ...ended, entries, html: textOf(entries.find(({ name }) => name === "index.html")!) };
  };

  const plainBuild = async () => {
    const folder = scratchFolder();
    putHandWashing(join(folder, "course"));
    const entries = await packageOf(folder, ["build", "course"], handWashingZip);
    return textOf(entries.find(({ name }) => name === "index.html")!);
  };

  it("A14 A16 HTML and template code are shown as they are written, and are nothing else", async () => {
    const { html, stderr, entries } = await built();
    const tags = (text: string, tag: string) => text.match(new RegExp(`<${tag}[\\s>]`, "gi"))?.length ?? 0;
    const plain = await plainBuild();
    for (const tag of ["script", "iframe", "object", "embed", "style", "form", "base", "meta", "link", "img"])
      expect([tag, tags(html, tag)]).toEqual([tag, tags(plain, tag)]);
    expect(html.match(/<[^>]*\son\w+\s*=/gi)).toBeNull();
    expect(html.match(/<[^>]*javascript:/gi)).toBeNull();
    const shown = readable(entries.filter(({ name }) => name === "index.html")).get("index.html")!;
    for (const template of templates) expect(shown.split(template).length - 1).toBeGreaterThanOrEqual(3);
    expect(stderr.match(/warning BC5001 /g)?.length).toBe(4);
    expect(stderr.endsWith("\n4 warnings.\n")).toBe(true);
  });

  it("A12 A15 a title that ends elements ends none", async () => {
    const { html, entries } = await built();
    const title = 'Hands </title></script><!-- ]]> -- & < > " \' <b>';
    expect(pageData(html)).toMatchObject({ course: { title }, sessions: [{ title: "When {{title}}" }, {}] });
    const manifest = textOf(entries.find(({ name }) => name === "imsmanifest.xml")!);
    const escaped = /<title>(Hands [^<]*)<\/title>/.exec(manifest)?.[1] ?? "";
    const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
    expect(escaped.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)).toBe(title);
  });

  it.each([
    ["javascript:alert(1)", "BC5004"],
    ["JaVaScRiPt:alert(1)", "BC5004"],
    ["java&#x73;cript:alert(1)", "BC5004"],
    ["&#106;avascript&colon;alert(1)", "BC5004"],
    ["<javascript:alert(1)>", "BC5004"],
    ["vbscript:x", "BC5004"],
    ["data:text/html,x", "BC5004"],
    ["file:///etc/passwd", "BC5004"],
    ["//example.org/x.js", "BC5004"],
    ["../../etc/passwd", "BC5005"],
    ["%6aavascript:alert(1)", "BC5005"],
  ])("A14 a link to %s stops the build", async (href, code) => {
    const folder = scratchFolder();
    putHandWashing(join(folder, "course"));
    writeFileSync(
      join(folder, "course/sessions/2-how.yaml"),
      `id: how\ntitle: How\nblocks:\n  - ${JSON.stringify(`[Wash](${href})`)}\n`,
    );
    const { code: exit, stderr, stdout } = await buildCourse(folder, ["build", "course", "--out", "out"]);
    expect({ exit, found: stderr.match(/^\S+ {2}\w+ BC\d{4}/gm) }).toEqual({
      exit: 1,
      found: [`course/sessions/2-how.yaml:4:5  error ${code}`],
    });
    expect(stdout).not.toContain(".zip");
  });

  it("A17 words that are names of what every object has are words", async () => {
    const folder = scratchFolder();
    putHandWashing(join(folder, "course"));
    mkdirSync(join(folder, "course/sessions"), { recursive: true });
    writeFileSync(
      join(folder, "course/sessions/2-how.yaml"),
      "id: how\ntitle: How\nblocks:\n  - type: word-cloud\n    words: { toString: 5, hasOwnProperty: 3, valueOf: 1, then: 2 }\n",
    );
    const entries = await packageOf(folder, ["build", "course"], handWashingZip);
    const html = textOf(entries.find(({ name }) => name === "index.html")!);
    const words = [...html.matchAll(/<li data-size="(\d)">(\w+)/g)].map(([, size, word]) => `${word} ${size}`);
    expect(words).toEqual(["hasOwnProperty 3", "then 2", "toString 5", "valueOf 1"]);
  });

  it.each(["__proto__", "constructor", "prototype"])("A17 the key %s stops the build", async (key) => {
    const folder = scratchFolder();
    putHandWashing(join(folder, "course"));
    writeFileSync(
      join(folder, "course/sessions/2-how.yaml"),
      `id: how\ntitle: How\nblocks:\n  - type: callout\n    text: Sing.\n    ${key}: { polluted: true }\n`,
    );
    const { code, stderr } = await buildCourse(folder, ["build", "course", "--out", "out"]);
    expect({ code, found: stderr.match(/^\S+ {2}\w+ BC\d{4}/gm) }).toEqual({
      code: 1,
      found: ["course/sessions/2-how.yaml:6:5  error BC1015"],
    });
  });
});

/** What the document carries for the script. */
function pageData(html: string): unknown {
  const island = /<script type="application\/json" id="course-data">(.*?)<\/script>/s.exec(html)?.[1] ?? "";
  expect(island).not.toMatch(/<|-->/);
  return JSON.parse(island);
}

/** The questions, as the script reads them. */
function bankOf(entries: readonly ZipEntry[]): { readonly questions: readonly unknown[] } {
  const script = textOf(entries.find(({ name }) => name === "assets/quiz.js")!);
  const encoded: string = JSON.parse(/^var courseQuizBank=(".*");\n$/s.exec(script)?.[1] ?? "");
  return JSON.parse(rotateText(encoded));
}
