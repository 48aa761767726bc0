import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { GivenCourse, Starter, WantedCourse } from "../../index.ts";
import { questions, type Streams } from "./clack.ts";

/** What was given on the command line, or has been asked since. */
export interface AskedCourse extends GivenCourse {
  readonly starter?: string;
}

/** What questions need of the library. */
export interface AroundAsking {
  readonly starters: readonly Starter[];
  readonly languages: readonly { readonly tag: string; readonly name: string }[];
  readonly check: (head: GivenCourse) => Diagnostic | undefined;
  readonly withDefaults: (
    given: GivenCourse,
    starter: Starter,
    name: string | undefined,
  ) => WantedCourse & { readonly folder: string };
}

/** Asks what was not given; `undefined` where it was called off. */
export async function askCourse(
  given: AskedCourse,
  around: AroundAsking,
  streams: Streams,
): Promise<AskedCourse | undefined> {
  const ask = questions(streams);
  ask.begin("A new course");
  const id = given.starter ?? (await ask.choose("What do you want to begin with?", starterChoices(around)));
  const starter = around.starters.find((one) => one.id === id);
  if (id === undefined || !starter) return id === undefined ? undefined : given;
  const title = given.title ?? (await ask.words("What is it called?", starter.courseTitle, wrong("title", around)));
  if (title === undefined) return undefined;
  const language = given.language ?? (await askLanguage(ask, around));
  if (language === undefined) return undefined;
  const own = title === starter.courseTitle ? {} : { title };
  const meant = around.withDefaults({ ...given, ...own }, starter, undefined);
  const folder = given.folder ?? (await ask.words("Into which folder? `.` is this one.", meant.folder));
  if (folder === undefined) return undefined;
  ask.end("Done asking.");
  return { ...given, ...own, starter: id, folder, ...(language === "en-GB" ? {} : { language }) };
}

type Ask = ReturnType<typeof questions>;

async function askLanguage(ask: Ask, around: AroundAsking): Promise<string | undefined> {
  const choices = around.languages.map(({ tag, name }) => ({ value: tag, label: name, hint: tag }));
  const other = { value: "other", label: "Another", hint: "buttons and messages are English until you translate them" };
  const chosen = await ask.choose("In which language?", [...choices, other]);
  return chosen === "other" ? await ask.words("Which? Its tag, such as nl.", "nl", wrong("language", around)) : chosen;
}

function starterChoices({ starters }: AroundAsking): readonly { value: string; label: string; hint: string }[] {
  return starters.map(({ id, name, summary }) => ({ value: id, label: name, hint: summary }));
}

/** What is wrong with an answer, in the words of the message. */
function wrong(key: "title" | "language", { check }: AroundAsking): (value: string) => string | undefined {
  return (value) => {
    const found = check({ [key]: value });
    return found && `${found.text} ${found.fix}`;
  };
}
