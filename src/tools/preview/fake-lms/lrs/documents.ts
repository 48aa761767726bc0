import { createHash } from "node:crypto";
import { answer, type LrsAnswer, type LrsCall } from "./http.ts";

/** Documents of one resource, by the parts of its address. */
export interface Documents {
  readonly answer: (call: LrsCall) => LrsAnswer;
  get(query: Readonly<Record<string, string>>): string | undefined;
  set(query: Readonly<Record<string, string>>, body: string): void;
  all(): ReadonlyMap<string, string>;
}

export interface DocumentRules {
  /** Parts of the address that a request must have. */
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /**
   * Which PUT must say If-Match or If-None-Match: of profiles each (Communication 3.1), of State each that changes a
   * document in ADL's LRS, also for clients of 1.0.3 (`lrs/utils/etag.py`).
   */
  readonly precondition: "each" | "changes" | "none";
  readonly limitBytes: number;
}

export function newDocuments(rules: DocumentRules): Documents {
  const stored = new Map<string, string>();
  const keyOf = (query: Readonly<Record<string, string>>): string =>
    JSON.stringify([...rules.required, ...rules.optional].map((name) => query[name] ?? ""));

  function put(call: LrsCall, key: string): LrsAnswer {
    const before = stored.get(key);
    // ADL's LRS asks for the headers in a PUT only.
    const asked = call.method === "PUT" ? rules.precondition : "none";
    const refusal = preconditionFailed(call.headers, before, asked);
    if (refusal) return refusal;
    if (Buffer.byteLength(call.body) > rules.limitBytes) return answer(413, "the document is too large");
    stored.set(key, call.method === "POST" ? merged(before, call.body) : call.body);
    return answer(204);
  }

  return {
    get: (query) => stored.get(keyOf(query)),
    set: (query, body) => void stored.set(keyOf(query), body),
    all: () => stored,
    answer(call) {
      const missing = rules.required.filter((name) => (call.query[name] ?? "") === "");
      const strange = Object.keys(call.query).filter((name) => ![...rules.required, ...rules.optional].includes(name));
      if (missing.length + strange.length > 0) return answer(400, `parameters: ${[...missing, ...strange].join(", ")}`);
      const key = keyOf(call.query);
      const found = stored.get(key);
      if (call.method === "PUT" || call.method === "POST") return put(call, key);
      if (call.method === "DELETE") return stored.delete(key) ? answer(204) : answer(204);
      if (call.method !== "GET") return answer(405);
      return found === undefined
        ? answer(404)
        : answer(200, found, { etag: etagOf(found), "content-type": "application/json" });
    },
  };
}

function preconditionFailed(
  headers: LrsCall["headers"],
  before: string | undefined,
  asked: DocumentRules["precondition"],
): LrsAnswer | undefined {
  const match = headers["if-match"];
  const noneMatch = headers["if-none-match"];
  if (match === undefined && noneMatch === undefined) {
    const isNeeded = asked === "each" || (asked === "changes" && before !== undefined);
    return isNeeded ? answer(before === undefined ? 400 : 409, "say If-Match or If-None-Match") : undefined;
  }
  if (noneMatch === "*" && before !== undefined) return answer(412, "there is one already");
  if (match !== undefined && before === undefined) return answer(412, "there is none");
  // A list of them is true when one is (RFC 9110, 13.1.1); ADL's LRS looks for its own anywhere in the header.
  const isOther = match !== undefined && match !== "*" && before !== undefined && !match.includes(etagOf(before));
  return isOther ? answer(412, "it has changed") : undefined;
}

/** Communication 3.1: the SHA-1 of the content, in quotes. */
function etagOf(body: string): string {
  return `"${createHash("sha1").update(body).digest("hex")}"`;
}

function merged(before: string | undefined, body: string): string {
  return JSON.stringify({ ...(JSON.parse(before ?? "{}") as object), ...(JSON.parse(body) as object) });
}
