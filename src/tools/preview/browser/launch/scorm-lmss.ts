import { tried } from "../../../../runtime/tried.ts";
import type { Api12 } from "../../fake-lms/scorm/data-model.ts";
import { Esr } from "../../fake-lms/scorm/esr.ts";
import { Ilias, type IliasRecord } from "../../fake-lms/scorm/ilias.ts";
import { LearningHub, type HubRecord } from "../../fake-lms/scorm/learning-hub.ts";
import { Moodle, type MoodleRecord } from "../../fake-lms/scorm/moodle.ts";
import { OpenEdx, type OpenEdxRecord } from "../../fake-lms/scorm/open-edx.ts";
import { by12 } from "../../fake-lms/scorm/scorm2004/names.ts";
import { MoodlePlayer2004 } from "../../fake-lms/scorm/scorm2004/moodle-player.ts";
import { Strict2004, type Record2004 } from "../../fake-lms/scorm/scorm2004/strict2004.ts";
import { Strict12, type Record12 } from "../../fake-lms/scorm/strict12.ts";
import { addFrame } from "./course-frame.ts";
import type { LaunchOptions } from "./launch-options.ts";
import { serverLine, type ServerLine } from "./server-line.ts";

/** What an LMS's script has to go by: what the launch address asks for, and the line to its server. */
export interface Desk {
  readonly options: LaunchOptions;
  readonly line: ServerLine;
  readonly mastery: { readonly masteryScore?: string };
}

/** A pretend LMS in its page, by the names of SCORM 1.2. */
export type ScormLms = (desk: Desk) => Api12;

const strict12: ScormLms = ({ options, line, mastery }) => {
  const stored = line.load() as Record12 | undefined; // Written by `keep`.
  const { learner, mode, credit, without } = options;
  return new Strict12({ keep: line.keep, learner, mode, credit, without, ...mastery, ...(stored ? { stored } : {}) });
};

const strict2004: ScormLms = ({ options, line }) => {
  const stored = line.load() as Record2004 | undefined;
  const { learner, mode, objectives, passingScore } = options;
  const asked = { learner, mode, objectives, ...(passingScore === undefined ? {} : { passingScore }) };
  return by12(new Strict2004({ keep: line.keep, ...asked, ...(stored ? { stored } : {}) }));
};

const moodle: ScormLms = ({ options, line, mastery }) => {
  const stored = line.load() as MoodleRecord | undefined;
  const { learner, standards, rule, attempts, force, mode, signedIn } = options;
  // Seen: at each login (core/storage_validation). sessionStorage and IndexedDB are not touched.
  if (!signedIn) tried(() => localStorage.clear());
  let isClosing = false;
  addEventListener("pagehide", () => (isClosing = true));
  // Seen: while the player's page is dismissed it does not even try a request.
  const ask = (message: object) => (isClosing ? undefined : line.post(JSON.stringify(message)));
  const beacon = (message: object) => void (options.closing === "lost" || line.beacon(JSON.stringify(message)));
  const teacher = { standards, rule, attempts, force, mode };
  return new Moodle({ ask, beacon, learner, ...teacher, ...mastery, ...(stored ? { stored } : {}) });
};

/** One object for all units: another is put into the frame by the list of units, here `openUnit`. */
const moodle2004: ScormLms = ({ options }) => {
  if (!options.signedIn) tried(() => localStorage.clear());
  let now = options.sco ?? "";
  const lines = new Map<string, { readonly keep: (record: object) => boolean; readonly stored: unknown }>();
  const lineOf = (unit: string) => {
    const known = lines.get(unit);
    if (known) return known;
    const server = serverLine({ ...options, sco: unit === "" ? undefined : unit });
    // Seen: a request that throws, as it does while a frame goes, is followed by a beacon and by "true".
    const keep = (record: object) =>
      server.ask(JSON.stringify(record)) !== undefined || server.beacon(JSON.stringify(record)) || true;
    const made = { keep, stored: server.load() };
    lines.set(unit, made);
    return made;
  };
  Reflect.set(window, "openUnit", (unit: string) => {
    now = unit;
    // Source (module.js): the frame that is there goes, another one comes.
    document.querySelector("iframe")?.remove();
    addFrame(`/package/${unit}`, options);
  });
  return by12(
    new MoodlePlayer2004({
      unitNow: () => now,
      storedAtLoad: (unit) => lineOf(unit).stored as Record2004 | undefined, // Written by `keep`.
      keep: (unit, record) => lineOf(unit).keep(record),
      unit: { learner: options.learner, mode: options.mode },
    }),
  );
};

const learningHub: ScormLms = ({ options, line, mastery }) => {
  const stored = line.load() as HubRecord | undefined;
  const ask = (record: object) => line.post(JSON.stringify(record))?.status ?? 0;
  const beacon = (record: object) => line.beacon(JSON.stringify(record));
  const tell = (text: string) => alert(text);
  const { learner } = options;
  return new LearningHub({ ask, beacon, alert: tell, learner, ...mastery, ...(stored ? { stored } : {}) });
};

const ilias: ScormLms = ({ options, line, mastery }) => {
  const stored = line.load() as IliasRecord | undefined;
  const { autoReview, learner } = options;
  let isClosing = false;
  addEventListener("pagehide", () => (isClosing = true));
  const ask = (message: object) => line.ask(JSON.stringify(message)) !== undefined;
  const isLost = () => isClosing && options.closing === "lost";
  const beacon = (message: object) => void (isLost() || line.beacon(JSON.stringify(message)));
  // Its script looks what event the course's frame is in.
  const eventNow = () => {
    const frame = document.querySelector("iframe")?.contentWindow;
    const event: unknown = frame && Reflect.get(frame, "event");
    return typeof event === "object" && event !== null ? String(Reflect.get(event, "type")) : undefined;
  };
  return new Ilias({ ask, beacon, eventNow, learner, autoReview, ...mastery, ...(stored ? { stored } : {}) });
};

const esr: ScormLms = ({ options, line }) => {
  const { learner, autoCommit } = options;
  const tell = (text: string) => alert(text);
  const api = new Esr({ ask: line.ask, queue: line.queue, alert: tell, learner, autoCommit });
  // The player's exit button: the course's frame is blanked, and what it does in `pagehide` is all it can do.
  addEventListener("message", ({ data }) => {
    if (data !== "forceFinish") return;
    api.forceFinish();
    document.querySelector("iframe")?.setAttribute("src", "/lms/blank");
  });
  return api;
};

const openEdx: ScormLms = ({ options: { learner }, line }) => {
  const stored = line.load() as OpenEdxRecord | undefined;
  const send = (values: object) => line.queue(JSON.stringify(values));
  return new OpenEdx({ send, learner, ...(stored ? { stored } : {}) });
};

/** By the name that a launch address has for it. */
export const scormLmss: Readonly<Record<string, ScormLms>> = {
  strict12,
  hostile: strict12,
  "strict-2004": strict2004,
  moodle,
  "moodle-2004": moodle2004,
  esr,
  "learning-hub": learningHub,
  ilias,
  "open-edx": openEdx,
};
