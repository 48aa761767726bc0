import type { Api12 } from "./strict12.ts";

/** Ways an LMS can be bad, by the names they have in a launch address. */
export interface Faults {
  /** This many commits in a row answer "false" and keep nothing. */
  readonly failCommits?: number;
  /** LMSSetValue of elements that begin so throws. */
  readonly throwSet?: string;
  /** Commits answer "true" and keep nothing. */
  readonly lie?: boolean;
  /** Every call takes so long. */
  readonly slowMs?: number;
  /** suspend_data comes back cut to this length, without a word. */
  readonly truncate?: number;
  /** suspend_data comes back with & < > " as entities. */
  readonly html?: boolean;
  /** LMSInitialize answers "false" with error 101. */
  readonly refuseInitialize?: boolean;
  /** After this many commits the session is over: everything answers 301. */
  readonly signOutAfter?: number;
}

/** The API with faults. */
export function withFaults(api: Api12, faults: Faults): Api12 {
  let commits = 0;
  let error: string | undefined;
  const isOver = () => faults.signOutAfter !== undefined && commits > faults.signOutAfter;
  const refuse = (code: string, result: string) => {
    error = code;
    return result;
  };
  const through = (act: () => string, refused: string): string => {
    wait(faults.slowMs ?? 0);
    error = undefined;
    return isOver() ? refuse("301", refused) : act();
  };
  return {
    LMSInitialize: (argument) =>
      through(() => (faults.refuseInitialize ? refuse("101", "false") : api.LMSInitialize(argument)), "false"),
    LMSFinish: (argument) => through(() => (faults.lie ? "true" : api.LMSFinish(argument)), "false"),
    LMSCommit(argument) {
      commits++;
      const act = () => {
        if (commits <= (faults.failCommits ?? 0)) return refuse("101", "false");
        return faults.lie ? "true" : api.LMSCommit(argument);
      };
      return through(act, "false");
    },
    LMSGetValue: (element) => through(() => returned(element, api.LMSGetValue(element), faults), ""),
    LMSSetValue(element, value) {
      if (faults.throwSet && element.startsWith(faults.throwSet)) throw new Error(`cannot set ${element}`);
      return through(() => api.LMSSetValue(element, value), "false");
    },
    LMSGetLastError: () => error ?? api.LMSGetLastError(),
    LMSGetErrorString: (code) => api.LMSGetErrorString(code),
    LMSGetDiagnostic: (code) => api.LMSGetDiagnostic(code),
  };
}

function returned(element: string, value: string, { truncate, html }: Faults): string {
  if (element !== "cmi.suspend_data") return value;
  const cut = truncate === undefined ? value : value.slice(0, truncate);
  const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return html ? cut.replace(/[&<>"]/g, (character) => entities[character] ?? character) : cut;
}

/** Blocks, as an LMS that asks its server synchronously does. */
function wait(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

/** One call of a SCO and what it was told. */
export interface Call {
  readonly name: string;
  readonly values: readonly string[];
  /** Absent when the call threw. */
  readonly result?: string;
  readonly error: string;
}

/** The API with a witness to every call but those that only ask after errors. */
export function recorded(api: Api12, witness: (call: Call) => void): Api12 {
  const seen = (name: string, values: readonly string[], act: () => string): string => {
    try {
      const result = act();
      witness({ name, values, result, error: api.LMSGetLastError() });
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
