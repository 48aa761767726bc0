import { Type, type Static } from "typebox";
import { defineMessage } from "../../diagnostics/message.ts";
import type { CheckTools } from "../kind-tools.ts";
import { Keys, Line } from "../text.ts";
import { durationPattern, secondsOf } from "./duration.ts";

const Chapter = Keys({
  at: Type.String({
    pattern: durationPattern,
    description: "Where it begins, as m:ss or h:mm:ss, in quotes.",
    examples: ["0:34"],
  }),
  title: Line({ description: "What it is about, in a few words.", maxLength: 80, examples: ["What social media is"] }),
});

/** Key of a block with a recording. */
export const chaptersKey = {
  chapters: Type.Optional(
    Type.Array(Chapter, {
      description: "Its chapters, from first to last. A learner presses one and it plays from there.",
      minItems: 2,
      examples: [
        [
          { at: "0:00", title: "Welcome" },
          { at: "0:34", title: "What social media is" },
        ],
      ],
    }),
  ),
};

interface WithChapters {
  readonly duration: string;
  readonly chapters?: readonly Static<typeof Chapter>[];
}

export const chapterNotLater = defineMessage({
  code: "BC2260",
  name: "chapter-not-later",
  severity: "error",
  text: "The chapter “{title}” begins at {at}, but the one before it at {before}.",
  fix: "List chapters in the order in which they are heard, each with its own time.",
  why: "They are shown in this order, and the last one that has begun is marked while it plays.",
});

export const chapterBeyondEnd = defineMessage({
  code: "BC2261",
  name: "chapter-beyond-end",
  severity: "error",
  text: "The chapter “{title}” begins at {at}, but the recording is {duration} long.",
  fix: "Correct its time, or the `duration` of the recording.",
  why: "Whoever presses it would hear nothing.",
});

export function checkChapters({ chapters = [], duration }: WithChapters, tools: CheckTools): void {
  chapters.forEach((chapter, index) => {
    const { at, title } = chapter;
    const span = tools.locate(chapter, "at");
    const before = chapters[index - 1]?.at;
    if (before !== undefined && secondsOf(at) <= secondsOf(before))
      tools.report(chapterNotLater.at(span, { title, at, before }));
    if (secondsOf(at) >= secondsOf(duration)) tools.report(chapterBeyondEnd.at(span, { title, at, duration }));
  });
}

export function chaptersView({ chapters = [] }: WithChapters): readonly ChapterView[] {
  return chapters.map(({ at, title }) => ({ at, title, second: secondsOf(at) }));
}

interface ChapterView {
  readonly at: string;
  readonly title: string;
  readonly second: number;
}
