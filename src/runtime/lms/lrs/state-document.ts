import type { SaveResult } from "../../../contract/lms-driver.ts";
import type { Agent, LrsHeaders, LrsQuery, ResumeDocument } from "../../../contract/lms/xapi.ts";
import { tried } from "../../tried.ts";
import { isKept, saveResultOf, type Lrs, type Reply } from "./lrs.ts";

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
  /** `undefined` when there is none; the reply says whether the LRS could be asked at all. */
  load(): Promise<{ readonly reply: Reply; readonly found: Partial<ResumeDocument> | undefined }>;
  /** One request, where nothing stands against it. */
  save(document: ResumeDocument, isLast?: boolean): Promise<SaveResult>;
  /** Characters of suspend data that the LRS takes: less, once it has said that a document is too large. */
  limitChars(): number;
}

const limitChars = 64_000;
const leastChars = 4096;

export function newStateStore(lrs: Lrs, query: LrsQuery): StateStore {
  let etag: string | undefined;
  let limit = limitChars;

  function put(document: ResumeDocument, isLast: boolean, headers: LrsHeaders): Promise<Reply> {
    return lrs.request({
      method: "PUT",
      resource: "activities/state",
      query,
      body: JSON.stringify(document),
      headers,
      isLast,
    });
  }

  /**
   * State needs no concurrency headers (1.0.3, Communication 3.1), yet some LRSs ask for them; CORS may hide the ETag, and
   * "*" is true of any document.
   */
  async function putAgain(document: ResumeDocument): Promise<Reply> {
    const { reply } = await load();
    if (reply.status === 404) return put(document, false, { "If-None-Match": "*" });
    return put(document, false, { "If-Match": etag ?? "*" });
  }

  async function load(): Promise<{ reply: Reply; found: Partial<ResumeDocument> | undefined }> {
    const reply = await lrs.request({ method: "GET", resource: "activities/state", query });
    ({ etag } = reply);
    return { reply, found: isKept(reply) ? documentOf(reply.text) : undefined };
  }

  return {
    load,
    limitChars: () => limit,
    async save(document, isLast = false) {
      const first = await put(document, isLast, {});
      const reply = (first.status === 409 || first.status === 412) && !isLast ? await putAgain(document) : first;
      if (reply.status === 413) limit = Math.max(leastChars, Math.floor(limit / 2));
      return saveResultOf(reply);
    },
  };
}

/** Whatever is there: another tool may have used the same name. */
export function documentOf(text: string): Partial<ResumeDocument> | undefined {
  const found = tried((): unknown => JSON.parse(text));
  return typeof found === "object" && found !== null ? found : undefined;
}
