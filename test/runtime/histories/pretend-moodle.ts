import { packageMark } from "../../../src/contract/package-mark.ts";
import { recorded } from "../../../src/tools/preview/fake-lms/scorm/faults.ts";
import {
  isRefusedByMoodle,
  Moodle,
  storedByMoodle,
  type MoodleMessage,
  type MoodleRecord,
} from "../../../src/tools/preview/fake-lms/scorm/moodle.ts";
import {
  guarded,
  type AnyLms,
  type LaunchWay,
  type LmsFacts,
  type LmsWindow,
  type LmsWitness,
  type Network,
} from "./pretend-lms.ts";

/** What a teacher has chosen for the activity. */
export interface Teacher {
  readonly attempts: 0 | 1 | 2;
  /** Statuses that complete it. */
  readonly rule: readonly string[];
}

const signInPage = "<!DOCTYPE html>\n<title>Log in to the site</title>";

/** Moodle with its database. A page of an attempt that was reset writes into the air, as far as the new one goes (assumed). */
export class PretendMoodle implements AnyLms {
  readonly facts: LmsFacts = { isServed: true, finalBeginsAnew: false, answersUnheard: false };
  readonly #records = new Map<string, MoodleRecord>();
  readonly #epochs = new Map<string, number>();
  readonly #teacher: Teacher;

  constructor(teacher: Teacher) {
    this.#teacher = teacher;
  }

  recordOf(learner: string): MoodleRecord | undefined {
    return this.#records.get(learner);
  }

  epochOf(learner: string): number {
    return this.#epochs.get(learner) ?? 0;
  }

  valuesOf(learner: string): Readonly<Record<string, string>> {
    return this.#records.get(learner)?.values ?? {};
  }

  reset(learner: string): void {
    this.#records.delete(learner);
    this.#epochs.set(learner, this.epochOf(learner) + 1);
  }

  launch(learner: string, { mode }: LaunchWay, witness: LmsWitness): LmsWindow {
    const epoch = this.epochOf(learner);
    const store = (message: MoodleMessage): void => {
      if (epoch === this.epochOf(learner)) this.#store(learner, message, witness);
    };
    const { navigator, PerformanceObserver, noteRequest } = windowParts();
    const stored = this.#records.get(learner);
    let network: Network = "on";
    const moodle = new Moodle({
      learner: { id: learner, name: "" },
      standards: true,
      force: false,
      mode,
      ...this.#teacher,
      ...(stored ? { stored } : {}),
      ask: (message) => {
        network = witness.network();
        const reply = answerOf(network, isRefusedByMoodle(this.#records.get(learner), message));
        noteRequest(reply?.status ?? 0);
        const isHeard = reply?.text.startsWith("true") === true;
        witness.asked(message.changes, isHeard);
        if (isHeard) store(message);
        return reply;
      },
      beacon: (message) => {
        navigator.sendBeacon();
        if (network === "beacons arrive") store(message);
      },
    });
    const api = recorded(moodle, ({ name, values: [element = "", value = ""], result = "" }) => {
      if (name === "LMSGetValue") witness.read(element, result);
      if (name === "LMSSetValue") witness.set(element, value);
      if (name === "LMSCommit") witness.commit();
    });
    return { API: guarded(api, witness.pass), navigator, PerformanceObserver };
  }

  #store(learner: string, message: MoodleMessage, witness: LmsWitness): void {
    const before = this.#records.get(learner);
    const record = storedByMoodle(before, message);
    this.#records.set(learner, record);
    witness.kept(before, record);
  }
}

/** What the LMS's window says of requests that its script makes. */
export function windowParts() {
  const entries: object[] = [];
  const takeRecords = (): object[] => entries.splice(0);
  class PerformanceObserver {
    observe = takeRecords;
    takeRecords = takeRecords;
  }
  const noteRequest = (responseStatus: number): void => {
    entries.push({ initiatorType: "xmlhttprequest", responseStatus });
  };
  return { navigator: { sendBeacon: () => true }, PerformanceObserver, noteRequest };
}

function answerOf(
  network: Network,
  isRefused: boolean,
): { readonly status: number; readonly text: string } | undefined {
  switch (network) {
    case "beacons lost":
    case "beacons arrive":
    case "reply lost":
      return undefined;
    case "error":
    case "refuses":
      return { status: 503, text: "<h1>Service Unavailable</h1>" };
    case "signed-out":
      return { status: 200, text: signInPage };
    case "on":
    case "lies":
      return isRefused ? { status: 404, text: "<h1>Error</h1>" } : { status: 200, text: "true\n0" };
  }
}

/** A file of the package, asked for by a page that wants to know whether the server answers. */
export function fileOver(network: Network): Promise<Response> {
  switch (network) {
    case "beacons lost":
    case "beacons arrive":
    case "reply lost":
      return Promise.reject(new TypeError("Failed to fetch"));
    case "error":
    case "refuses":
      return Promise.resolve(new Response("", { status: 503 }));
    case "signed-out":
      return Promise.resolve(new Response(signInPage, { status: 403 }));
    case "on":
    case "lies":
      return Promise.resolve(new Response(packageMark));
  }
}
