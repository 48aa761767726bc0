import { hostileFaults, type Faults } from "../../fake-lms/scorm/faults.ts";

/** What a launch address asks for; `test/lms/README.md` lists the names. */
export interface LaunchOptions {
  readonly lms: string;
  readonly learner: { readonly id: string; readonly name: string };
  /** Page of the SCO, where the package has several. */
  readonly sco: string | undefined;
  readonly mode: "normal" | "review" | "browse";
  readonly credit: "credit" | "no-credit";
  readonly masteryScore: string | undefined;
  /** SCORM 2004, from the manifest: the mark, and ids of the objectives. */
  readonly passingScore: string | undefined;
  readonly objectives: readonly string[];
  readonly without: readonly string[];
  readonly faults: Faults;
  /** `lost`: what is sent while the page closes does not arrive, and the LMS knows. */
  readonly closing: "beacon" | "lost";
  /** Off line the LMS says "true" and keeps nothing. */
  readonly lieOffline: boolean;
  /** Moodle: the learner was signed in already, so that signing in has not just cleared the storage of its origin. */
  readonly signedIn: boolean;
  readonly standards: boolean;
  readonly rule: readonly string[];
  readonly attempts: number;
  readonly force: boolean;
  readonly autoCommit: boolean;
  readonly autoReview: boolean;
  /** Name of the object; none when there is no API. */
  readonly apiName: string | undefined;
  /** How late the API is there; "told": when the test calls the page's `letApiIn()`. */
  readonly lateMs: number | "told" | undefined;
  /** Of the frame, in pixels, with a page of the LMS's own around it; otherwise it fills the window. */
  readonly height: number | undefined;
  readonly depth: number;
  readonly window: "frame" | "popup";
  readonly frame: "same" | "sandbox" | "foreign" | "between";
}

export function launchOptions(search: string): LaunchOptions {
  const query = new URLSearchParams(search);
  const lms = query.get("lms") ?? "strict12";
  const mode = query.get("mode");
  const frame = query.get("frame");
  return {
    lms,
    learner: { id: query.get("learner") ?? "learner-1", name: query.get("name") ?? "Lovelace, Ada" },
    sco: query.get("sco") ?? undefined,
    mode: mode === "review" || mode === "browse" ? mode : "normal",
    credit: query.has("noCredit") ? "no-credit" : "credit",
    masteryScore: query.get("masteryScore") ?? undefined,
    passingScore: query.get("passingScore") ?? undefined,
    objectives: words(query, "objectives"),
    without: words(query, "without"),
    faults: { ...(lms === "hostile" ? hostileFaults : {}), ...faultsIn(query) },
    closing: query.get("closing") === "lost" ? "lost" : "beacon",
    lieOffline: query.has("lieOffline"),
    signedIn: query.has("signedIn"),
    standards: query.has("standards"),
    rule: query
      .get("rule")
      ?.split(",")
      .filter((status) => status !== "") ?? ["completed"],
    height: query.has("height") ? Number(query.get("height")) : undefined,
    attempts: Number(query.get("attempts") ?? 1),
    force: query.has("force"),
    autoCommit: query.get("autoCommit") !== "off",
    autoReview: query.has("autoReview"),
    apiName: query.has("noApi") ? undefined : (query.get("apiName") ?? "API"),
    lateMs: lateness(query.get("lateMs"), lms),
    depth: Number(query.get("depth") ?? 0),
    window: query.get("window") === "popup" ? "popup" : "frame",
    frame: frame === "sandbox" || frame === "foreign" || frame === "between" ? frame : "same",
  };
}

/** With commas. */
function words(query: URLSearchParams, name: string): readonly string[] {
  return query.get(name)?.split(",") ?? [];
}

function lateness(asked: string | null, lms: string): LaunchOptions["lateMs"] {
  if (asked === null) return lms === "hostile" ? 1500 : undefined;
  return asked === "told" ? asked : Number(asked);
}

const numbers = [
  "failCommits",
  "slowMs",
  "truncate",
  "garble",
  "refuseFirst",
  "signOutAfter",
  "signInPageAfter",
] as const;
const texts = ["throwSet", "refuseSet", "emptyRead", "reads"] as const;
const flags = ["lie", "html", "recoded", "refuseInitialize", "throwInitialize", "alreadyOpen", "throwFinish"] as const;

/** Only what is asked for, so that it can be laid over what an LMS has of its own. */
function faultsIn(query: URLSearchParams): Faults {
  const asked = (names: readonly (keyof Faults)[], valueOf: (text: string) => unknown) =>
    names.flatMap((name) => {
      const text = query.get(name);
      return text === null ? [] : [[name, valueOf(text)] as const];
    });
  return Object.fromEntries([...asked(numbers, Number), ...asked(texts, (text) => text), ...asked(flags, () => true)]);
}
