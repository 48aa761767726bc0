import { after } from "../../../runtime/page/timers.ts";
import { tried } from "../../../runtime/tried.ts";

/** A window as far as the search goes: anything may be missing, and reading any of it may throw. */
type Frame = object;

/** Frames looked at before giving up: ADL's SCORM 2004 sample stops at 500. Some LMSs link windows in a circle. */
const frameLimit = 500;

/** The object an LMS offers, and the window it is in: there it asks its server. */
export interface FoundApi {
  readonly api: object;
  readonly frame: object;
}

/**
 * The object an LMS offers (RTE 3.3: in a parent frame or an opener), or `undefined`. `method` must be a function of
 * it, because an element with the id "API" is `window.API` too. The start itself counts: some LMSs put the API into
 * the content's own window. Parents come before openers, as in ADL's sample.
 */
export function findApi(start: Frame, name: string, method: string): FoundApi | undefined {
  const waiting: unknown[] = [start];
  const seen = new Set<object>();
  while (waiting.length > 0 && seen.size < frameLimit) {
    const frame = waiting.shift();
    if (!isObject(frame) || seen.has(frame)) continue;
    seen.add(frame);
    const api = read(frame, name);
    if (isObject(api) && typeof read(api, method) === "function") return { api, frame };
    waiting.unshift(read(frame, "parent"));
    waiting.push(read(frame, "opener"));
  }
  return undefined;
}

function isObject(value: unknown): value is object {
  return (typeof value === "object" && value !== null) || typeof value === "function";
}

/** A property, or `undefined` when the browser forbids it: another origin's window throws at any touch. */
function read(from: object, name: string): unknown {
  return tried((): unknown => Reflect.get(from, name));
}

/** How a late API is waited for. `rarelyMs` is how often it is looked for once `oftenForMs` have passed without one. */
export interface Patience {
  readonly everyMs: number;
  readonly oftenForMs: number;
  readonly rarelyMs: number;
  /** When it is given up. */
  readonly forMs: number;
  wait(ms: number): Promise<void>;
}

/** LMSs that load their API beside the content can be seconds late. After that one may turn up only with a sign-in. */
export const patience: Patience = {
  everyMs: 250,
  oftenForMs: 12_000,
  rarelyMs: 2000,
  forMs: Infinity,
  wait: after,
};

/** Tries at once, then again and again; `undefined` when time is up. */
export async function retried<T>(
  attempt: () => T | undefined,
  { everyMs, oftenForMs, rarelyMs, forMs, wait }: Patience,
): Promise<T | undefined> {
  for (let waitedMs = 0; ;) {
    const found = attempt();
    if (found !== undefined || waitedMs >= forMs) return found;
    const pauseMs = waitedMs < oftenForMs ? everyMs : rarelyMs;
    await wait(pauseMs);
    waitedMs += pauseMs;
  }
}
