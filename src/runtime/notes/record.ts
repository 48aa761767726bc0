import { hooks } from "../../contract/hooks.ts";
import type { LearnerState } from "../../contract/state.ts";
import { checkOf } from "../learning/checks.ts";
import { gradeOf } from "../learning/grade.ts";
import { slotOf } from "../learning/attempt.ts";
import type { Learner, PageTools } from "../learner.ts";
import { all, fill, one, pagesOf } from "../page/dom.ts";
import { dayOf } from "../page/wording/dates.ts";
import { answerText, wordsOf } from "../questions/parts.ts";
import { passage } from "./note-page.ts";
import { notePassages } from "./note-passages.ts";

/** What a record is drawn from: a state, the learner's own or one set aside. */
interface Source {
  readonly learner: Learner;
  readonly state: LearnerState;
  readonly tools: PageTools;
}

/**
 * Draws all that was written, ticked and answered, in the order of the course. What is printed, saved and copied is this, as it
 * stands. Only what the document has: in a course of several parts, each keeps its own.
 */
export function drawRecord(page: Document, record: HTMLElement, source: Source): void {
  const { data } = source.learner;
  const pages = pagesOf(page);
  const sessions = data.sessions.map(({ id, number, title }) => {
    const section = pages.get(id);
    const done = section ? all(section, hooks.block).map((block) => passagesOf(block, source)) : [];
    const text = done.join("");
    return text && passage(3, `${number}. ${title}`) + text;
  });
  one(record, hooks.fill, "record-text").innerHTML = sessions.join("");
  fill(record, { today: dayOf(source.tools.now(), data.course.locale) });
}

/** As plain text: each line of it, whatever it is set in. */
export function recordText(record: HTMLElement): string {
  const lines = [...record.querySelectorAll("h2, h3, h4, h5, h6, p, li, dl > div")];
  return lines.map(lineText).join("\n\n");
}

function lineText(line: Element): string {
  if (line.matches("div")) return [...line.children].map((part) => part.textContent).join(": ");
  return (line.matches("li") ? "• " : "") + line.textContent;
}

function passagesOf(block: HTMLElement, source: Source): string {
  const { learner, state, tools } = source;
  const note = learner.data.notes.find(({ slot }) => String(slot) === block.dataset["slot"]);
  const text = note && slotOf(state, note.slot).answer;
  return [
    note ? notePassages(note, text?.type === "text" ? text.text : "", tools.words) : "",
    ticksOf(block, state),
    ...all(block, hooks.question).map((question) => answerOf(question, source)),
  ].join("");
}

/** Both what is ticked and what is not: a list says something only as a whole. */
function ticksOf(block: HTMLElement, state: LearnerState): string {
  const lines = all(block, hooks.part, "item").map(
    (item) =>
      `${slotOf(state, Number(item.getAttribute("value"))).answer ? "☑" : "☐"} ${wordsOf(item.closest("label"))}`,
  );
  return lines.length > 0 ? passage(4, block.querySelector("legend")?.textContent ?? "", lines.join("\n")) : "";
}

function answerOf(question: HTMLElement, { learner, state, tools }: Source): string {
  const check = checkOf(Number(question.dataset["question"]), learner.data);
  const { answer, phase } = slotOf(state, check?.slot ?? -1);
  if (!check || !answer) return "";
  // The page's own may be open to be answered again.
  const copy = question.cloneNode(true) as HTMLElement;
  for (const mark of all(copy, hooks.verdict)) mark.remove();
  tools.widget(check.type).write(copy, answer);
  const [, verdict] = gradeOf(tools.scoring(check.type).score(check.key, answer), true);
  const judged = phase !== "open" && check.weight > 0 ? ` – ${tools.words(verdict)}` : "";
  return passage(4, check.description, answerText(copy) + judged);
}
