import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { didYouMean, suggest } from "../../diagnostics/suggest.ts";
import { tallyWords } from "../../diagnostics/log.ts";
import type { CourseEvent, PreviewRequest } from "../../index.ts";
import type { World } from "../../model/world.ts";
import { unknownValue } from "../messages.ts";
import { hostNotHere, notRecording, portTaken } from "../preview-messages.ts";
import { courseArgument, courseRequest } from "./course-request.ts";
import type { Answer, Command, Invocation } from "./define.ts";

export const preview: Command = {
  name: "preview",
  summary: "show a course in a pretend LMS, live while you write",
  takes: [courseArgument],
  options: [
    { flags: "--format <id>", description: "format to begin with (default: scorm12)" },
    { flags: "--profile <id>", description: "LMS to begin with (default: generic)" },
    { flags: "--port <n>", description: "port to serve at (default: 4400, or one that is free)" },
    { flags: "--host <address>", description: "let others in the network see it, by a link with a key" },
    { flags: "--open", description: "open the browser" },
    { flags: "--replay <file>", description: "play a recording, and say the first difference" },
  ],
  examples: [
    "build-course preview",
    "build-course preview my-course --open",
    "build-course preview --format cmi5 --replay session.json",
  ],
  async run(invocation) {
    const request = await previewRequest(invocation);
    return "code" in request ? { type: "usage", diagnostic: request } : await serve(request, invocation.world);
  },
};

/** Until the process ends: there is nothing to wait for. */
async function serve(request: PreviewRequest, world: World): Promise<Answer> {
  const library = await import("../../index.ts");
  try {
    const { address } = await library.preview(request, world);
    say(`Preview of ${request.folder}: ${address}\nIt shows each change as you save. Press Ctrl+C to stop.`);
    if (request.host !== undefined) say("Whoever has this link and is in your network can open it.");
    return await new Promise<never>(() => undefined);
  } catch (error) {
    const refused = whyNotServed(error, request);
    if (!refused) throw error;
    return { type: "usage", diagnostic: refused };
  }
}

function whyNotServed(error: unknown, { host = "", port = 0 }: PreviewRequest): Diagnostic | undefined {
  const reason = error instanceof Error ? String((error as NodeJS.ErrnoException).code) : "";
  if (reason === "EADDRINUSE" || reason === "EACCES") return portTaken.at(undefined, { port, reason });
  const isHost = reason === "EADDRNOTAVAIL" || reason === "ENOTFOUND" || reason === "EAI_AGAIN";
  return isHost ? hostNotHere.at(undefined, { host, reason }) : undefined;
}

async function previewRequest({ words: [folder], options, world }: Invocation): Promise<PreviewRequest | Diagnostic> {
  const library = await import("../../index.ts");
  const course = courseRequest(
    folder,
    options,
    library.formats.map(({ id }) => id),
  );
  if ("code" in course) return course;
  const [format = "scorm12"] = course.formats;
  const profile = course.profile ?? "generic";
  if (!library.profiles.includes(profile)) return unknownProfile(profile, library.profiles);
  const port = portOf(options["port"]);
  if (typeof port === "object") return port;
  const recording = await recordingIn(options["replay"], world);
  if (typeof recording === "object") return recording;
  const { host } = options;
  return {
    folder: course.folder,
    choice: { format, profile },
    ...(port === undefined ? {} : { port }),
    ...(typeof host === "string" ? { host } : {}),
    ...(recording === undefined ? {} : { recording }),
    open: options["open"] === true,
    built: (event) => say(builtLine(event, course.folder)),
    said: say,
  };
}

function unknownProfile(given: string, known: readonly string[]): Diagnostic {
  const advice = didYouMean(suggest(given, known), `Profiles: ${known.join(", ")}.`);
  return unknownValue.at(undefined, { option: "--profile", given, advice });
}

function portOf(given: unknown): number | undefined | Diagnostic {
  if (typeof given !== "string") return undefined;
  const isPort = /^\d{1,5}$/.test(given) && Number(given) <= 65_535;
  if (isPort) return Number(given);
  return unknownValue.at(undefined, { option: "--port", given, advice: "Give a number from 0 to 65535." });
}

async function recordingIn(path: unknown, world: World): Promise<string | undefined | Diagnostic> {
  if (typeof path !== "string") return undefined;
  const text = new TextDecoder().decode(await world.readBytes(path));
  return isRecording(text) ? text : notRecording.at(undefined, { path });
}

function isRecording(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && "recording" in value;
  } catch {
    return false;
  }
}

/** Places as `check` says them, so that a terminal leads there. */
function builtLine({ isGood, findings, milliseconds }: CourseEvent, folder: string): string {
  const count = (wanted: string) => findings.filter(({ severity }) => severity === wanted).length;
  const tally = tallyWords({ error: count("error"), warning: count("warning"), advice: count("advice") });
  const first = findings.find(({ severity }) => severity === "error");
  const place = first?.place ? `${folder}/${first.place.file}:${first.place.line}:${first.place.column}: ` : "";
  if (first && !isGood) return `Not built: ${tally}.\n  ${place}${first.code} ${first.text}`;
  return `Built in ${Math.round(milliseconds)} ms${tally === "" ? "" : `, ${tally}`}.`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
