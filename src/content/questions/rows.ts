import type { Stores } from "../../contract/answer.ts";
import { withoutHidden } from "../../diagnostics/characters.ts";
import type { CheckTools, RichText, SafeHtml, ViewTools } from "../kind-tools.ts";
import { markdownOf, type TextValue } from "../text.ts";
import type { OptionSource } from "./define.ts";
import { wordsTwice } from "./messages.ts";

/**
 * Rows with one choice each: pairs to match, items to categorise, blanks to fill, statements to judge. Rows and
 * choices share one list of options in the lock, rows first, so that both may be moved and reworded.
 */
export interface RowSet {
  readonly rows: readonly RowSource[];
  /** Every choice; a row offers all of them unless it says which. */
  readonly choices: readonly ChoiceSource[];
  /** Where words alone are shown: rows of a scale, choices of a list. Elsewhere there may be pictures. */
  readonly wordsAlone?: "rows-and-choices" | "choices";
}

export interface RowSource {
  readonly id?: string;
  /** Tells the row apart from the others for the lock. */
  readonly text: TextValue;
  /** Index of its right choice; absent where there is none. */
  readonly right?: number;
  /** Indexes of the choices it offers. */
  readonly offers?: readonly number[];
}

export interface ChoiceSource {
  readonly id?: string;
  readonly text: TextValue;
  /** Plain words, not Markdown. */
  readonly isLine?: true;
  /** Tells choices with the same words apart for the lock. */
  readonly of?: string;
}

/** Marks before the words keep a row and a choice of the same words apart in the lock; they are not for people. */
export function rowOptions({ rows, choices }: RowSet): readonly OptionSource[] {
  return [
    ...rows.map(({ id, text }) => ({
      ...named(id),
      text: `row: ${markdownOf(text)}`,
      shown: { text, isRow: true as const },
      correct: false,
    })),
    ...choices.map(({ id, text, of = "choice", isLine }) => ({
      ...named(id),
      ...(isLine ? { isLine } : {}),
      text: `${of}: ${markdownOf(text)}`,
      shown: { text },
      correct: false,
    })),
  ];
}

function named(id: string | undefined): { readonly id?: string } {
  return id === undefined ? {} : { id };
}

/** Each row may hold any choice, whatever it offers: so that a choice keeps its number when rows are moved. */
export function rowStores({ rows, choices }: RowSet): Stores {
  return { type: "choices", options: rows.map(() => choices.length) };
}

/** The right choice by row, both as stable numbers. */
export function rowKey(set: RowSet, numbers: readonly number[], partial: boolean): object {
  const right: number[] = [];
  for (const [index, row] of set.rows.entries())
    right[numbers[index] ?? index] = choiceNumber(set, row.right ?? 0, numbers);
  return { right, partial };
}

/** Choices are counted from 0 by themselves. */
function choiceNumber({ rows }: RowSet, index: number, numbers: readonly number[]): number {
  return (numbers[rows.length + index] ?? rows.length + index) - rows.length;
}

export interface RowView extends RichText {
  /** Stable number. */
  readonly number: number;
  /** Counted from 1, in the order of the page. */
  readonly place: number;
  readonly choices: readonly ChoiceView[];
}

export interface ChoiceView {
  /** Stable number. */
  readonly number: number;
  readonly html: SafeHtml;
  readonly text: string;
  /** As those of a row: where the text content of the HTML does not say them. */
  readonly words: string | undefined;
}

/** `sorted`: choices by their words, so that their order gives nothing away and a word is found. */
export function rowViews(
  set: RowSet,
  numbers: readonly number[],
  sorted: boolean,
  tools: ViewTools,
): readonly RowView[] {
  const choices = set.choices.map(({ text, isLine }, index) => {
    const html = isLine ? tools.line(markdownOf(text)) : set.wordsAlone ? tools.label(text) : tools.inline(text);
    return {
      number: choiceNumber(set, index, numbers),
      html,
      text: isLine ? markdownOf(text) : tools.plain(text),
      words: silentWords(html, text, tools),
    };
  });
  return set.rows.map((row, index) => {
    const offered = choices.filter((_, choice) => row.offers?.includes(choice) ?? true);
    return {
      number: numbers[index] ?? index,
      place: index + 1,
      ...(set.wordsAlone === "rows-and-choices" ? labelText(row.text, tools) : tools.rich(row.text)),
      choices: sorted
        ? offered.toSorted((left, right) => (left.text.toLowerCase() < right.text.toLowerCase() ? -1 : 1))
        : offered,
    };
  });
}

function labelText(text: TextValue, tools: ViewTools): RichText {
  const html = tools.label(text);
  return { html, isBlock: false, lead: undefined, rest: undefined, words: silentWords(html, text, tools) };
}

function silentWords(html: SafeHtml, text: TextValue, tools: ViewTools): string | undefined {
  return /<(?:img|math)[ >]/.test(html.toHTML()) ? tools.plain(text) : undefined;
}

/** The right choice of each row, in words. */
export function rowAnswers({ rows, choices }: RowSet, tools: ViewTools): readonly SafeHtml[] {
  return rows.map((row) => {
    const right = choices[row.right ?? 0];
    const words = right === undefined ? "" : tools.inline(right.text).toHTML();
    const { html, isBlock } = tools.rich(row.text);
    const answer = `– <strong>${words}</strong>`;
    return { toHTML: () => (isBlock ? `${html.toHTML()}<p>${answer}</p>` : `${html.toHTML()} ${answer}`) };
  });
}

/** A text in a list or mapping of the author's, so that a report can point at it. */
export interface PlacedText {
  readonly text: TextValue;
  readonly holder: object;
  readonly key: string | number;
}

/** Reports words offered a second time. */
export function checkDistinct(texts: readonly PlacedText[], tools: CheckTools): void {
  const seen = new Set<string>();
  for (const { text, holder, key } of texts) {
    const words = withoutHidden(markdownOf(text).normalize("NFC")).trim().replace(/\s+/g, " ");
    if (seen.has(words)) tools.report(wordsTwice.at(tools.locate(holder, key), { text: words }));
    seen.add(words);
  }
}
