import { setTimeout as rest } from "node:timers/promises";
import { storeOf } from "../fake-lms/scorm/stores.ts";
import { signInPage, type LoggedCall } from "../fake-lms/scorm/faults.ts";
import { found, htmlType, type Answer } from "./answer.ts";

export interface Outage {
  /**
   * `unreachable`: no answer at all. `error`: 503, and files are served (another machine, or a cache, has them).
   * `signed-out`: the sign-in page with 200 in place of every answer; a file is a redirect to it (seen: Moodle 4.5).
   */
  readonly kind: "unreachable" | "error" | "signed-out";
  /** What left as a beacon arrives all the same: the request was lost on its way back. */
  readonly beaconsArrive?: boolean;
}

/** Called with whose record it is (`whoIn`): for who watches. */
export interface DeskWatcher {
  stored?(who: string, record: string): void;
  called?(who: string, calls: readonly LoggedCall[]): void;
}

/** The server of the pretend LMSs of SCORM: what it has of learners, and its log of their calls. Files are somebody else's. */
export class ScormDesk {
  /** By `whoIn`. */
  readonly records = new Map<string, string>();
  readonly logs = new Map<string, readonly LoggedCall[]>();
  outage: Outage | undefined;
  readonly #launch: () => string;
  readonly #watcher: DeskWatcher;

  /** `launch`: the page of the course that a launch begins with. */
  constructor(launch: () => string, watcher: DeskWatcher = {}) {
    this.#launch = launch;
    this.#watcher = watcher;
  }

  /** The answer while the server is ill; `undefined`: it is well, or well enough for this. */
  failure({ pathname, searchParams }: URL, isPost: boolean): Answer | undefined {
    const { outage } = this;
    // The log is not the LMS's, and never out.
    if (!outage || pathname === "/lms/log") return undefined;
    if (outage.kind === "signed-out" && pathname === "/login") return undefined;
    if (outage.kind === "error" && pathname.startsWith("/package/")) return undefined;
    if (outage.beaconsArrive && searchParams.get("api") === "beacon") return undefined;
    if (outage.kind === "unreachable") return "dropped";
    if (outage.kind === "error") return { status: 503, headers: {}, body: "<h1>Service unavailable</h1>" };
    if (pathname === "/lms/data" && isPost)
      return { status: 200, headers: { "content-type": htmlType }, body: signInPage };
    return { status: 303, headers: { location: "/login" } };
  }

  /** What is served beside the package; `undefined`: no such page. */
  async answer(url: URL, body: string, isPost: boolean): Promise<Answer | undefined> {
    switch (url.pathname) {
      case "/lms/frame":
        return found(htmlType, framePage(this.#launch(), url.searchParams));
      case "/login":
        return found(htmlType, signInPage);
      case "/lms/blank":
        return found(htmlType, "<!doctype html><title>Blank</title>");
      case "/lms/slow":
        await rest(Math.min(Number(url.searchParams.get("ms")), longestWaitMs));
        return found("text/plain", "");
      case "/lms/data":
        return this.#data(url, body, isPost);
      case "/lms/log":
        return this.#log(url, body);
      default:
        return undefined;
    }
  }

  #data(url: URL, body: string, isPost: boolean): Answer {
    const who = whoIn(url.searchParams);
    const before = this.records.get(who);
    if (!isPost) return found("application/json", before ?? "");
    const { record, reply } = storeOf(url.searchParams.get("lms") ?? "strict12")(before, body);
    this.records.set(who, record);
    this.#watcher.stored?.(who, record);
    return found("application/json", reply);
  }

  #log(url: URL, body: string): Answer {
    const who = whoIn(url.searchParams);
    const calls = JSON.parse(body) as LoggedCall[]; // Written by the launch page's `callLog`.
    this.logs.set(who, [...(this.logs.get(who) ?? []), ...calls]);
    this.#watcher.called?.(who, calls);
    return found("application/json", "{}");
  }
}

const longestWaitMs = 60_000;

/** Whose data: each SCO of a package has its own. */
function whoIn(query: URLSearchParams): string {
  return `${learnerIn(query)}${query.has("sco") ? `/${query.get("sco") ?? ""}` : ""}`;
}

export function learnerIn(query: URLSearchParams): string {
  return `${query.get("lms") ?? "strict12"}/${query.get("learner") ?? "learner-1"}`;
}

/** Moodle 4.5 forbids `unload` in its player. */
export function policyOf(lms: string | null): Readonly<Record<string, string>> {
  return lms === "moodle" ? { "permissions-policy": "unload=()" } : {};
}

/** A frame in a frame, as deep as asked, then the course, or the page asked for in `to`. */
function framePage(launch: string, query: URLSearchParams): string {
  const depth = Number(query.get("depth"));
  const to = query.get("to");
  if (depth <= 0) {
    const sco = query.get("sco") ?? launch;
    const course = query.get("lms") === "esr" ? esrAddress(launch) : `/package/${sco}`;
    return `<!doctype html><script>location.replace(${JSON.stringify(course).replaceAll("<", "\\u003c")})</script>`;
  }
  query.set("depth", String(depth - 1));
  return `<!doctype html><title>Frame</title><style>html,body,iframe{margin:0;border:0;width:100%;height:100%}</style>
<iframe title="Frame" src="${attribute(to ?? `/lms/frame?${query.toString()}`)}"></iframe>`;
}

/** ESR: what is left of the query goes with the course's address, and every + in the address becomes a space. */
function esrAddress(launch: string): string {
  const address = `/package/${launch}?key1=aicc+sid&key2=0000123456&key3=https%3A%2F%2Fexample.org%2Fendpoint`;
  return address.replaceAll("+", " ");
}

export function attribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
