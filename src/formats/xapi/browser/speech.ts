import type {
  Agent,
  ContextActivities,
  LrsActivity,
  LrsContext,
  LrsResult,
  Saying,
  Statement,
  Verb,
} from "../../../contract/xapi.ts";

/** Who speaks, of what, and what every statement of the launch has in its context. */
export interface Speaker {
  readonly actor: Agent;
  /** The activity of the launch: completion and score are said of it. */
  readonly course: LrsActivity;
  readonly context: LrsContext;
  /** Ids of sessions, questions, objectives and media begin with it. */
  readonly iri: string;
  readonly language: string;
}

const adl = "http://adlnet.gov/expapi/verbs/";

/** A verb of ADL's vocabulary; its last word is English, as its display. */
export function adlVerb(word: string): Verb {
  return { id: adl + word, display: { en: word } };
}

export function activityType(word: string): string {
  return `http://adlnet.gov/expapi/activities/${word}`;
}

/** An activity of the course by kind and id; named where it is the object. */
export function activityWithin({ iri }: Pick<Speaker, "iri">, kind: string, id: string): LrsActivity {
  return { objectType: "Activity", id: `${iri}/${kind}/${id}` };
}

export function statement(
  speaker: Speaker,
  { id, verb, at, object, result, activities, extensions }: Saying,
): Statement {
  const { actor, course, context } = speaker;
  return {
    id,
    timestamp: new Date(at).toISOString(),
    actor,
    verb,
    object: object ?? course,
    ...(result ? { result } : {}),
    context: {
      ...context,
      ...withActivities(context.contextActivities, activities),
      ...(extensions ? { extensions: { ...context.extensions, ...extensions } } : {}),
    },
  };
}

const relations = ["parent", "grouping", "category", "other"] as const;

/** Adds to what the context has already; nothing of it is lost (cmi5 10.2.1), nothing stands twice, no list is empty. */
function withActivities(
  base: ContextActivities | undefined,
  more: ContextActivities | undefined,
): Pick<LrsContext, "contextActivities"> {
  const joined = relations.flatMap((relation) => {
    const known = base?.[relation] ?? [];
    const added = (more?.[relation] ?? []).filter(({ id }) => !known.some((activity) => activity.id === id));
    return known.length + added.length > 0 ? [[relation, [...known, ...added]] as const] : [];
  });
  return joined.length > 0 ? { contextActivities: Object.fromEntries(joined) } : {};
}

/** ISO 8601, to the hundredth of a second; never negative (Data 4.6). */
export function isoDuration(seconds: number): string {
  return `PT${Number(Math.max(0, seconds || 0).toFixed(2))}S`;
}

/** A share of 0–1, with the score of 0–100 that people read. */
export function scoreOf(share: number): NonNullable<LrsResult["score"]> {
  const scaled = Number(Math.min(Math.max(0, share), 1).toFixed(4));
  return { scaled, raw: Number((scaled * 100).toFixed(2)), min: 0, max: 100 };
}
