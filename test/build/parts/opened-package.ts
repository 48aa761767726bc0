import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { rotateText } from "../../../src/contract/quiz-bank.ts";
import { readZip, type ZipEntry } from "../../helpers/read-zip.ts";
import { buildCourse } from "./build-course.ts";

export const textOf = ({ content }: ZipEntry): string => Buffer.from(content).toString("utf8");
const isText = ({ name }: ZipEntry): boolean => !/\.(png|jpe?g|mp4|woff2)$/.test(name);

/** All that stands in the files of a package, by name; tags and entities undone as well, so that no markup hides a match. */
export function readable(entries: readonly ZipEntry[]): ReadonlyMap<string, string> {
  const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', amp: "&" };
  const plain = (text: string) =>
    text
      .replace(/<[^>]+>/g, "")
      .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
      .replace(/&(lt|gt|quot|amp);/g, (whole, name: string) => entities[name] ?? whole)
      .replace(/\\u003c/g, "<");
  return new Map(entries.filter(isText).map((entry) => [entry.name, `${textOf(entry)}\n${plain(textOf(entry))}`]));
}

/** The document of a package. */
export function documentOf(entries: readonly ZipEntry[]): string {
  return textOf(entries.find(({ name }) => name === "index.html")!);
}

/** The entries of a package that is built without a word. */
export async function packageOf(folder: string, words: readonly string[], name: string): Promise<readonly ZipEntry[]> {
  const { code, stderr } = await buildCourse(folder, [...words, "--out", join(folder, "out")]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return await readZip(readFileSync(join(folder, "out", name)));
}

/** What the document carries for the script. */
export function pageData(html: string): unknown {
  const island = /<script type="application\/json" id="course-data">(.*?)<\/script>/s.exec(html)?.[1] ?? "";
  expect(island).not.toMatch(/<|-->/);
  return JSON.parse(island);
}

/** The questions, as the script reads them. */
export function bankOf(entries: readonly ZipEntry[]): { readonly questions: readonly unknown[] } {
  const script = textOf(entries.find(({ name }) => name === "assets/quiz.js")!);
  const encoded: string = JSON.parse(/^var courseQuizBank=(".*");\n/s.exec(script)?.[1] ?? "");
  const bank: { readonly questions: readonly unknown[] } = JSON.parse(rotateText(encoded));
  return bank;
}
