import type { Api12 } from "../../../src/tools/preview/fake-lms/scorm/data-model.ts";
import { Esr, storedByEsr, type EsrRecord } from "../../../src/tools/preview/fake-lms/scorm/esr.ts";
import { recorded } from "../../../src/tools/preview/fake-lms/scorm/faults.ts";
import {
  Ilias,
  storedByIlias,
  type IliasMessage,
  type IliasRecord,
} from "../../../src/tools/preview/fake-lms/scorm/ilias.ts";
import { LearningHub, type HubRecord } from "../../../src/tools/preview/fake-lms/scorm/learning-hub.ts";
import { OpenEdx, storedByOpenEdx, type OpenEdxRecord } from "../../../src/tools/preview/fake-lms/scorm/open-edx.ts";
import {
  guarded,
  type AnyLms,
  type LaunchWay,
  type LmsFacts,
  type LmsWindow,
  type LmsWitness,
  type Network,
} from "./pretend-lms.ts";
import { windowParts } from "./pretend-moodle.ts";

/** An LMS that is neither strict nor Moodle, by the name of its profile. */
export type OtherLms = "esr" | "learning-hub" | "ilias" | "ilias with reviews" | "open-edx";

type Values = Readonly<Record<string, string>>;
interface Kept {
  readonly values: Values;
}

/** The line between an LMS's script and its server, in one page. */
interface Desk<One extends Kept> {
  readonly learner: { readonly id: string; readonly name: string };
  /** What it has when the page is opened. */
  readonly stored: One | undefined;
  /** A request that is waited for: its status, 0 where nothing came back. */
  ask(values: Values, change: (before: One | undefined) => One): number;
  /** Nobody knows whether it arrives. */
  beacon(change: (before: One | undefined) => One): void;
  event(): string | undefined;
}

interface Kind<One extends Kept> {
  readonly facts: LmsFacts;
  open(desk: Desk<One>): Api12;
}

const served: LmsFacts = { isServed: true, finalBeginsAnew: false, answersUnheard: false };
const storedIn = <One extends Kept>({ stored }: Desk<One>): { readonly stored?: One } => (stored ? { stored } : {});

const esr: Kind<EsrRecord> = {
  facts: served,
  open: ({ learner, ask }) =>
    new Esr({
      learner,
      autoCommit: true,
      alert: () => undefined,
      queue: () => undefined,
      ask(wire) {
        let reply = "";
        const status = ask({}, (before) => {
          const [record, answer] = storedByEsr(before, wire);
          reply = answer;
          return record;
        });
        return status === 200 ? reply : undefined;
      },
    }),
};

const learningHub: Kind<HubRecord> = {
  facts: { ...served, finalBeginsAnew: true },
  open: (desk) =>
    new LearningHub({
      ...storedIn(desk),
      learner: desk.learner,
      alert: () => undefined,
      ask: (record) => desk.ask(record.values, () => record),
      beacon(record) {
        desk.beacon(() => record);
        return true;
      },
    }),
};

const ilias = (autoReview: boolean): Kind<IliasRecord> => ({
  facts: served,
  open(desk) {
    const add = (message: IliasMessage) => (before: IliasRecord | undefined) => storedByIlias(before, message);
    return new Ilias({
      ...storedIn(desk),
      learner: desk.learner,
      autoReview,
      eventNow: () => desk.event(),
      ask: (message) => desk.ask(message.changes, add(message)) === 200,
      beacon: (message) => desk.beacon(add(message)),
    });
  },
});

const openEdx: Kind<OpenEdxRecord> = {
  facts: { ...served, answersUnheard: true },
  open: (desk) =>
    new OpenEdx({
      ...storedIn(desk),
      learner: desk.learner,
      send: (values) => void desk.ask(Object.fromEntries(values), (before) => storedByOpenEdx(before, values)),
    }),
};

/** With its database. A page of an attempt that is over writes into the air, as far as the new one goes (assumed). */
class PretendOther<One extends Kept> implements AnyLms {
  readonly facts: LmsFacts;
  readonly #kind: Kind<One>;
  readonly #records = new Map<string, One>();
  /** Attempts that came to an end, where another follows by itself. */
  readonly #past = new Map<string, One>();
  readonly #epochs = new Map<string, number>();

  constructor(kind: Kind<One>) {
    this.#kind = kind;
    this.facts = kind.facts;
  }

  epochOf(learner: string): number {
    return this.#epochs.get(learner) ?? 0;
  }

  valuesOf(learner: string): Values {
    return this.#records.get(learner)?.values ?? {};
  }

  reset(learner: string): void {
    this.#records.delete(learner);
    this.#past.delete(learner);
    this.#epochs.set(learner, this.epochOf(learner) + 1);
  }

  launch(learner: string, _way: LaunchWay, witness: LmsWitness): LmsWindow {
    const before = this.#records.get(learner);
    if (this.facts.finalBeginsAnew && before && isFinal(before.values)) {
      this.reset(learner);
      this.#past.set(learner, before);
    }
    const { navigator, PerformanceObserver, noteRequest } = windowParts();
    const desk = this.#deskOf(learner, witness, { navigator, noteRequest });
    const api = recorded(this.#kind.open(desk), ({ name, values: [element = "", value = ""], result = "" }) => {
      if (name === "LMSGetValue") witness.read(element, result);
      if (name === "LMSSetValue") witness.set(element, value);
      if (name === "LMSCommit") witness.commit();
    });
    // A request that nobody waits for is not seen during the call.
    const parts = this.facts.answersUnheard ? {} : { navigator, PerformanceObserver };
    return { API: guarded(api, witness.pass), ...parts };
  }

  #deskOf(
    learner: string,
    witness: LmsWitness,
    window: Pick<ReturnType<typeof windowParts>, "navigator" | "noteRequest">,
  ): Desk<One> {
    const epoch = this.epochOf(learner);
    const store = (change: (before: One | undefined) => One): void => {
      if (epoch !== this.epochOf(learner)) return void change(undefined);
      const previous = this.#records.get(learner);
      const record = change(previous);
      this.#records.set(learner, record);
      witness.kept(previous, record);
    };
    /** Of the request that came to nothing, for the beacon that follows it. */
    let failed: Network | undefined;
    return {
      learner: { id: learner, name: "" },
      stored: this.#records.get(learner) ?? this.#past.get(learner),
      event: () => witness.event(),
      ask(values, change) {
        const network = witness.network();
        const status = statusOver(network);
        window.noteRequest(status);
        failed = status === 0 ? network : undefined;
        if (status === 200 || network === "reply lost") store(change);
        witness.asked(values, status === 200);
        return status;
      },
      beacon(change) {
        window.navigator.sendBeacon();
        const network = failed ?? witness.network();
        failed = undefined;
        if (network === "on" || network === "beacons arrive") store(change);
      },
    };
  }
}

export function pretendOther(name: OtherLms): AnyLms {
  switch (name) {
    case "esr":
      return new PretendOther(esr);
    case "learning-hub":
      return new PretendOther(learningHub);
    case "ilias":
      return new PretendOther(ilias(false));
    case "ilias with reviews":
      return new PretendOther(ilias(true));
    case "open-edx":
      return new PretendOther(openEdx);
  }
}

/** Signed out: 403 (the Learning Hub, its source), and no success elsewhere (assumed). */
function statusOver(network: Network): number {
  switch (network) {
    case "beacons lost":
    case "beacons arrive":
    case "reply lost":
      return 0;
    case "error":
    case "refuses":
      return 503;
    case "signed-out":
      return 403;
    case "on":
    case "lies":
      return 200;
  }
}

function isFinal(values: Values): boolean {
  return ["completed", "passed", "failed"].includes(values["cmi.core.lesson_status"] ?? "");
}
