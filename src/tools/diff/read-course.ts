import type { CourseData, QuizBank } from "../../contract/page-data.ts";
import { quizBankGlobal, rotateText } from "../../contract/quiz-bank.ts";
import { readEntries } from "../zip/open-zip.ts";

/** What a package of ours says of its course: the data its own runtime reads. */
export interface PackagedCourse {
  readonly data: CourseData;
  readonly bank: QuizBank;
}

const page = "index.html";
const quiz = "assets/quiz.js";

/** The course in a zip; `undefined` when the zip was not made by build-course. Rejects with `ZipError` when it is no zip. */
export async function readPackagedCourse(bytes: Uint8Array): Promise<PackagedCourse | undefined> {
  const entries = await readEntries(bytes, (name) => name === page || name === quiz);
  const html = textOf(entries.get(page));
  const [, json] = /<script type="application\/json" id="course-data">(.*?)<\/script>/s.exec(html) ?? [];
  if (json === undefined) return undefined;
  // Written by our own assemble; a package that pretends to be ours fails here and is called damaged.
  return { data: JSON.parse(json) as CourseData, bank: bankOf(textOf(entries.get(quiz))) };
}

function bankOf(script: string): QuizBank {
  const start = script.indexOf(`${quizBankGlobal}=`);
  if (start < 0) return { questions: [] };
  const literal = script.slice(start + quizBankGlobal.length + 1).replace(/;\s*$/, "");
  return JSON.parse(rotateText(String(JSON.parse(literal)))) as QuizBank;
}

function textOf(bytes: Uint8Array | undefined): string {
  return bytes === undefined ? "" : new TextDecoder().decode(bytes);
}
