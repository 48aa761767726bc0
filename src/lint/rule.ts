import type { Report } from "../diagnostics/diagnostic.ts";
import type { Message } from "../diagnostics/message.ts";
import type { Course } from "../model/course.ts";
import type { Locate } from "../model/source.ts";

/** What a rule looks at. */
export interface Subject {
  readonly course: Course;
  readonly locate: Locate;
  readonly today: Date;
  /** Files in the course's folders that the course does not name, sorted by path. */
  readonly leftBehind: readonly LeftBehind[];
}

export interface LeftBehind {
  /** Relative to the course folder, with `/`. */
  readonly path: string;
  readonly looksLike: "assessment" | "session" | "media";
}

/** Keys of the files of a course, by path, in YAML; of a file that is no YAML, its text. */
export type Example = Readonly<Record<string, string>>;

/** Something that is worth a look in a course that can be built. What cannot be built, or would fail every learner, is no rule's business. */
export interface Rule {
  /** Its name is the rule's, under which `rules:` in `course.yaml` answers for it; its severity is the one it has until then. */
  readonly message: Message;
  /** What it finds, and nothing else is found in it: `test/lint/rules.test.ts` builds both. */
  readonly wrong: Example;
  readonly right: Example;
  check(subject: Subject, report: Report): void;
}
