import { version } from "../../../package.json";
import type { BuildRequest } from "../../index.ts";
import type { Answer, Invocation } from "../commands/define.ts";
import { unknownValue } from "../messages.ts";
import { catalogueText } from "./catalogue.ts";
import { findCourses } from "./find-courses.ts";
import { manyCourses } from "./many-courses.ts";
import { noCourseMatches } from "./messages.ts";
import type { CourseCommand } from "./compile-course.ts";
import { shardOf } from "./shard.ts";

type Options = Invocation["options"];

/** Several courses with one report. `request` is that of each but for its folder. */
export async function answerMany(
  command: CourseCommand,
  request: BuildRequest,
  { words, options, world }: Invocation,
): Promise<Answer> {
  const given = optionsOf(options);
  if ("type" in given) return given;
  const { folders, empty } = await findCourses(words.length > 0 ? words : [request.folder], world);
  const [pattern] = empty;
  if (pattern !== undefined) return { type: "usage", diagnostic: noCourseMatches.at(undefined, { pattern }) };
  const { outcome, runs } = await manyCourses(
    { command, folders, request, isFixing: options["fix"] === true, ...given },
    world,
  );
  const path = textOf(options, "catalogue");
  if (path !== undefined) await world.writeAtomically(path, new TextEncoder().encode(catalogueText(runs, version)));
  return { type: "report", outcome, isOurBug: runs.some((run) => run.isOurBug) };
}

function optionsOf(options: Options): { jobs?: number; shard?: NonNullable<ReturnType<typeof shardOf>> } | Answer {
  const [jobs, part] = [textOf(options, "jobs"), textOf(options, "shard")];
  if (jobs !== undefined && !/^[1-9]\d{0,2}$/.test(jobs))
    return wrong("--jobs", jobs, "Give a whole number from 1 to 999.");
  const shard = part === undefined ? undefined : shardOf(part);
  if (part !== undefined && !shard) return wrong("--shard", part, "Give the part and how many there are, such as 1/4.");
  return { ...(jobs === undefined ? {} : { jobs: Number(jobs) }), ...(shard ? { shard } : {}) };
}

function wrong(option: string, given: string, advice: string): Answer {
  return { type: "usage", diagnostic: unknownValue.at(undefined, { option, given, advice }) };
}

function textOf(options: Options, name: string): string | undefined {
  const value = options[name];
  return typeof value === "string" ? value : undefined;
}
