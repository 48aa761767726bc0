import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";

export interface Option {
  readonly text: string;
  readonly correct?: boolean;
  readonly feedback?: string;
}

/** A question as its author wrote it. */
export interface Question {
  readonly id: string;
  readonly type: string;
  readonly objective?: string;
  readonly prompt: string;
  readonly answer?: boolean;
  readonly options?: readonly Option[];
  readonly feedback?: Readonly<Record<string, string>>;
  readonly explanation?: string;
}

interface Block {
  readonly type: string;
  readonly id?: string;
  readonly question?: Omit<Question, "id">;
}

const read = (file: string): unknown => parse(readFileSync(`course/${file}`, "utf8"));

export function pool(): readonly Question[] {
  return (read("assessment.yaml") as { readonly questions: readonly Question[] }).questions;
}

/** The knowledge checks of all sessions. */
export function checks(): readonly Question[] {
  return readdirSync("course/sessions").flatMap((file) =>
    (read(`sessions/${file}`) as { readonly blocks: readonly Block[] }).blocks.flatMap(({ id = "", question }) =>
      question === undefined ? [] : [{ ...question, id }],
    ),
  );
}

const choicesOf = ({ options = [] }: Question): readonly Option[] => options;

/** What is right: the statement of a true-or-false question, or the options that are correct. */
function keysOf(question: Question): readonly string[] {
  if (question.options === undefined) return [question.prompt];
  return question.options.filter(({ correct }) => correct).map(({ text }) => text);
}

/** At which place the key stands, for each question that has one. */
export function keyPlaces(questions: readonly Question[]): readonly number[] {
  return questions
    .filter(({ type }) => type === "single-choice")
    .map((question) => choicesOf(question).findIndex(({ correct }) => correct));
}

/** Whether somebody who always takes the longest option is right. */
export function isLongestRight(question: Question): boolean {
  const lengths = choicesOf(question).map(({ text }) => text.length);
  const key = choicesOf(question).findIndex(({ correct }) => correct);
  return lengths[key] === Math.max(...lengths) && lengths.filter((length) => length === lengths[key]).length === 1;
}

/** All sentences that a question may show, before the answer or after it. */
function sentencesOf(question: Question): readonly string[] {
  const { prompt, explanation = "", feedback = {} } = question;
  const ofOptions = choicesOf(question).flatMap(({ text, feedback: words = "" }) => [text, words]);
  return [prompt, explanation, ...ofOptions, ...Object.values(feedback)].flatMap((text) => text.split(/(?<=[.?!])\s+/));
}

const small = new Set(
  `a an the and or of to in on at for with without that this it is are was be been by as not no yes you your they their
  them she her he his who what which when where how does do did can could may might would should will has have had from
  into than then there these those so if but all any one two more most very only also each up out about before after`
    .split(/\s+/)
    .filter((word) => word !== ""),
);

/** The words that carry a sentence, without their endings. */
function stemsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  return new Set(
    words.filter((word) => word.length > 2 && !small.has(word)).map((word) => word.replace(/(?:ing|ed|es|ly|s)$/, "")),
  );
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((stem) => b.has(stem)).length;
}

export interface GiveAway {
  readonly asked: string;
  readonly toldBy: string;
  readonly words: string;
}

/** Keys of which another question of the same quiz tells most: three words that carry it, and three fifths of all. */
export function giveAways(questions: readonly Question[]): readonly GiveAway[] {
  return questions.flatMap((asked) =>
    keysOf(asked).flatMap((key) => {
      const stems = stemsOf(key);
      return questions
        .filter((other) => other !== asked)
        .flatMap((other) => sentencesOf(other).map((words) => ({ asked: asked.id, toldBy: other.id, words })))
        .filter(({ words }) => {
          const both = shared(stems, stemsOf(words));
          return both >= 3 && both >= stems.size * 0.6;
        });
    }),
  );
}

export interface Repeat {
  readonly question: string;
  readonly check: string;
}

/** Questions of the quiz that are a knowledge check again: a third of all words in both, keys included, are the same. */
export function repeats(questions: readonly Question[], of: readonly Question[]): readonly Repeat[] {
  const all = (question: Question): ReadonlySet<string> => stemsOf([question.prompt, ...keysOf(question)].join(" "));
  return questions.flatMap((question) =>
    of
      .filter((check) => {
        const [mine, its] = [all(question), all(check)];
        const both = shared(mine, its);
        return both * 3 >= mine.size + its.size - both;
      })
      .map((check) => ({ question: question.id, check: check.id })),
  );
}
