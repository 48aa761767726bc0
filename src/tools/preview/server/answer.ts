/** What a server says to a request; `dropped`: nothing at all, as one that cannot be reached. */
export type Answer =
  | {
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body?: string | Uint8Array;
    }
  | "dropped";

export const htmlType = "text/html; charset=utf-8";

/** A page or file that is there; never from a cache, for it changes. */
export function found(type: string, body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status: 200, headers: { "content-type": type, "cache-control": "no-store", ...headers }, body };
}
