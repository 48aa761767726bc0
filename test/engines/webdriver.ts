import { until } from "../helpers/until.ts";

/** A session of W3C WebDriver, as far as `webkit.ts` needs it. */
export interface WebDriver {
  readonly version: string;
  call(method: "GET" | "POST" | "DELETE", path: string, body?: object): Promise<unknown>;
  close(): Promise<void>;
}

/** Each command is an HTTP request with a JSON body, and its answer has a `value` (WebDriver, 6.3). */
export async function openWebDriver(address: string, capabilities: object): Promise<WebDriver> {
  const ask = async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`${address}${path}`, {
      method,
      ...(method === "POST" ? { body: JSON.stringify(body ?? {}) } : {}),
      signal: AbortSignal.timeout(30_000),
    });
    const { value } = (await response.json()) as { readonly value: unknown }; // WebDriver 6.3
    if (response.ok) return value;
    throw new Error(`${method} ${path}: ${JSON.stringify(value)}`);
  };
  await until(async () => (await ask("GET", "/status").catch(() => undefined)) !== undefined);
  const opened = await ask("POST", "/session", { capabilities: { alwaysMatch: capabilities } });
  const { sessionId, capabilities: given } = opened as {
    readonly sessionId: string;
    readonly capabilities: { readonly browserName: string; readonly browserVersion: string };
  }; // WebDriver 8.1
  return {
    version: `${given.browserName} ${given.browserVersion}`,
    call: (method, path, body) => ask(method, `/session/${sessionId}${path}`, body),
    close: async () => void (await ask("DELETE", `/session/${sessionId}`).catch(() => undefined)),
  };
}
