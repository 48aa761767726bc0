import { recorded, withFaults, type Faults } from "../../../src/tools/preview/fake-lms/scorm/faults.ts";
import { Strict12, type Api12, type Record12 } from "../../../src/tools/preview/fake-lms/scorm/strict12.ts";

/** How an LMS opens the course. */
export interface LaunchWay {
  readonly faults: Faults;
  readonly mode: "normal" | "review" | "browse";
  /** When the API turns up; `undefined`: never. */
  readonly apiAfterMs: number | undefined;
  /** Neither in a frame nor opened by a window. */
  readonly isAlone: boolean;
  /** Whether IndexedDB is there, and in time. */
  readonly hasDatabase: boolean;
  /** From its first request on. */
  readonly outage?: { readonly network: Network; readonly forMs: number };
  /** Calls to the outside until somebody kills the page; forever when absent. */
  readonly callsToLive?: number;
}

/**
 * What becomes of what a page sends while it is open. `lies`: kept by nobody, and called kept. Elsewhere the server cannot be
 * reached and its script may send beacons, or it keeps what it is sent and its answer is lost, or it answers with an error (503),
 * or with a sign-in page.
 */
export type Network =
  "on" | "refuses" | "lies" | "beacons lost" | "beacons arrive" | "reply lost" | "error" | "signed-out";

/** What a page finds in the window that opened it. */
export interface LmsWindow {
  readonly API: Api12;
  readonly navigator?: object;
  readonly PerformanceObserver?: object;
}

/** What is so of an LMS, whatever its name. */
export interface LmsFacts {
  /** Its script asks a server, and while its page goes only beacons leave. Browsers have IndexedDB there, and may be killed. */
  readonly isServed: boolean;
  /** After a final status the next launch begins another attempt, with nothing in it. */
  readonly finalBeginsAnew: boolean;
  /** It answers "true" before its server is asked, and asks once. */
  readonly answersUnheard: boolean;
}

/** What a history and its oracle need of an LMS. */
export interface AnyLms {
  readonly facts: LmsFacts;
  /** Which attempt it is: an administrator may have reset one. */
  epochOf(learner: string): number;
  /** What it has in its database. */
  valuesOf(learner: string): Readonly<Record<string, string>>;
  reset(learner: string): void;
  launch(learner: string, way: LaunchWay, witness: LmsWitness): LmsWindow;
}

/** What a planted fault does to a page, to show that histories complain of it: see `cases/planted.test.ts`. */
export interface Fault {
  /** Between the page and its LMS. */
  readonly api?: (api: Api12) => Api12;
  /** Between the page and what its computer keeps. */
  readonly storage?: (storage: Storage) => Storage;
}

export interface LmsWitness {
  /** Before the LMS hears of it. Throws when the page is dead. */
  readonly pass: () => void;
  readonly network: () => Network;
  /** In which the page calls. */
  readonly event: () => string | undefined;
  readonly read: (element: string, value: string) => void;
  readonly set: (element: string, value: string) => void;
  readonly commit: () => void;
  /** A request left; `isHeard`: the server answered that it has it. Of a strict LMS nobody is told. */
  readonly asked: (changes: Readonly<Record<string, string>>, isHeard: boolean) => void;
  /** It is in the LMS's database. */
  readonly kept: (before: Pick<Record12, "values"> | undefined, record: Pick<Record12, "values">) => void;
}

/** One LMS with its database. */
export class PretendLms implements AnyLms {
  readonly facts: LmsFacts = { isServed: false, finalBeginsAnew: false, answersUnheard: false };
  readonly #records = new Map<string, Record12>();
  readonly #epochs = new Map<string, number>();
  /** It gives no learner's id. */
  readonly isAnonymous: boolean;
  readonly #without: readonly string[];

  constructor(isAnonymous: boolean, without: readonly string[]) {
    this.isAnonymous = isAnonymous;
    this.#without = without;
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

  launch(learner: string, { faults, mode }: LaunchWay, witness: LmsWitness): LmsWindow {
    const stored = this.#records.get(learner);
    const epoch = this.epochOf(learner);
    const set = new Set<string>();
    const keep = (record: Record12): boolean => {
      const network = witness.network();
      // A page of an attempt that was reset writes into the air, as far as the new attempt goes.
      if (network === "on" && epoch === this.epochOf(learner)) {
        // As LMSs do: only what this session has set, whatever another session set meanwhile.
        const before = this.#records.get(learner);
        const own = Object.entries(record.values).filter(
          ([name]) => !before || set.has(name) || name === "cmi.core.total_time",
        );
        const merged = { ...record, values: { ...before?.values, ...Object.fromEntries(own) } };
        witness.kept(before, merged);
        this.#records.set(learner, merged);
      }
      return network !== "refuses";
    };
    const id = this.isAnonymous ? "" : learner;
    const lms = new Strict12({
      keep,
      mode,
      credit: mode === "normal" ? "credit" : "no-credit",
      learner: { id, name: "" },
      without: this.#without,
      ...(stored ? { stored } : {}),
    });
    const api = recorded(
      withFaults(lms, () => faults),
      ({ name, values: [element = "", value = ""], result = "" }) => {
        if (name === "LMSGetValue") witness.read(element, result);
        if (name === "LMSSetValue" && result === "true") set.add(element);
        if (name === "LMSSetValue") witness.set(element, value);
        if (name === "LMSCommit") witness.commit();
      },
    );
    return { API: guarded(api, witness.pass) };
  }
}

/** `pass` before each call. */
export function guarded(api: Api12, pass: () => void): Api12 {
  const through = <Result>(action: () => Result): Result => {
    pass();
    return action();
  };
  return {
    LMSInitialize: (argument) => through(() => api.LMSInitialize(argument)),
    LMSFinish: (argument) => through(() => api.LMSFinish(argument)),
    LMSCommit: (argument) => through(() => api.LMSCommit(argument)),
    LMSGetValue: (element) => through(() => api.LMSGetValue(element)),
    LMSSetValue: (element, value) => through(() => api.LMSSetValue(element, value)),
    LMSGetLastError: () => through(() => api.LMSGetLastError()),
    LMSGetErrorString: (code) => through(() => api.LMSGetErrorString(code)),
    LMSGetDiagnostic: (code) => through(() => api.LMSGetDiagnostic(code)),
  };
}
