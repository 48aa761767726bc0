import { tried } from "../../../runtime/tried.ts";
import { patiently } from "../../xapi/browser/lrs/patiently.ts";

/**
 * The token of this session (cmi5 8.2): a POST to the fetch URL, which answers once. Errors come with status 200 and an
 * `error-code`; 1 says that the token has been given away. `undefined` when there is none to be had.
 */
export async function fetchToken(
  url: string,
  send: (url: string, init: RequestInit) => Promise<Response>,
): Promise<string | undefined> {
  const { text } = await patiently(async () => {
    const response = await send(url, { method: "POST", cache: "no-store" }).catch(() => undefined);
    return { status: response?.status ?? 0, text: await response?.text().catch(() => undefined) };
  });
  const found = text === undefined ? undefined : tried((): unknown => JSON.parse(text));
  const token: unknown = typeof found === "object" && found !== null ? Reflect.get(found, "auth-token") : undefined;
  return typeof token === "string" && token !== "" ? token : undefined;
}
