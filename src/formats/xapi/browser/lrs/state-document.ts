import type { SaveResult } from "../../../../contract/lms-driver.ts";
import type { Agent, LrsHeaders, LrsQuery, ResumeDocument } from "../../../../contract/xapi.ts";
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
  /** Empty while there is no document: fewer LRSs would take the first one with a condition. */
  let tag = "";
  /** An LRS may make its tags in another way, show none, and yet heed what it is told. Then nothing is told. */
  let tagIn = ({ etag, text }: Pick<Reply, "etag" | "text">): string => etag ?? tagOf(text);
  /** A PUT that was not answered yet. */
  let underWay: { readonly text: string; readonly abort: AbortController } | undefined;

  const match = (...tags: readonly string[]): LrsHeaders => {
    const known = tags.filter(Boolean).join(", ");
    return known === "" ? {} : { "If-Match": known };
  };

  async function put(text: string, isLast: boolean, headers = match(tag)): Promise<Reply> {
    const own = { text, abort: new AbortController() };
    underWay = own;
    const reply = await lrs.request({ ...get, method: "PUT", body: text, headers, isLast, abort: own.abort });
    if (underWay === own) underWay = undefined;
    if (isKept(reply)) tag = tagIn({ ...reply, text });
    return reply;
  }

  async function putAgain(text: string): Promise<Reply> {
    const found = await lrs.request(get);
    const second = await put(text, false, isKept(found) ? match(tagIn(found)) : { "If-None-Match": "*" });
    if (!isConflict(second)) return second;
    const third = await put(text, false, {});
    if (isKept(third)) [tag, tagIn] = ["", () => ""];
    return third;
  }

  return {
    limitChars: () => limit,
    async load() {
      const reply = await patiently(() => lrs.request(get));
      if (isKept(reply)) tag = tagIn(reply);
      return { reply, found: isKept(reply) ? documentOf(reply.text) : undefined };
    },
    async save(text, isLast = false) {
      // Never two at once: of two an LRS may refuse the later, or keep the earlier. Which of them it has is not known.
      const headers = underWay && match(tag, tagIn(underWay));
      underWay?.abort.abort();
      const first = await put(text, isLast, headers);
      const reply = isConflict(first) && !isLast ? await putAgain(text) : first;
      if (reply.status === 413) limit = Math.max(leastChars, Math.floor(limit / 2));
      return saveResultOf(reply);
    },
  };
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
