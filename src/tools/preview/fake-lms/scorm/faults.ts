import type { Api12 } from "./data-model.ts";

/** Ways an LMS can be bad, by the names they have in a launch address. */
export interface Faults {
  /** This many commits in a row answer "false" and keep nothing. */
  readonly failCommits?: number;
  /** LMSSetValue of elements that begin so throws. */
  readonly throwSet?: string;
  /** LMSSetValue of elements that begin so answers "false" with 405. */
  readonly refuseSet?: string;
  /** Commits answer "true" and keep nothing. */
  readonly lie?: boolean;
  /** Every call takes so long. */
  readonly slowMs?: number;
  /** suspend_data comes back cut to this length, without a word. */
  readonly truncate?: number;
  /** suspend_data comes back with another character here. */
  readonly garble?: number;
  /** suspend_data comes back with & < > " as entities. */
  readonly html?: boolean;
  /** suspend_data comes back like the value of a form: a byte order mark before it, + for spaces, percent signs. */
  readonly recoded?: boolean;
  /** What every read gives: `null`, `undefined`, `word` (the text "null"), `number`, or `throw`. */
  readonly reads?: string;
  /** Reads of elements that begin so give nothing, without an error. */
  readonly emptyRead?: string;
  /** LMSInitialize answers "false" with error 101. */
  readonly refuseInitialize?: boolean;
  /** The same for this many calls; then it works. */
  readonly refuseFirst?: number;
  /** LMSInitialize throws. */
  readonly throwInitialize?: boolean;
  /** A frame of the LMS's own has begun the session: LMSInitialize answers "false", and all else works. */
  readonly alreadyOpen?: boolean;
  /** After this many commits the session is over: everything answers 301. */
  readonly signOutAfter?: number;
  /** After this many commits the server sends its sign-in page with status 200, and the script passes that on. */
  readonly signInPageAfter?: number;
  /** LMSFinish throws. */
  readonly throwFinish?: boolean;
}

/** What an LMS with every vice answers, each of them mild enough for a course to survive. */
export const hostileFaults: Faults = { slowMs: 20, failCommits: 2, throwSet: "cmi.interactions", html: true };

/** What a server sends to somebody who is signed out. */
export const signInPage = "<!doctype html><title>Sign in</title><form><input name=password></form>";

/** The API with faults, which may be others at the next call. `wait` blocks: where nothing can, nothing is slow. */
export function withFaults(api: Api12, faultsNow: () => Faults, wait: (ms: number) => void = () => undefined): Api12 {
  let commits = 0;
  let initializations = 0;
  let error: string | undefined;
  if (faultsNow().alreadyOpen) api.LMSInitialize("");
  const isOver = () => commits > (faultsNow().signOutAfter ?? Infinity);
  const refuse = (code: string, result: string) => {
    error = code;
    return result;
  };
  const through = (act: (faults: Faults) => unknown, refused: string): unknown => {
    const faults = faultsNow();
    wait(faults.slowMs ?? 0);
    error = undefined;
    return isOver() ? refuse("301", refused) : act(faults);
  };
  return {
    LMSInitialize: (argument) =>
      through(({ throwInitialize, refuseInitialize, refuseFirst = 0 }) => {
        if (throwInitialize) throw new Error("cannot begin");
        const refused = refuseInitialize || initializations++ < refuseFirst;
        return refused ? refuse("101", "false") : api.LMSInitialize(argument);
      }, "false"),
    LMSFinish: (argument) =>
      through(({ throwFinish, lie }) => {
        if (throwFinish) throw new DOMException("Synchronous XHR in page dismissal", "NetworkError");
        return lie ? "true" : api.LMSFinish(argument);
      }, "false"),
    LMSCommit(argument) {
      commits++;
      return through(({ failCommits = 0, signInPageAfter = Infinity, lie }) => {
        if (commits <= failCommits) return refuse("101", "false");
        if (commits > signInPageAfter) return signInPage;
        return lie ? "true" : api.LMSCommit(argument);
      }, "false");
    },
    LMSGetValue: (element) => through((faults) => returned(element, api.LMSGetValue(element), faults), ""),
    LMSSetValue(element, value) {
      const { throwSet, refuseSet } = faultsNow();
      if (throwSet && element.startsWith(throwSet)) throw new Error(`cannot set ${element}`);
      const isRefused = refuseSet !== undefined && element.startsWith(refuseSet);
      return through(() => (isRefused ? refuse("405", "false") : api.LMSSetValue(element, value)), "false");
    },
    LMSGetLastError: () => error ?? api.LMSGetLastError(),
    LMSGetErrorString: (code) => api.LMSGetErrorString(code),
    LMSGetDiagnostic: (code) => api.LMSGetDiagnostic(code),
  };
}

function returned(
  element: string,
  value: unknown,
  { truncate, garble = Infinity, html, recoded, reads, emptyRead }: Faults,
): unknown {
  if (reads !== undefined) return strangeRead(reads);
  if (emptyRead !== undefined && element.startsWith(emptyRead)) return "";
  if (element !== "cmi.suspend_data" || typeof value !== "string") return value;
  const other = value[garble] === "x" ? "y" : "x";
  const garbled = garble < value.length ? value.slice(0, garble) + other + value.slice(garble + 1) : value;
  const cut = truncate === undefined ? garbled : garbled.slice(0, truncate);
  const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  const escaped = html ? cut.replace(/[&<>"]/g, (character) => entities[character] ?? character) : cut;
  return recoded && escaped !== "" ? `\ufeff${encodeURIComponent(escaped).replaceAll("%20", "+")}` : escaped;
}

function strangeRead(kind: string): unknown {
  if (kind === "throw") throw new Error("cannot read");
  return kind === "null" ? null : kind === "word" ? "null" : kind === "number" ? 0 : undefined;
}

/** One call of a SCO and what it was told. */
export interface Call {
  readonly name: string;
  readonly values: readonly string[];
  /** Absent when the call threw. */
  readonly result?: string;
  readonly error: string;
}

/** A call in a log: which visit of the learner, its number within that visit, when it came since the launch, and how long it took. */
export interface LoggedCall extends Call {
  readonly visit: number;
  readonly number: number;
  readonly atMs?: number;
  readonly tookMs?: number;
}

/** The API with a witness to every call but those that only ask after errors. `before` is told that one begins. */
export function recorded(api: Api12, witness: (call: Call) => void, before: () => void = () => undefined): Api12 {
  const seen = (name: string, values: readonly string[], act: () => unknown): unknown => {
    before();
    try {
      const result = act();
      witness({ name, values, result: String(result), error: api.LMSGetLastError() });
      return result;
    } catch (error) {
      witness({ name, values, error: String(error) });
      throw error;
    }
  };
  return {
    LMSInitialize: (argument) => seen("LMSInitialize", [argument], () => api.LMSInitialize(argument)),
    LMSFinish: (argument) => seen("LMSFinish", [argument], () => api.LMSFinish(argument)),
    LMSCommit: (argument) => seen("LMSCommit", [argument], () => api.LMSCommit(argument)),
    LMSGetValue: (element) => seen("LMSGetValue", [element], () => api.LMSGetValue(element)),
    LMSSetValue: (element, value) => seen("LMSSetValue", [element, value], () => api.LMSSetValue(element, value)),
    LMSGetLastError: () => api.LMSGetLastError(),
    LMSGetErrorString: (code) => api.LMSGetErrorString(code),
    LMSGetDiagnostic: (code) => api.LMSGetDiagnostic(code),
  };
}
