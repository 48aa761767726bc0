/** A request to an LRS, after the endpoint. Names of headers in lower case. */
export interface LrsCall {
  readonly method: string;
  /** `statements`, `activities/state` … */
  readonly resource: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface LrsAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** An answer with text; a refusal says why, which a log shows. */
export function answer(status: number, body = "", headers: Readonly<Record<string, string>> = {}): LrsAnswer {
  return { status, body, headers };
}

export function json(value: unknown, headers: Readonly<Record<string, string>> = {}): LrsAnswer {
  return answer(200, JSON.stringify(value), { "content-type": "application/json", ...headers });
}

/** What an LRS lets pages of other origins do. `ETag` stays hidden, as with many LRSs; ADL's lets them read it. */
export function corsHeaders(origin: string | undefined, showsEtag = false): Readonly<Record<string, string>> {
  if (origin === undefined) return {};
  return {
    "access-control-allow-origin": origin,
    "access-control-allow-methods": "GET, POST, PUT, DELETE, HEAD",
    "access-control-allow-headers": "authorization, content-type, x-experience-api-version, if-match, if-none-match",
    ...(showsEtag ? { "access-control-expose-headers": "ETag" } : {}),
  };
}

/** JSON, or `undefined`: LRSs answer 400 to what cannot be read. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

export type Fields = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
