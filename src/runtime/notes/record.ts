import { hooks } from "../../contract/hooks.ts";
import type { LearnerState } from "../../contract/state.ts";
import { checkOf } from "../learning/checks.ts";
import { gradeOf } from "../learning/grade.ts";
import { slotOf } from "../learning/attempt.ts";
import type { Learner, PageTools } from "../learner.ts";
import { all, fill, one, pagesOf } from "../page/dom.ts";
import { dayOf } from "../page/wording/dates.ts";
import { answerText, wordsOf } from "../questions/parts.ts";
import { passagesHtml } from "./note-page.ts";
import { notePassages, type NotePassage } from "./note-passages.ts";

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
  const passages = data.sessions.flatMap(({ id, number, title }): readonly NotePassage[] => {
    const section = pages.get(id);
    const done = section ? all(section, hooks.block).flatMap((block) => passagesOf(block, source)) : [];
    return done.length > 0 ? [{ level: 3, heading: `${number}. ${title}`, text: "" }, ...done] : [];
  });
  one(record, hooks.fill, "record-text").innerHTML = passagesHtml(passages);
  fill(record, { today: dayOf(source.tools.now(), data.course.locale) });
}

/** As plain text: each line of it, whatever it is set in. */
export function recordText(record: HTMLElement): string {
  const lines = [...record.querySelectorAll<HTMLElement>("h2, h3, h4, h5, h6, p, li, dl > div")];
  return lines.map(lineText).join("\n\n");
}

function lineText(line: HTMLElement): string {
  const text = line.textContent;
  if (line.matches("li")) return `• ${text}`;
  return line.matches("div") ? [...line.children].map((part) => part.textContent).join(": ") : text;
}

function passagesOf(block: HTMLElement, source: Source): readonly NotePassage[] {
  const { learner, state, tools } = source;
  const note = learner.data.notes.find(({ slot }) => slot === Number(block.dataset["slot"] ?? -1));
  const text = note && slotOf(state, note.slot).answer;
  const written = note ? notePassages(note, text?.type === "text" ? text.text : "", tools.words) : [];
  return [
    ...written,
    ...ticksOf(block, state),
    ...all(block, hooks.question).flatMap((question) => answerOf(question, source)),
  ];
}

/** Both what is ticked and what is not: a list says something only as a whole. */
function ticksOf(block: HTMLElement, state: LearnerState): readonly NotePassage[] {
  const items = all(block, hooks.part, "item").filter((item) => item instanceof HTMLInputElement);
  if (items.length === 0) return [];
  const lines = items.map(
    (item) => `${slotOf(state, Number(item.value)).answer ? "☑" : "☐"} ${wordsOf(item.closest("label"))}`,
  );
  const heading = block.querySelector("legend")?.textContent.trim() ?? "";
  return [{ level: 4, heading, text: lines.join("\n") }];
}

function answerOf(question: HTMLElement, { learner, state, tools }: Source): readonly NotePassage[] {
  const check = checkOf(Number(question.dataset["question"]), learner.data);
  const { answer, phase } = slotOf(state, check?.slot ?? -1);
  if (!check || !answer) return [];
  // The page's own may be open to be answered again.
  const copy = question.cloneNode(true) as HTMLElement;
  for (const mark of all(copy, hooks.verdict)) mark.remove();
  tools.widget(check.type).write(copy, answer);
  const [, verdict] = gradeOf(tools.scoring(check.type).score(check.key, answer), true);
  const isJudged = phase !== "open" && check.weight > 0;
  const text = answerText(copy) + (isJudged ? ` – ${tools.words(verdict)}` : "");
  return [{ level: 4, heading: check.description, text }];
}
