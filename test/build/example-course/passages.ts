import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";

/** A piece of a course that a reader takes in at once: a paragraph with its list, a question, a row of a table. */
export interface Passage {
  readonly file: string;
  readonly text: string;
}

type Value = string | number | boolean | null | undefined | readonly Value[] | { readonly [key: string]: Value };

/** Kinds whose reference stands in one of their texts: the explanation, a feedback, an outcome. */
const readWhole = new Set(["question", "card-sort", "single-choice", "multiple-response", "true-false"]);
/** Not read by learners. */
const names = new Set([
  "id",
  "type",
  "file",
  "image",
  "poster",
  "duration",
  "next",
  "url",
  "accessed",
  "x",
  "y",
  "iri",
]);

export const cites = (text: string): boolean => /\[@[a-z0-9-]+/.test(text);

/** Every passage of the course in this folder, as its author wrote it. */
export function passagesOf(folder: string): readonly Passage[] {
  const sessions = readdirSync(`${folder}/sessions`).map((name) => `sessions/${name}`);
  const read = (file: string): string => readFileSync(`${folder}/${file}`, "utf8");
  const written = ["course.yaml", "glossary.yaml", "assessment.yaml", ...sessions].flatMap((file) =>
    passagesIn(parse(read(file)) as Value).map((text) => ({ file, text })),
  );
  const beside = ["transcripts", "media", "media/summary"].flatMap((place) =>
    readdirSync(`${folder}/${place}`)
      .filter((name) => /\.(md|vtt|html|svg)$/.test(name) && name !== "README.md")
      .map((name) => ({ file: `${place}/${name}`, text: wordsOf(name, read(`${place}/${name}`)) })),
  );
  return [...written, ...beside];
}

export function passagesIn(value: Value): readonly string[] {
  if (typeof value === "string") return paragraphs(value);
  if (typeof value === "number") return [String(value)];
  if (value === null || typeof value !== "object") return [];
  if (isList(value))
    return value.flatMap((item) => (isRow(item) ? [item.flatMap(passagesIn).join(" | ")] : passagesIn(item)));
  if (readWhole.has(wordOf(value["type"]))) return [textsOf(value).join("\n")];
  if ("date" in value && "title" in value) return [[dayIn(value["date"]), ...textsOf(value)].join(" ")];
  if ("value" in value && "source" in value) return [`${textsOf(value).join(" ")} [@${wordOf(value["source"])}]`];
  return Object.entries(value).flatMap(([key, part]) => (names.has(key) ? [] : passagesIn(part)));
}

const isList = (value: Value): value is readonly Value[] => Array.isArray(value);
const isRow = (value: Value): value is readonly Value[] =>
  isList(value) && value.every((cell) => typeof cell === "string");

const wordOf = (value: Value): string => (typeof value === "string" ? value : "");

/** The day of an event as learners read it. */
function dayIn(date: Value): string {
  const words = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  return words.format(new Date(wordOf(date)));
}

function textsOf(value: Value): readonly string[] {
  if (typeof value === "string") return [value];
  if (value === null || typeof value !== "object") return [];
  if (isList(value)) return value.flatMap(textsOf);
  return Object.entries(value).flatMap(([key, part]) => (names.has(key) ? [] : textsOf(part)));
}

/** A list belongs to the paragraph that announces it with a colon. */
function paragraphs(text: string): readonly string[] {
  return text.replace(/:\n\n(?=[-\d|])/g, ":\n").split(/\n\n+/);
}

/** What a reader of the file sees, on one line. */
function wordsOf(name: string, text: string): string {
  const plain = name.endsWith(".vtt") ? text.replace(/^.*-->.*$/gm, "") : text.replace(/<style>[\s\S]*?<\/style>/g, "");
  return plain.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
}
