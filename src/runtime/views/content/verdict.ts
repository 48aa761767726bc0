import { hooks } from "../../../contract/hooks.ts";
import type { Answer } from "../../../contract/answer.ts";
import { gradeOf } from "../../learning/grade.ts";
import type { PageTools } from "../../learner.ts";
import { all, focusOn, newElement, one, say } from "../../page/dom.ts";
import type { Words } from "../../../contract/wording.ts";
import { chosenIn, firstControl, partsOf, pickedOf, wordsOf } from "../../questions/parts.ts";
import type { QuestionSetting, Shown } from "./question-setting.ts";

/** What is shown after an answer was submitted. */
export interface Verdict {
  /** 0–1. */
  readonly score: number;
  readonly answer: Answer | undefined;
  readonly shown: Shown;
  /** Otherwise nothing is right or wrong. */
  readonly isScored: boolean;
  /** What the right answer is called, while it is what the controls show. */
  readonly right: string | undefined;
}

/**
 * Fills the feedback box from the question's answer part: heading, feedback of the chosen options, explanation. Once the answer is
 * shown, all other feedback stands beside the option that it is of.
 */
export function showVerdict(
  root: HTMLElement,
  { answerPart, nextStep }: Pick<QuestionSetting, "answerPart" | "nextStep">,
  { score, answer, shown, isScored, right }: Verdict,
  words: Words,
): void {
  const box = clearVerdict(root);
  const [own, heading] = gradeOf(score, isScored);
  const grade = right ? "right" : own;
  const reveal = shown === "answer";
  box.dataset["state"] = grade;
  box.hidden = false;
  // The template knows on which level the question's own heading stands.
  box.append(
    newElement(
      `h${box.dataset["level"] ?? "3"}` as "h3",
      right ?? words(isScored && !answer ? "run.notAnswered" : heading),
    ),
  );
  if (shown === "grade") return;
  const picked = right ? [] : pickedOf(answer);
  for (const option of picked) {
    // Of several ticked options each piece of feedback must say which it is about.
    const label = answer?.type === "bits" ? wordsOf(one(root, hooks.option, String(option))) : "";
    box.append(...all(answerPart, hooks.feedback, String(option)).flatMap((part) => feedbackCopy(part, label)));
  }
  // Before the answer is shown nothing may give it away: the explanation belongs to the answer.
  if (grade !== "right" && shown === "verdict") {
    if (nextStep && grade !== "noted") box.append(newElement("p", words(nextStep)));
    return;
  }
  if (reveal) {
    for (const part of all(answerPart, hooks.feedback))
      if (!picked.includes(Number(part.dataset["feedback"]))) addReason(root, part);
    // Options bear the mark of the right answer themselves. The title before it says what it is.
    if (grade !== "right" && !root.querySelector(`[${hooks.option}] input`))
      for (const part of all(answerPart, hooks.right))
        box.append(...copies([part.previousElementSibling ?? part, part], "v"));
  }
  box.append(...copies(all(answerPart, hooks.explanation), "v"));
}

function addReason(root: HTMLElement, part: HTMLElement): void {
  const reason = newElement("div");
  reason.setAttribute(hooks.reason, "");
  reason.append(...copies([part], "o").flatMap((copy) => [...copy.childNodes]));
  one(root, hooks.option, part.dataset["feedback"]).after(reason);
}

/** Takes the verdict away; gives its empty box. */
export function clearVerdict(root: HTMLElement): HTMLElement {
  for (const reason of all(root, hooks.reason)) reason.remove();
  const box = one(root, hooks.fill, "feedback");
  say(box);
  delete box.dataset["state"];
  return box;
}

/** The verdict is read out because focus goes to it: no second message in the live region. */
export function focusVerdict(root: HTMLElement): void {
  focusOn(one(root, hooks.fill, "feedback").querySelector<HTMLElement>("h2, h3, h4"));
}

/**
 * Shows or takes away the error line of a question. With an error, focus goes to the first control that needs an
 * answer; the group and those fields are described by the line.
 */
export function showError(root: HTMLElement, text: string | undefined, { words, drawTitle }: PageTools): void {
  const isWrong = text !== undefined;
  const line = one(root, hooks.fill, "error");
  say(line, isWrong ? words("run.error", { text }) : "");
  root.toggleAttribute("data-error", isWrong);
  const group = root.querySelector("fieldset");
  const how = root.querySelector(`[id="${line.id.replace("error", "how")}"]`)?.id ?? "";
  if (group) describe(group, `${how} ${isWrong ? line.id : ""}`.trim(), isWrong);
  for (const part of partsOf(root)) {
    const field = chosenIn(part);
    const isEmpty = isWrong && !(field instanceof HTMLSelectElement && field.value);
    if (field && !field.matches(":checked")) describe(field, isEmpty ? line.id : "", isEmpty);
  }
  drawTitle(root.closest(`[${hooks.page}]`));
  if (isWrong) firstControl(root)?.focus();
}

function describe(element: Element, ids: string, isWrong: boolean): void {
  for (const [name, value] of [
    ["aria-describedby", ids],
    ["aria-invalid", isWrong ? "true" : ""],
  ] as const) {
    if (value) element.setAttribute(name, value);
    else element.removeAttribute(name);
  }
}

/** Copies for another place, named by `mark`: what has an id gets one of its own there, and is led to by it. */
function copies(parts: readonly Element[], mark: string): readonly Element[] {
  const made = parts.map((part) => part.cloneNode(true) as Element);
  const inside = (selector: string) => made.flatMap((copy) => [...copy.querySelectorAll(selector)]);
  for (const held of inside("[id]")) {
    for (const link of inside(`[href="#${held.id}"]`)) link.setAttribute("href", `#${held.id}-${mark}`);
    held.id += `-${mark}`;
  }
  return made;
}

function strongLine(text: string): HTMLElement {
  const line = newElement("p");
  line.append(newElement("strong", text));
  return line;
}

/** Feedback of one line goes on after its label; of several paragraphs or a table it stands below. */
function feedbackCopy(part: HTMLElement, label: string): readonly Node[] {
  const line = label === "" ? newElement("p") : strongLine(label);
  const [copy] = copies([part], "v");
  if (copy?.querySelector("div")) return [...(label === "" ? [] : [line]), ...copy.childNodes];
  if (label !== "") line.append(" – ");
  line.append(...(copy?.childNodes ?? []));
  return [line];
}
