import type { Format } from "../../../formats/define.ts";
import { sizeInWords } from "../../../formats/size-rules.ts";
import { profiles, type profileById } from "../../../formats/profiles.ts";
import { counted } from "../../../diagnostics/counted.ts";
import { grouped } from "../../../diagnostics/grouped.ts";
import type { Course } from "../../../model/course.ts";
import { unitsOf } from "../../3-resolve/units.ts";
import { wholeMinutes } from "../../3-resolve/course/whole-minutes.ts";
import { escapeHtml } from "../../4-render/escape.ts";
import { linesOf } from "./guide-step.ts";
import { guideWords } from "./guide-words.ts";

/** What the guide is about. */
export interface GuideSubject {
  readonly course: Course;
  readonly format: Format;
  readonly profile: ReturnType<typeof profileById>;
  /** Name of the zip or folder. */
  readonly name: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  /** Path of the page to launch, within the package. */
  readonly launch: string;
}

/** One page for the LMS administrator, complete in itself: no date, so the same package has the same guide. */
export function uploadGuide(subject: GuideSubject): string {
  const { course, profile, format } = subject;
  const canBePassed = course.completion.assessment === "passed";
  const others = profiles.filter(({ id }) => id !== profile.id && id !== "generic");
  return [
    `<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">`,
    `<title>Uploading ${escapeHtml(course.title)}</title>`,
    `<style>${styles}</style>\n</head>`,
    `<body>\n<main>\n<h1>Uploading “<span lang="${escapeHtml(course.language)}">${escapeHtml(course.title)}</span>”</h1>`,
    table(facts(subject)),
    section(
      `Settings: ${profile.title}`,
      format.guide.steps?.(profile) ?? linesOf(guideWords[profile.id].steps, canBePassed),
    ),
    section("What the course reports", reports(subject)),
    ...(course.delivery.units === "sessions" ? [section("Several units", units(subject))] : []),
    section("When you upload a newer version", newVersion),
    section("When it is unpacked, moved or zipped again", handling),
    ...(format.guide.steps ? [] : (guideWords[profile.id].also ?? [])).map(({ heading, lines }) =>
      section(heading, linesOf(lines, canBePassed)),
    ),
    ...(format.guide.steps ? [] : others).flatMap(({ id, title }) => {
      const { short } = guideWords[id];
      return short ? [section(`If it goes into ${title} instead`, linesOf(short, canBePassed))] : [];
    }),
    "</main>\n</body>\n</html>\n",
  ].join("\n");
}

const handling = [
  "Zip what is in the folder, not the folder, and with forward slashes in the names. The schemas (.xsd) may be left out; nothing else may.",
  "If browsers save the launch page instead of showing it, the server sends .html files as application/octet-stream: it must be text/html.",
  "If the page says at its foot that it has not started, the scripts in the folder “assets” are missing, are not sent as JavaScript, or a sign-in page is sent in their place.",
  "If the page is without colours and layout, its first line says what is wrong with the style sheet.",
  "If pictures or films are missing and all else works, the server asks for signing in when they are fetched: they must be open to whoever may open the launch page.",
];

const newVersion = [
  "Replace the package of the same activity rather than making a new one: records hang on the activity and on the identifiers in the manifest, which stay the same from version to version.",
  "Learners in progress keep their place, answers and completion. Questions whose options or right answer changed are asked again.",
  "Nobody who has completed or passed is set back.",
];

function facts({
  course,
  format,
  profile,
  name,
  sizeBytes,
  sha256,
  launch,
}: GuideSubject): readonly (readonly [string, string])[] {
  const minutes = wholeMinutes(course);
  return [
    ["File", name],
    ["Standard", format.title],
    ["Made for", profile.title],
    ["Version of the course", course.version],
    ["Language", course.language],
    ["Time to learn", `about ${counted(minutes, "minute")}`],
    ["Launch page", launch],
    ["Size", sizeInWords(sizeBytes)],
    ["SHA-256", sha256],
  ];
}

function reports({ course, profile, format }: GuideSubject): readonly string[] {
  const limit = grouped(format.suspendDataChars);
  return [
    ...format.guide.reports(course, profile),
    ...(format.sends ? [`Place and answers: up to ${limit} characters of suspend data, plain ASCII.`] : []),
    "The package is complete in itself: it loads nothing from other servers.",
  ];
}

/** With `delivery.units: sessions`. */
function units({ course, format }: GuideSubject): readonly string[] {
  const all = unitsOf(course);
  const names = all.map(({ course: part, path }) => `${part.title || "Final quiz"} (${path})`).join(", ");
  const order = course.delivery.navigation === "linear" ? format.guide.order : undefined;
  return [
    `There are ${all.length}, each opened by itself: ${names}.`,
    ...(format.sends
      ? [
          "Each has a record of its own. Whether the course is complete, the LMS works out from them; look there for how it does.",
        ]
      : []),
    ...[format.guide.units ?? [], order ?? []].flat(),
    "Do not put a package of one unit in place of this one, or the other way round, while learners are under way: they are other records.",
  ];
}

function table(rows: readonly (readonly [string, string])[]): string {
  const row = ([name, value]: readonly [string, string]) =>
    `<tr><th scope="row">${escapeHtml(name)}</th><td>${escapeHtml(value)}</td></tr>`;
  return `<table>\n<tbody>\n${rows.map(row).join("\n")}\n</tbody>\n</table>`;
}

function section(heading: string, lines: readonly string[]): string {
  const items = lines.map((line) => `<li>${escapeHtml(line)}</li>`).join("\n");
  return `<h2>${escapeHtml(heading)}</h2>\n<ul>\n${items}\n</ul>`;
}

const styles = [
  "body{font:1.0625rem/1.5 system-ui,sans-serif;color:#1a1a1a;background:#fff;margin:0}",
  "main{max-width:44rem;margin:0 auto;padding:1.5rem}",
  "h1{font-size:1.6rem;line-height:1.25}h2{font-size:1.2rem;margin-top:2rem}",
  "table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.35rem .75rem .35rem 0;border-bottom:1px solid #767676}",
  "td{overflow-wrap:anywhere}li{margin:.4rem 0}",
].join("\n");
