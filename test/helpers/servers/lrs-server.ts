import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { extname, resolve, sep } from "node:path";
import { CmiLms, type LaunchSettings } from "../../../src/tools/preview/fake-lms/cmi5/cmi5-lms.ts";
import { corsHeaders, type LrsAnswer, type LrsCall } from "../../../src/tools/preview/fake-lms/lrs/http.ts";
import { newFakeLrs, type FakeLrs } from "../../../src/tools/preview/fake-lms/lrs/lrs.ts";
import { oneWriter } from "../../../src/tools/preview/fake-lms/lrs/one-writer.ts";

/** A pretend LMS for xAPI and cmi5 on 127.0.0.1: content, LRS and fetch URL. The LRS is another origin, so CORS is real. */
export interface LrsServer {
  readonly lrs: FakeLrs;
  readonly cmi5: CmiLms;
  /** Address that launches the package as xAPI, or as cmi5 when `settings` are given; `page`: of one AU of several. */
  launchUrl(registration: string, settings?: LaunchSettings, page?: string): string;
  /** Requests since the last call: method, resource, status. */
  requests(): readonly string[];
  /** From now on this answers first: a proxy that is ill, or a server that takes its time. Without it all is well. */
  troubleWith(trouble?: Trouble): void;
  close(): Promise<void>;
}

/** `undefined`: the request goes on to the LRS. */
export type Trouble = (call: LrsCall) => LrsAnswer | undefined | Promise<LrsAnswer | undefined>;

const key = "Basic a2V5OnNlY3JldA==";
const learner = { name: "Ada Byron", account: { homePage: "https://lms.example", name: "ada" } };

/** `showsEtag`: softer than most LRSs: its CORS headers let the page read it. */
export async function startLrsServer(
  packageFolder: string,
  activityId: string,
  { showsEtag = false }: { readonly showsEtag?: boolean } = {},
): Promise<LrsServer> {
  const lrs = newFakeLrs({ isAuthorised: (authorization) => authorization === key });
  const cmi5 = new CmiLms(randomUUID);
  let log: string[] = [];
  let trouble: Trouble = () => undefined;
  const server = createServer((request, response) => {
    void respond(request, response).catch(() => response.writeHead(404).end());
  });

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    const [, door = "", ...rest] = url.pathname.split("/");
    const cors = corsHeaders(request.headers.origin, showsEtag);
    if (request.method === "OPTIONS") return void response.writeHead(204, cors).end();
    if (door === "package") return sendFile(packageFolder, rest.join("/"), request.headers.range, response);
    if (door === "back")
      return void response.writeHead(200, { "content-type": "text/html" }).end("<title>Back</title>");
    const call = callOf(request, url, rest.join("/"), await bodyOf(request));
    const given = await doors[door]?.(call, url);
    if (!given) return void response.writeHead(404).end();
    if (door !== "fetch") log.push(`${call.method} ${call.resource} ${given.status}`);
    response.writeHead(given.status, { ...cors, ...given.headers }).end(given.status === 204 ? undefined : given.body);
  }

  const doors: Readonly<Record<string, (call: LrsCall, url: URL) => LrsAnswer | Promise<LrsAnswer>>> = {
    xapi: oneWriter(async (call): Promise<LrsAnswer> => (await trouble(call)) ?? lrs.answer(call)),
    cmi5: oneWriter(async (call): Promise<LrsAnswer> => (await trouble(call)) ?? cmi5.answer(call)),
    fetch: (_call, url) => cmi5.fetchToken(url.searchParams.get("k") ?? ""),
  };

  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("no port");
  const content = `http://127.0.0.1:${address.port}`;
  const other = `http://localhost:${address.port}`;
  return {
    lrs,
    cmi5,
    launchUrl(registration, settings, page = "index.html") {
      const query = new URLSearchParams({ endpoint: `${other}/${settings ? "cmi5" : "xapi"}/`, registration });
      if (settings) {
        const { fetchKey, activityId: launched, actor } = cmi5.launch(learner, registration, settings);
        query.set("fetch", `${other}/fetch?k=${fetchKey}`);
        query.set("activityId", launched);
        query.set("actor", actor);
      } else {
        query.set("activity_id", activityId);
        query.set("actor", JSON.stringify(learner));
        query.set("auth", key);
      }
      return `${content}/package/${page}?${query.toString()}`;
    },
    requests() {
      const since = log;
      log = [];
      return since;
    },
    troubleWith: (next = () => undefined) => void (trouble = next),
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

function callOf(request: IncomingMessage, url: URL, resource: string, body: string): LrsCall {
  const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
  return {
    method: request.method ?? "GET",
    resource,
    query: Object.fromEntries(url.searchParams),
    headers: Object.fromEntries(headers),
    body,
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) if (chunk instanceof Uint8Array) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

const mediaTypes: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".mp4": "video/mp4",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

async function sendFile(
  folder: string,
  name: string,
  range: string | undefined,
  response: ServerResponse,
): Promise<void> {
  const root = resolve(folder);
  const path = resolve(root, decodeURIComponent(name));
  if (!path.startsWith(root + sep)) throw new Error("outside the package");
  const headers = {
    "content-type": mediaTypes[extname(path)] ?? "application/octet-stream",
    "cache-control": "no-store",
    "accept-ranges": "bytes",
  };
  const body = await readFile(path);
  // A browser seeks in a video only where a server knows ranges.
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(range ?? "") ?? [];
  if (from === undefined) return void response.writeHead(200, headers).end(body);
  const last = to ? Math.min(Number(to), body.length - 1) : body.length - 1;
  const part = body.subarray(Number(from), last + 1);
  response.writeHead(206, { ...headers, "content-range": `bytes ${from}-${last}/${body.length}` }).end(part);
}
