import { moodleDefaults, moodleForm } from "../../../src/pipeline/5-package/upload-guide/moodle-form.ts";
import type { ProfileId } from "../../../src/formats/profiles.ts";
import { Esr, storedByEsr, type EsrRecord } from "../../../src/tools/preview/fake-lms/scorm/esr.ts";
import { Ilias, storedByIlias, type IliasRecord } from "../../../src/tools/preview/fake-lms/scorm/ilias.ts";
import { LearningHub, type HubRecord } from "../../../src/tools/preview/fake-lms/scorm/learning-hub.ts";
import {
  Moodle,
  storedByMoodle,
  type MoodleMessage,
  type MoodleRecord,
} from "../../../src/tools/preview/fake-lms/scorm/moodle.ts";
import { OpenEdx, storedByOpenEdx, type OpenEdxRecord } from "../../../src/tools/preview/fake-lms/scorm/open-edx.ts";
import type { Api12 } from "../../../src/tools/preview/fake-lms/scorm/data-model.ts";
import { Strict12, type Record12 } from "../../../src/tools/preview/fake-lms/scorm/strict12.ts";

/** A row of the table: an LMS with one learner, and the profile that fits it. */
export interface TableLms {
  readonly title: string;
  readonly profile: ProfileId;
  /** Whether it has a preview that a course can tell. */
  readonly hasPreview: boolean;
  sit(): Seat;
}

export interface Seat {
  /** What is around the course at a launch: the LMS's object, and the browser's beacons. */
  launch(mode?: "normal" | "browse"): object;
  /** How its server is from now on. While a page closes no request is answered, and beacons arrive. */
  server: "well" | "unreachable" | "closing";
  /** The event in which the course calls, if that matters to its script. */
  event: string | undefined;
  /** Status and score as it shows them, and whether it counts the course as done, where it says that itself. */
  shown(): { readonly status: string; readonly score: string; readonly done?: boolean };
}

const learner = { id: "ada", name: "Lovelace, Ada" };
const statusOf = (values: Readonly<Record<string, string>> = {}) => ({
  status: values["cmi.core.lesson_status"] ?? "nothing",
  score: values["cmi.core.score.raw"] ?? "",
});

/** The LMS's window, in which the course counts beacons and sees what became of requests. */
class LmsWindow {
  readonly navigator = { sendBeacon: (): boolean => true };
  readonly PerformanceObserver: new () => object;
  readonly #requests: object[] = [];
  API: Api12 | undefined;

  constructor() {
    const takeRecords = (): readonly object[] => this.#requests.splice(0);
    this.PerformanceObserver = class {
      readonly observe = (): void => undefined;
      readonly takeRecords = takeRecords;
    };
  }

  noteRequest(responseStatus: number): void {
    this.#requests.push({ initiatorType: "xmlhttprequest", responseStatus });
  }
}

/** What most of them need: a record, and a server that may be ill. */
function seatOf<Kept>(
  open: (desk: Desk<Kept>, mode: "normal" | "browse") => Api12,
  shown: (kept: Kept | undefined) => ReturnType<Seat["shown"]>,
): Seat {
  let kept: Kept | undefined;
  const seat: Seat = {
    server: "well",
    event: undefined,
    launch(mode = "normal") {
      const window = new LmsWindow();
      const isUp = () => seat.server === "well";
      const store = (change: (before: Kept | undefined) => Kept) => {
        window.noteRequest(isUp() ? 200 : 0);
        if (isUp()) kept = change(kept);
        return isUp();
      };
      const beacon = (change: (before: Kept | undefined) => Kept) => {
        const isTaken = window.navigator.sendBeacon();
        if (seat.server !== "unreachable") kept = change(kept);
        return isTaken;
      };
      window.API = open({ kept, store, beacon, event: () => seat.event }, mode);
      return window;
    },
    shown: () => shown(kept),
  };
  return seat;
}

interface Desk<Kept> {
  readonly kept: Kept | undefined;
  /** A request that is waited for; whether it was answered. */
  store(change: (before: Kept | undefined) => Kept): boolean;
  beacon(change: (before: Kept | undefined) => Kept): boolean;
  event(): string | undefined;
}

const stored = <Kept>(kept: Kept | undefined): { readonly stored?: Kept } =>
  kept === undefined ? {} : { stored: kept };

function strict(): Seat {
  return seatOf<Record12>(
    ({ kept, store, beacon }, mode) =>
      // The usual script: a beacon while the page closes (`stores.ts`).
      new Strict12({ ...stored(kept), mode, keep: (record) => store(() => record) || beacon(() => record) }),
    (kept) => statusOf(kept?.values),
  );
}

/** Moodle with what a teacher, or a tool, has set. */
export function moodle(teacher: { readonly attempts: number; readonly rule: readonly string[] }): Seat {
  return seatOf<MoodleRecord>(
    ({ kept, store, beacon }, mode) => {
      const add = (message: MoodleMessage) => (before: MoodleRecord | undefined) => storedByMoodle(before, message);
      return new Moodle({
        ...stored(kept),
        ...teacher,
        mode,
        learner,
        standards: false,
        force: false,
        ask: (message) => (store(add(message)) ? { status: 200, text: "true\n0" } : undefined),
        beacon: (message) => void beacon(add(message)),
      });
    },
    (kept) => ({
      status: kept?.values["cmi.core.lesson_status"] ?? "nothing",
      score: kept?.grade ?? "",
      ...(teacher.rule.length > 0 && kept ? { done: kept.complete } : {}),
    }),
  );
}

function esr(): Seat {
  return seatOf<EsrRecord>(
    ({ store }) =>
      new Esr({
        learner,
        autoCommit: true,
        alert: () => undefined,
        queue: () => undefined,
        ask(wire) {
          let reply = "";
          const isAnswered = store((before) => {
            const [record, answer] = storedByEsr(before, wire);
            reply = answer;
            return record;
          });
          return isAnswered ? reply : undefined;
        },
      }),
    (kept) => statusOf(kept?.values),
  );
}

function hub(): Seat {
  return seatOf<HubRecord>(
    ({ kept, store, beacon }) =>
      new LearningHub({
        ...stored(kept),
        learner,
        alert: () => undefined,
        ask: (record) => (store(() => record) ? 200 : 0),
        beacon: (record) => beacon(() => record),
      }),
    (kept) => statusOf(kept?.values),
  );
}

function ilias(): Seat {
  return seatOf<IliasRecord>(
    ({ kept, store, beacon, event }) =>
      new Ilias({
        ...stored(kept),
        learner,
        autoReview: false,
        eventNow: event,
        ask: (message) => store((before) => storedByIlias(before, message)),
        beacon: (message) => void beacon((before) => storedByIlias(before, message)),
      }),
    (kept) => statusOf(kept?.values),
  );
}

function openEdx(): Seat {
  return seatOf<OpenEdxRecord>(
    ({ kept, store }) =>
      new OpenEdx({
        ...stored(kept),
        learner,
        send: (values) => void store((before) => storedByOpenEdx(before, values)),
      }),
    (kept) => ({ status: kept?.completion ?? "nothing", score: kept?.grade ?? "" }),
  );
}

/** Those that can be played here. Others have no row, and docs/profiles.md says so. */
export const tableLmss: readonly TableLms[] = [
  { title: "any LMS, by the book", profile: "generic", hasPreview: true, sit: strict },
  { title: "Moodle, as the guide sets it", profile: "moodle", hasPreview: true, sit: () => moodle(moodleForm) },
  { title: "Moodle, its database's defaults", profile: "moodle", hasPreview: true, sit: () => moodle(moodleDefaults) },
  {
    title: "Moodle, one attempt",
    profile: "generic",
    hasPreview: true,
    sit: () => moodle({ ...moodleForm, attempts: 1 }),
  },
  { title: "Totara", profile: "totara", hasPreview: true, sit: () => moodle(moodleForm) },
  { title: "ESR", profile: "esr", hasPreview: false, sit: esr },
  { title: "NHS Learning Hub", profile: "learning-hub", hasPreview: false, sit: hub },
  { title: "ILIAS", profile: "ilias", hasPreview: false, sit: ilias },
  { title: "Open edX", profile: "open-edx", hasPreview: false, sit: openEdx },
];
