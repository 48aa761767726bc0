import type { Answer } from "../../contract/answer.ts";
import { hooks } from "../../contract/hooks.ts";
import { all } from "../page/dom.ts";
import type { QuestionWidget } from "./widget.ts";

/** One field for words. */
export function textWidget(type: string): QuestionWidget {
  return fieldWidget(
    type,
    (text) => (text.trim() === "" ? undefined : { type: "text", text }),
    (answer) => (answer.type === "text" ? answer.text : ""),
  );
}

/** One field for a number, as people type them: with a comma or a point, with or without marks between thousands. */
export function numberWidget(type: string): QuestionWidget {
  return fieldWidget(
    type,
    (text) => {
      const value = numberOf(text, document.documentElement.lang);
      return value === undefined ? undefined : { type: "number", value };
    },
    (answer) =>
      answer.type === "number"
        ? answer.value.toLocaleString(document.documentElement.lang, { maximumFractionDigits: 9, useGrouping: false })
        : "",
  );
}

/** What storage keeps of a number, so that a question is not scored otherwise after a reload. */
const digits = 9;

/**
 * `undefined` when it is no number. What the language puts between thousands is taken so where it can be: 1,500 is
 * fifteen hundred in English and one and a half in German, 1,5 and 0,500 are less than two in both.
 */
export function numberOf(text: string, language: string): number | undefined {
  const mark = (12345).toLocaleString(language).charAt(2);
  // Word makes a dash of a minus; web pages and Arabic keyboards put marks of direction beside a number.
  // Arabic and Persian keyboards have digits and marks of their own; an LMS knows neither.
  const plain = text
    .replace(/[٠-٩۰-۹]/g, (digit) => `${digit.charCodeAt(0) & 15}`)
    .replace(/[\s'\u2019\u066c\xad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069]/g, "")
    .replace(/[\u2010-\u2015\u2212]/, "-");
  const thousands = new RegExp(`^[-+]?[1-9]\\d{0,2}(\\${mark}\\d{3})+(?!\\d)`);
  const number = plain.replace(thousands, (whole) => whole.replace(/[.,]/g, "")).replace(/[,\u066b]/, ".");
  if (!/^[-+]?(\d+\.?\d*|\.\d+)$/.test(number)) return undefined;
  return Number(Number(Number(number).toPrecision(digits)).toFixed(digits));
}

function fieldWidget(
  type: string,
  toAnswer: (text: string) => Answer | undefined,
  toText: (answer: Answer) => string,
): QuestionWidget {
  const fieldIn = (root: ParentNode) =>
    root.querySelector<HTMLInputElement | HTMLTextAreaElement>("textarea, [type=text]");
  const put = (root: ParentNode, text: string) => {
    const field = fieldIn(root);
    if (field) field.value = text;
    mirror(root, text);
  };
  return {
    type,
    // Browsers clip long fields in print: a copy is printed in their place.
    wire: (root) => root.addEventListener("input", () => mirror(root, fieldIn(root)?.value ?? "")),
    read: (root) => toAnswer(fieldIn(root)?.value ?? ""),
    write: (root, answer) => put(root, toText(answer)),
    show: (root, _key, words) => put(root, words),
    judge: (_number, _place, { score }) => (score >= 1 ? "right" : "wrong"),
  };
}

function mirror(root: ParentNode, text: string): void {
  for (const copy of all(root, hooks.mirror)) copy.textContent = text;
}
