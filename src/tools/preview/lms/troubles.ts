import type { Faults } from "../fake-lms/scorm/faults.ts";
import type { LrsCall } from "../fake-lms/lrs/http.ts";
import type { Outage } from "../server/scorm-desk.ts";

/** A way in which an LMS can be bad, to be switched on in the panel. To add one: a line below. */
export interface Trouble {
  readonly id: string;
  readonly title: string;
  /** What happens then. */
  readonly says: string;
  /** Only a launch can have it: the course is opened again. */
  readonly launch?: Readonly<Record<string, string>>;
  /** SCORM: what its API does from the next call on. */
  readonly api?: Faults;
  /** SCORM: what its server does. */
  readonly outage?: Outage;
  /** xAPI and cmi5: what its LRS does with a request. */
  readonly lrs?: (call: LrsCall) => LrsTrouble | undefined;
  /** LMSs whose server shows it, and not their API. */
  readonly byServer?: readonly string[];
}

export type LrsTrouble =
  | { readonly type: "dropped" }
  | { readonly type: "late"; readonly milliseconds: number }
  | { readonly type: "refused"; readonly status: number; readonly words: string }
  /** The answer is cut to this length. */
  | { readonly type: "cut"; readonly length: number };

const isWrite = ({ method }: LrsCall): boolean => method === "PUT" || method === "POST";
const always = Number.MAX_SAFE_INTEGER;

export const troubles: readonly Trouble[] = [
  {
    id: "no-api",
    title: "No LMS in reach",
    says: "The course finds nobody to report to.",
    launch: { noApi: "1" },
  },
  {
    id: "late-api",
    title: "LMS is there late",
    says: "The course finds its LMS only after five seconds.",
    launch: { lateMs: "5000" },
    lrs: () => ({ type: "late", milliseconds: 5000 }),
  },
  {
    id: "failing-save",
    title: "Saving fails",
    says: "Each save is refused, and nothing of it is kept.",
    api: { failCommits: always },
    lrs: (call) => (isWrite(call) ? { type: "refused", status: 503, words: "Service unavailable" } : undefined),
  },
  {
    id: "throws",
    title: "Throws at what it is told",
    says: "Setting a value ends in an exception.",
    api: { throwSet: "cmi", throwFinish: true },
  },
  {
    id: "lies",
    title: "Says “saved” and keeps nothing",
    says: "Every save is answered with “true”.",
    api: { lie: true },
  },
  {
    id: "unreachable",
    title: "Server cannot be reached",
    says: "As on a ward where the network is gone.",
    outage: { kind: "unreachable" },
    lrs: () => ({ type: "dropped" }),
  },
  {
    id: "slow",
    title: "Slow",
    says: "Each call takes a second and a half, and a SCORM page waits for it.",
    api: { slowMs: 1500 },
    lrs: () => ({ type: "late", milliseconds: 1500 }),
  },
  {
    id: "session-ended",
    title: "Session has ended",
    says: "The learner was signed out meanwhile.",
    api: { signOutAfter: -1 },
    outage: { kind: "signed-out" },
    // Seen in Moodle 4.5: its script passes on what the server says, a page to sign in with.
    byServer: ["moodle", "totara", "moodle-2004"],
    lrs: () => ({ type: "refused", status: 401, words: "not authorised" }),
  },
  {
    id: "truncates",
    title: "Cuts what it gives back",
    says: "Of the learner's state only the first 60 characters come back.",
    launch: { truncate: "60" },
    lrs: ({ method, resource }) =>
      method === "GET" && resource === "activities/state" ? { type: "cut", length: 60 } : undefined,
  },
];

export function troublesOf(ids: readonly string[]): readonly Trouble[] {
  return troubles.filter(({ id }) => ids.includes(id));
}

/** What the API and the server of this LMS do, where these troubles are on. */
export function scormTroubles(ids: readonly string[], lms: string): { readonly api: Faults; readonly outage?: Outage } {
  let api: Faults = {};
  let outage: Outage | undefined;
  for (const trouble of troublesOf(ids)) {
    const isServers = trouble.api === undefined || trouble.byServer?.includes(lms) === true;
    if (isServers) outage = trouble.outage ?? outage;
    else api = { ...api, ...trouble.api };
  }
  return { api, ...(outage ? { outage } : {}) };
}
