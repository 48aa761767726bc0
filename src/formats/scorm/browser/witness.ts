import { tried } from "../../../runtime/tried.ts";

/**
 * How an LMS came by its answer. `answered`: its window had a response of the server's during the call; `queued`: only a
 * beacon left, or a request that came to nothing, so whatever it says it cannot know; `unknown`: it could not be watched
 * (another origin, a file, an old browser), or did neither.
 */
export type Heard = "answered" | "queued" | "unknown";

/** Watches the LMS's window during one call. */
export type Witness = (call: () => void) => Heard;

/** The one thing we need of the window that has the API; reading any of it may throw. */
type LmsWindow = Pick<typeof globalThis, "PerformanceObserver" | "navigator">;

/**
 * `frame`: the window in which the API was found. Seen in Moodle 4.5 from a child frame under our own policy: a synchronous
 * request is among the records at once, with its status, 0 when it failed; a beacon is not, so calls of it are counted.
 */
export function witnessOf(frame: object): Witness {
  const lms = frame as LmsWindow; // Whatever is missing throws, and is then unknown.
  const observer = tried(() => {
    const made = new lms.PerformanceObserver(() => undefined);
    made.observe({ type: "resource" });
    return made;
  });
  const statuses = (): readonly number[] =>
    (tried(() => observer?.takeRecords()) ?? []).flatMap((entry) => {
      const { initiatorType, responseStatus } = entry as PerformanceResourceTiming; // Of type "resource", as asked for.
      return initiatorType === "xmlhttprequest" && typeof responseStatus === "number" ? [responseStatus] : [];
    });
  return (call) => {
    statuses();
    const beacons = countBeacons(lms, call);
    const seen = statuses();
    if (seen.some((status) => status >= 200 && status < 300)) return "answered";
    return beacons > 0 || seen.includes(0) ? "queued" : "unknown";
  };
}

/** Beacons that leave through the window's navigator during the call; the browser's own function is there again after it. */
function countBeacons(lms: LmsWindow, call: () => void): number {
  let count = 0;
  const restore = tried(() => {
    const { navigator } = lms;
    const own = Object.getOwnPropertyDescriptor(navigator, "sendBeacon");
    const send = navigator.sendBeacon.bind(navigator);
    navigator.sendBeacon = (...values) => {
      count++;
      return send(...values);
    };
    return () => {
      if (own) Object.defineProperty(navigator, "sendBeacon", own);
      else Reflect.deleteProperty(navigator, "sendBeacon");
    };
  });
  call();
  tried(() => restore?.());
  return count;
}
