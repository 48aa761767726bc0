import { wordsOf } from "../../content/languages/index.ts";
import type { DriverSettings } from "../../contract/driver-settings.ts";
import type { Course } from "../../model/course.ts";
import { embeddedOrigins } from "./embedded.ts";
import { escapeHtml } from "./escape.ts";

/** What a format sends, as far as the learner should know. */
export interface Recording {
  readonly driver: DriverSettings;
  /** Whether there is a learning system at all. */
  readonly sends: boolean;
  /** Whether it is told how audio and video are played. */
  readonly reportsMedia?: true;
}

/** "What is recorded", written from the settings the runtime obeys, so that it cannot drift from what happens. */
export function recordedHtml(course: Course, { driver, sends, reportsMedia }: Recording): string {
  const words = wordsOf(course.wording, course.locale);
  const tells = course.sessions.some((session) => session.blocks.some(({ parts }) => parts.length > 0));
  const keys = !sends
    ? ["recorded.device"]
    : [
        "recorded.progress",
        ...(course.assessment ? ["recorded.score"] : []),
        ...(course.assessment?.limitMinutes ? ["recorded.time"] : []),
        driver.interactions === "off" ? "recorded.noAnswers" : "recorded.answers",
        ...(tells && driver.interactions !== "off" ? ["recorded.choices"] : []),
        ...(reportsMedia && hasMedia(course) ? ["recorded.media"] : []),
        ...(keepsNotes(course) ? ["recorded.notes"] : []),
        "recorded.who",
      ];
  const sites = embeddedOrigins(course).map((origin) => new URL(origin).host);
  const lines = [
    ...keys.map((key) => words(key)),
    ...(sites.length === 0 ? [] : [words("recorded.embeds", { sites: sites.join(", ") })]),
  ];
  return `<ul class="dots">${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join("")}</ul>`;
}

/** What a page says of who keeps what: another text where there is no learning system. */
export function keptHtml(
  { wording, locale }: Pick<Course, "wording" | "locale">,
  { sends }: Pick<Recording, "sends">,
): Readonly<Record<"device" | "name" | "closed" | "official", string>> {
  const words = wordsOf(wording, locale);
  const of = (withLms: string, alone: string) => escapeHtml(words(sends ? withLms : alone));
  return {
    device: of("privacy.deviceText", "privacy.deviceAlone"),
    name: of("privacy.nameText", "privacy.nameAlone"),
    closed: of("exit.closedText", "exit.closedAlone"),
    official: of("certificate.record", "certificate.recordAlone"),
  };
}

/** Whether learners write something of their own: in a block, or in answer to a check that is not marked. */
export function keepsNotes({ sessions, lock }: Course): boolean {
  const slots = sessions.flatMap(({ blocks }) =>
    blocks.flatMap(({ slot, question }) => [slot, question?.weight === 0 ? question.slot : undefined]),
  );
  return slots.some((slot) => slot !== undefined && lock.slots[slot]?.stores.type === "text");
}

/** Whether something is played in the course: what is told of that, and what tells it, ask the same. */
export function hasMedia({ sessions }: Course): boolean {
  return sessions.some(({ blocks }) => blocks.some(({ type }) => type === "video" || type === "audio"));
}

/** Whether anything is said in words what a film or a recording says. */
export function hasTranscripts(course: Course): boolean {
  return hasMedia(course) || course.sessions.some(({ blocks }) => blocks.some(({ type }) => type === "transcript"));
}
