/*
 * What travels between the page and an LRS: xAPI 1.0.3, Data 2.4, and cmi5, clauses 8–11. The names are the
 * standards', so the minifier keeps them. No value is ever `null`, and nothing else is added (Data 2.2).
 */

/** Who acts: exactly one of the four identifiers (Data 2.4.2). */
export interface Agent {
  readonly objectType?: "Agent";
  readonly name?: string;
  readonly account?: { readonly homePage: string; readonly name: string };
  readonly mbox?: string;
  readonly mbox_sha1sum?: string;
  readonly openid?: string;
}

/** Text by language tag. */
export type LanguageMap = Readonly<Record<string, string>>;

export interface Verb {
  readonly id: string;
  readonly display: LanguageMap;
}

/** Something a learner can pick, place or order (Data 2.4.4.1). */
export interface Component {
  readonly id: string;
  readonly description: LanguageMap;
}

export interface ActivityDefinition {
  readonly type: string;
  readonly name?: LanguageMap;
  readonly description?: LanguageMap;
  readonly interactionType?: string;
  readonly correctResponsesPattern?: readonly string[];
  readonly choices?: readonly Component[];
  readonly scale?: readonly Component[];
  readonly source?: readonly Component[];
  readonly target?: readonly Component[];
}

export interface LrsActivity {
  readonly objectType?: "Activity";
  readonly id: string;
  readonly definition?: ActivityDefinition;
}

/** `scaled` 0–1; `raw` comes with `min` and `max`. */
export interface LrsScore {
  readonly scaled: number;
  readonly raw: number;
  readonly min: number;
  readonly max: number;
}

export interface LrsResult {
  readonly score?: LrsScore;
  readonly success?: boolean;
  readonly completion?: boolean;
  readonly response?: string;
  /** ISO 8601. */
  readonly duration?: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

export interface ContextActivities {
  readonly parent?: readonly LrsActivity[];
  readonly grouping?: readonly LrsActivity[];
  readonly category?: readonly LrsActivity[];
  readonly other?: readonly LrsActivity[];
}

export interface LrsContext {
  readonly registration?: string;
  readonly revision?: string;
  readonly platform?: string;
  readonly language?: string;
  readonly contextActivities?: ContextActivities;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

export interface Statement {
  readonly id: string;
  /** UTC. */
  readonly timestamp: string;
  readonly actor: Agent;
  readonly verb: Verb;
  readonly object: LrsActivity;
  readonly result?: LrsResult;
  readonly context: LrsContext;
}

/** What one statement says beside what all of them do. */
export interface Saying {
  readonly id: string;
  readonly verb: Verb;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The course, unless said. */
  readonly object?: LrsActivity;
  readonly result?: LrsResult;
  readonly activities?: ContextActivities;
  readonly extensions?: LrsContext["extensions"];
}

/** Our own State document, with the learner's work and what this registration has been told already. */
export interface ResumeDocument {
  readonly suspendData: string;
  readonly location: string;
  /** UUID of the attempt: statements that are said once in it have ids made from this. */
  readonly attempt: string;
  readonly completed: boolean;
  readonly passed: boolean;
  readonly failed: boolean;
  /** The last score that was said, 0–1. */
  readonly score?: number;
}

/** Parameters of the resources that the page asks (Communication 2.1.3, 2.3, 2.6). */
export interface LrsQuery {
  readonly activityId?: string;
  /** JSON of an `Agent`. */
  readonly agent?: string;
  readonly registration?: string;
  readonly stateId?: string;
  readonly profileId?: string;
  readonly statementId?: string;
}

export interface LrsHeaders {
  readonly Authorization?: string;
  readonly "Content-Type"?: string;
  readonly "If-Match"?: string;
  readonly "If-None-Match"?: string;
  readonly "X-Experience-API-Version"?: string;
}

/** State document `LMS.LaunchData` (cmi5 10). */
export interface LaunchData {
  readonly contextTemplate: LrsContext;
  readonly launchMode: "Normal" | "Browse" | "Review";
  readonly masteryScore?: number;
  readonly returnURL?: string;
}

/** What outlives a reload of the page in a cmi5 session, under its fetch URL. */
export interface CmiSession {
  readonly token: string;
  /** Seconds spent before the reload. */
  readonly seconds: number;
  /** The time that "initialized" bears, once the LMS has it; empty before. */
  readonly begun: string;
  readonly judged: boolean;
  readonly ended: boolean;
}

/** The part of `LmsDriver` that SCORM has nothing like. */
export interface XapiDriver {
  /** Records something beside answers and outcome, such as how a video was played. Each is sent at once. */
  say(saying: Saying): void;
  /** The learner asks to save: what was refused so far counts no more. */
  askAgain(): void;
  /** `iri` of the course. */
  readonly iri: string;
  /** Resolves when what `leave` sent has arrived, or nothing more is to be expected. */
  allSent(): Promise<void>;
  /** Where the learner goes at the end (cmi5 10.2.6). */
  readonly returnUrl?: string;
  /** The session is over already, as after a reload that used up its one launch: the learner must launch anew. */
  readonly isOver: boolean;
}
