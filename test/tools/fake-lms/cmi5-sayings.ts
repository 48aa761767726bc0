export const learner = { name: "Ada", account: { homePage: "https://lms.example", name: "ada" } };
const base = "https://w3id.org/xapi/cmi5/context/";

export interface About {
  readonly actor: object;
  readonly registration: string;
  readonly sessionId: string;
  readonly activityId: string;
  readonly publisherId: string;
}

let count = 0;

/** A statement of an AU, whose verb stands for all that the LMS asks of its result. */
export function saying(about: About, verb: string, second: number, kind: "defined" | "allowed" = "defined"): object {
  const isVerdict = verb === "completed";
  const categories = kind === "allowed" ? [] : isVerdict ? ["cmi5", "moveon"] : ["cmi5"];
  const activity = (id: string) => ({ objectType: "Activity", id });
  return {
    id: `00000000-0000-4000-9000-${String(++count).padStart(12, "0")}`,
    timestamp: new Date(Date.UTC(2026, 10, 25, 12, 0, second)).toISOString(),
    actor: about.actor,
    verb: { id: `http://adlnet.gov/expapi/verbs/${verb}`, display: { en: verb } },
    object: activity(about.activityId),
    ...(verb === "initialized" || kind === "allowed"
      ? {}
      : { result: { duration: "PT1S", ...(isVerdict ? { completion: true } : {}) } }),
    context: {
      registration: about.registration,
      contextActivities: {
        grouping: [activity(about.publisherId)],
        ...(categories.length > 0 ? { category: categories.map((name) => activity(`${base}categories/${name}`)) } : {}),
      },
      extensions: { [`${base}extensions/sessionid`]: about.sessionId },
    },
  };
}
