import type { SaveResult } from "../../../../contract/lms-driver.ts";
import type { Agent, LrsHeaders, LrsQuery, ResumeDocument } from "../../../../contract/xapi.ts";
import type { StateTable } from "../../../../runtime/state/codings.ts";
import { decode } from "../../../../runtime/state/suspend-data.ts";
import { tried } from "../../../../runtime/tried.ts";
import { suspendDataChars } from "../../suspend-data.shared.ts";
import { sha1 } from "../sha1.ts";
import { isKept, saveResultOf, type Lrs, type LrsRequest, type Reply } from "./lrs.ts";
import { patiently } from "./patiently.ts";

/** Whose state, of what. */
export interface StateKey {
  readonly actor: Agent;
  readonly activityId: string;
  readonly registration?: string;
}

/** The four parts of an address in the State resource (Communication 2.3). */
export function stateQuery({ actor, activityId, registration }: StateKey, stateId: string): LrsQuery {
  return {
    activityId,
    agent: JSON.stringify(actor),
    ...(registration === undefined ? {} : { registration }),
    stateId,
  };
}

/** The learner's work in the State resource. */
export interface StateStore {
  /** Outlives a spell of trouble. `undefined` when there is none; the reply says whether the LRS could be asked at all. */
  load(): Promise<{ readonly reply: Reply; readonly found: Partial<ResumeDocument> | undefined }>;
  /** `text`: JSON of a `ResumeDocument`. One request, where nothing stands against it. */
  save(text: string, isLast?: boolean): Promise<SaveResult>;
  /** Characters of suspend data that the LRS takes: less, once it has said that a document is too large. */
  limitChars(): number;
}

/** However little an LRS takes, the page asks no less of it: as much as SCORM 1.2 has. */
const leastChars = 4096;

/**
 * ADL's LRS wants `If-Match` of whoever changes a document, also from clients of 1.0.3, whose specification asks it of
 * profiles only. What it must say is the ETag read last; where CORS hides that, or a PUT gives none back, it is the SHA-1
 * of the document (Communication 3.1). Never "*", which would be true of anything.
 */
export function newStateStore(lrs: Lrs, query: LrsQuery): StateStore {
  const get: LrsRequest = { method: "GET", resource: "activities/state", query };
  let limit = suspendDataChars;
  /** As this page read or wrote it last; empty while there is no document. */
  let [base, tag] = ["", ""];
  /** Of the first one: two pages may have found none. Given up where it is not answered, as where CORS lists other headers only. */
  let first: LrsHeaders = { "If-None-Match": "*" };
  let tags: "untried" | "work" | "useless" = "untried";
  /** A PUT that was not answered yet. */
  let underWay: { readonly text: string; readonly abort: AbortController } | undefined;

  const tagIn = ({ etag, text }: Pick<Reply, "etag" | "text">): string =>
    tags === "useless" ? "" : (etag ?? tagOf(text));

  async function put(text: string, isLast: boolean, headers = base ? match(tag) : first): Promise<Reply> {
    const own = { text, abort: new AbortController() };
    underWay = own;
    const reply = await lrs.request({ ...get, method: "PUT", body: text, headers, isLast, abort: own.abort });
    if (underWay === own) underWay = undefined;
    if (!reply.status) first = {};
    if (reply.status === 413) limit = Math.max(leastChars, Math.floor(limit / 2));
    if (!isKept(reply)) return reply;
    if (headers["If-Match"]) tags = "work";
    [base, tag] = [text, tagIn({ ...reply, text })];
    return reply;
  }

  /** Looks first at what another page may have written meanwhile. */
  async function putOver(text: string): Promise<SaveResult> {
    const found = await lrs.request(get);
    const isThere = isKept(found);
    if (!isThere && found.status !== 404) return saveResultOf(found);
    if (isThere && found.text !== base && isNewer(found.text, text)) return "superseded";
    const second = await put(text, false, isThere ? match(tagIn(found)) : first);
    // An LRS may make its tags in another way, show none, and yet heed what it is told. Then nothing is told.
    const isStrange = isConflict(second) && isThere && found.etag === undefined && tags === "untried";
    if (!isStrange) return saveResultOf(second);
    tags = "useless";
    return saveResultOf(await put(text, false, {}));
  }

  return {
    limitChars: () => limit,
    async load() {
      const reply = await patiently(() => lrs.request(get));
      if (isKept(reply)) [base, tag] = [reply.text, tagIn(reply)];
      return { reply, found: isKept(reply) ? documentOf(reply.text) : undefined };
    },
    async save(text, isLast = false) {
      // Without tags only a look says whether another page has written.
      if (tags === "useless" && !isLast) return putOver(text);
      // Never two at once: of two an LRS may refuse the later, or keep the earlier. Which of them it has is not known.
      const headers = underWay && match(tag, tagIn(underWay));
      underWay?.abort.abort();
      const reply = await put(text, isLast, headers);
      return isConflict(reply) && !isLast ? putOver(text) : saveResultOf(reply);
    },
  };
}

/**
 * Whether another page has saved what this one must not write over: another attempt, as many saves of this one, or something
 * that cannot be read, as of a later version. With fewer saves it gives way, as it would at a launch.
 */
function isNewer(theirs: string, ours: string): boolean {
  const [there, here] = [theirs, ours].map((text): unknown => documentOf(text)?.suspendData);
  if (typeof there !== "string" || typeof here !== "string" || !there || there === here) return false;
  const [other, own] = [decode(there, headOnly).state, decode(here, headOnly).state];
  return other.token !== own.token || other.counter >= own.counter;
}

/** Attempt and number are in the head, which needs no table. */
const headOnly: StateTable = { slots: [], codings: {} };

function match(...known: readonly string[]): LrsHeaders {
  const all = known.filter(Boolean).join();
  return all ? { "If-Match": all } : {};
}

function isConflict({ status }: Reply): boolean {
  return status === 409 || status === 412;
}

function tagOf(text: string): string {
  const hex = sha1([...new TextEncoder().encode(text)]).map((byte) => byte.toString(16).padStart(2, "0"));
  return `"${hex.join("")}"`;
}

/** Whatever is there: another tool may have used the same name. */
function documentOf(text: string): Partial<ResumeDocument> | undefined {
  const found = tried((): unknown => JSON.parse(text));
  return typeof found === "object" && found !== null ? found : undefined;
}
