import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Diagnostic } from "../../../../src/diagnostics/diagnostic.ts";
import { loadCourse } from "../../../../src/pipeline/1-load/load-course.ts";
import { courseSchemas } from "../../../../src/pipeline/2-validate/schemas.ts";
import { validateCourse } from "../../../../src/pipeline/2-validate/validate-course.ts";
import { resolveCourse } from "../../../../src/pipeline/3-resolve/resolve-course.ts";
import { renderCourse } from "../../../../src/pipeline/4-render/render-course.ts";
import { diagnosticsText } from "../../../helpers/expect-diagnostics.ts";
import { memoryWorld } from "../../../helpers/memory-world.ts";
import { textsOf, withTexts, type Write } from "./text-fields.ts";

const examples = new URL("../../../../examples/", import.meta.url);

const quiz = "every-question/assessment.yaml";

const course = {
  id: "every-text",
  title: "Every text",
  summary: "Every text of the format.",
  language: "en-GB",
  version: "1.0.0",
  authors: [{ name: "Ann", role: "Words" }],
  cover: { image: "media/post.svg", alt: "A cover." },
  objectives: [{ id: "wash", text: "Wash your hands" }],
  sessions: ["1.yaml", "2.yaml", "3.yaml", "4.yaml", "5.yaml"],
  assessment: "assessment.yaml",
  resources: [
    { title: "A page", url: "https://www.example.org/" },
    { title: "A list", file: "media/checklist.txt" },
  ],
  help: "Ask.",
};

const feedback = { true: "Yes.", false: "No." };
const explanation = "So it is.";

const picture = { image: "media/post.svg", alt: "A post." };
const passages = [
  { title: "One", text: "First.", ...picture },
  { title: "Two", text: "Second." },
];

/** Fields that no example uses. */
const moreBlocks = [
  { type: "tabs", tabs: passages },
  { type: "steps", steps: passages },
  { type: "accordion", items: passages },
  { type: "timeline", events: passages.map((passage, index) => ({ date: 2024 + index, ...passage })) },
  {
    type: "flip-cards",
    cards: [
      { front: "One", back: "First.", ...picture },
      { front: "Two", back: "Second." },
    ],
  },
  { type: "text", text: "A text." },
  {
    type: "action-plan",
    id: "more-plans",
    title: "Plan",
    when: { hint: "A day." },
    help: { hint: "A name." },
    measure: { hint: "A sign." },
  },
  {
    type: "question",
    id: "more-checks",
    question: { type: "true-false", prompt: "True?", answer: true, feedback, explanation },
  },
];
const moreQuestions = [
  { id: "more-true", type: "true-false", prompt: "True?", answer: true, feedback, explanation },
  {
    id: "more-long",
    type: "long-text",
    prompt: "Write.",
    "model-answer": "Like this.",
    points: ["A point."],
    explanation,
  },
];

type Schema = ReturnType<typeof courseSchemas>[number];

/** A course with every kind of block and question in which `write` says what stands in each field that takes text. */
export function everyText(
  write: Write,
  toYaml: (value: unknown) => string = JSON.stringify,
): Readonly<Record<string, string | Uint8Array>> {
  const texts = [
    ["course.yaml", "course", course],
    ...sessionValues().map((value, index) => [`${index + 1}.yaml`, "session", value] as const),
    ["assessment.yaml", "assessment", withMore({ ...example(quiz), title: "Quiz" }, "questions", moreQuestions)],
    ["references.yaml", "references", example("every-block/references.yaml")],
    [
      "glossary.yaml",
      "glossary",
      { terms: [{ term: "autoclave", also: ["autoclaves"], definition: "A steriliser." }] },
    ],
  ] as const;
  const written = texts.map(([path, name, value]) => {
    const text = toYaml(withTexts(schemaOf(name), value, name, write));
    return [`/c/${path}`, text] as const;
  });
  return {
    ...Object.fromEntries(written),
    ...filesIn("every-block/media/"),
    ...filesIn("every-block/transcripts/"),
    ...filesIn("every-question/media/"),
    "/tool/fonts/atkinson-OFL.txt": "The licence of the font.",
  };
}

/** Every field of the format that takes Markdown. */
export function everyField(): readonly string[] {
  const names: readonly Schema["name"][] = ["course", "session", "assessment", "references", "glossary"];
  return names.flatMap((name) => textsOf(schemaOf(name), name));
}

export interface Shown {
  /** Every page, and the questions of the quiz with their answers. */
  readonly html: string;
  readonly diagnostics: readonly Diagnostic[];
}

export async function shown(files: ReturnType<typeof everyText>): Promise<Shown> {
  const world = memoryWorld(files);
  const { value: source, diagnostics } = await loadCourse("/c", world);
  const input = source && validateCourse(source);
  if (!source || !input?.value) throw new Error(diagnosticsText([...diagnostics, ...(input?.diagnostics ?? [])]));
  const resolved = await resolveCourse(input.value, world);
  const rendered = await renderCourse(resolved.course, source, world);
  const chunks = rendered.site.documents.flatMap((document) => document.chunks);
  const pages = chunks.map((chunk) => (typeof chunk === "string" ? chunk : "")).join("");
  const quiz = (rendered.site.questions ?? []).map(({ html, answerHtml }) => html + answerHtml).join("");
  return { html: pages + quiz, diagnostics: [...diagnostics, ...resolved.diagnostics, ...rendered.diagnostics] };
}

function sessionValues(): readonly object[] {
  const names = readdirSync(new URL("every-block/sessions", examples));
  const [first = {}, ...others] = names.map((name) => example(`every-block/sessions/${name}`));
  return [
    { ...withMore(first, "blocks", moreBlocks), ...picture },
    ...others,
    example("every-question/sessions/1-checks.yaml"),
  ];
}

function withMore(value: object, key: string, more: readonly object[]): object {
  const list: unknown = Reflect.get(value, key);
  const own: readonly unknown[] = Array.isArray(list) ? list : [];
  return { ...value, [key]: [...own, ...more] };
}

function schemaOf(name: Schema["name"]): object {
  return courseSchemas().find((schema) => schema.name === name)!.schema;
}

function example(path: string): object {
  const value: unknown = parse(readFileSync(new URL(path, examples), "utf8"));
  return typeof value === "object" && value !== null ? value : {};
}

function filesIn(folder: string): Readonly<Record<string, Uint8Array>> {
  const names = readdirSync(new URL(folder, examples));
  const inner = folder.slice(folder.indexOf("/") + 1);
  return Object.fromEntries(
    names.map((name) => [`/c/${inner}${name}`, new Uint8Array(readFileSync(new URL(folder + name, examples)))]),
  );
}
