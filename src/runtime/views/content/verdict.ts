import { hooks } from "../../../contract/hooks.ts";
import type { Answer } from "../../../contract/answer.ts";
import { all, focusOn, one } from "../../page/dom.ts";
import type { Words } from "../../questions/widget.ts";
import type { PageTools } from "../../learner.ts";

/** What is shown after an answer was submitted. */
export interface Verdict {
  /** 0–1. */
  readonly score: number;
  readonly answer: Answer;
  /** Whether the right answer is shown with it. */
  readonly reveal: boolean;
}

/** Stable numbers of the options an answer picked: feedback hangs on them. */
function pickedOptions(answer: Answer): readonly number[] {
  if (answer.type === "choice") return [answer.option];
  return answer.type === "bits" ? answer.on : [];
}

/** Fills the feedback box from the question's answer part: heading, feedback of the chosen options, explanation. */
export function showVerdict(root: HTMLElement, answerPart: ParentNode, verdict: Verdict, { words }: PageTools): void {
  const box = one(root, hooks.fill, "feedback");
  if (!box) return;
  const right = verdict.score >= 1;
  const level = box.dataset["level"] ?? "3";
  box.replaceChildren(verdictHeading(level, words(right ? "run.correct" : verdict.score > 0 ? "run.partly" : "run.notQuite")));
  box.dataset["state"] = right ? "right" : verdict.score > 0 ? "partly" : "wrong";
  box.hidden = false;
  for (const option of pickedOptions(verdict.answer)) {
    const part = one(answerPart, hooks.feedback, String(option));
    // Of several ticked options each piece of feedback must say which it is about.
    if (part) box.append(feedbackCopy(part, verdict.answer.type === "bits" ? optionText(root, option) : undefined));
  }
  // Before the answer is shown nothing may give it away: the explanation belongs to the answer.
  if (!right && !verdict.reveal) return;
  if (!right) box.append(...rightAnswers(answerPart, words));
  for (const part of all(answerPart, hooks.explanation)) box.append(part.cloneNode(true));
}

/** The right answer with the words that say so, for a learner who does not see the marks beside the options. */
function rightAnswers(answerPart: ParentNode, words: Words): readonly Node[] {
  return all(answerPart, hooks.right).flatMap((part) => {
    const title = document.createElement("p");
    const strong = title.appendChild(document.createElement("strong"));
    strong.textContent = words("run.rightAnswer", { count: part.children.length });
    return [title, part.cloneNode(true)];
  });
}

export function clearVerdict(root: HTMLElement): void {
  const box = one(root, hooks.fill, "feedback");
  if (!box) return;
  box.replaceChildren();
  box.hidden = true;
  delete box.dataset["state"];
}

/** The verdict is read out because focus goes to it: no second message in the live region. */
export function focusVerdict(root: HTMLElement): void {
  focusOn(one(root, hooks.fill, "feedback")?.querySelector<HTMLElement>("h2, h3, h4") ?? null);
}

/** Shows or takes away the error line of a question; with an error, focus goes to its first control. */
export function showError(root: HTMLElement, text: string | undefined, { words }: PageTools): void {
  const line = one(root, hooks.fill, "error");
  if (!line) return;
  line.hidden = text === undefined;
  line.textContent = text === undefined ? "" : words("run.error", { text });
  root.toggleAttribute("data-error", text !== undefined);
  for (const control of root.querySelectorAll("fieldset, textarea")) {
    if (text === undefined) control.removeAttribute("aria-invalid");
    else control.setAttribute("aria-invalid", "true");
  }
  if (text !== undefined) root.querySelector<HTMLElement>("input, select, textarea")?.focus();
}

function verdictHeading(level: string, text: string): HTMLElement {
  const heading = document.createElement(`h${level}`);
  heading.tabIndex = -1;
  heading.textContent = text;
  return heading;
}

function optionText(root: HTMLElement, option: number): string {
  return one(root, hooks.option, String(option))?.querySelector("span")?.textContent?.trim() ?? "";
}

function feedbackCopy(part: HTMLElement, label: string | undefined): HTMLElement {
  const copy = document.createElement("p");
  if (label !== undefined) {
    const strong = copy.appendChild(document.createElement("strong"));
    strong.textContent = label;
    copy.append(" – ");
  }
  copy.append(...part.cloneNode(true).childNodes);
  return copy;
}
