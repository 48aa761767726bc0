import { build } from "esbuild";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Call } from "../../lms/faults.ts";
import { storeOf } from "../../lms/parts/stores.ts";
import { askedUnit } from "../../lms/units/asked-unit.ts";
import { madeOnce } from "../once.ts";

/** A call in the log: which visit of the learner, and its number within that visit. */
export interface LoggedCall extends Call {
  readonly visit: number;
  readonly number: number;
}

/**
 * A pretend LMS on 127.0.0.1. `test/lms/README.md` lists what `launchUrl` takes. Each SCO of a package has data of its own:
 * of that of `sco=quiz.html` the learner is `ada/quiz.html`.
 */
export interface LmsServer {
  readonly url: string;
  launchUrl(query?: Readonly<Record<string, string | number>>): string;
  calls(learner?: string, lms?: string): readonly LoggedCall[];
  /** What the LMS has of a learner: `{ values, launches, finished … }`; for scorm-again element → value. */
  record(learner?: string, lms?: string): unknown;
  /** Puts a record in place of what the LMS has; `null` empties it, as an administrator does who resets an attempt. */
  setRecord(record: unknown, learner?: string, lms?: string): void;
  /** Headers for the files of the package from now on, such as a policy of the LMS's own; `ending`: only of those (".js"). */
  serveWith(headers: Readonly<Record<string, string>>, ending?: string): void;
  /** How the server is from now on; without an outage it is well again. */
  fail(outage?: Outage): void;
  /** Another package at the same address, as an administrator does who uploads a new version. */
  publish(packageFolder: string): void;
  close(): Promise<void>;
}

export interface Outage {
  /**
   * `unreachable`: no answer at all. `error`: 503, and files are served (another machine, or a cache, has them).
   * `signed-out`: the sign-in page with 200 in place of every answer; a file is a redirect to it (seen: Moodle 4.5).
   */
  readonly kind: "unreachable" | "error" | "signed-out";
  /** What left as a beacon arrives all the same: the request was lost on its way back. */
  readonly beaconsArrive?: boolean;
}

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** `packageFolder`: an unpacked package; `launch`: its page. */
export async function startLmsServer(packageFolder: string, launch = "index.html"): Promise<LmsServer> {
  const script = join(await madeOnce("lms-page", bundlePage), "page.js");
  const desk = newDesk(packageFolder, launch, await readFile(script, "utf8"));
  const server = createServer((request, response) => void answer(desk, request, response));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("no port");
  const url = `http://127.0.0.1:${address.port}`;
  return {
    url,
    launchUrl: (query = {}) =>
      `${url}/launch?${new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)])).toString()}`,
    calls: (learner = "learner-1", lms = "strict12") => inOrder(desk.logs.get(`${lms}/${learner}`) ?? []),
    record: (learner = "learner-1", lms = "strict12") =>
      JSON.parse(desk.records.get(`${lms}/${learner}`) ?? "null") as unknown,
    setRecord(record, learner = "learner-1", lms = "strict12") {
      if (record === null) desk.records.delete(`${lms}/${learner}`);
      else desk.records.set(`${lms}/${learner}`, JSON.stringify(record));
    },
    serveWith: (headers, ending = "") => void (desk.headersOf = (path) => (path.endsWith(ending) ? headers : {})),
    fail: (outage) => void (desk.outage = outage),
    publish: (folder) => void (desk.packageFolder = resolve(folder)),
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** Calls are sent without waiting, so they may arrive in any order. */
function inOrder(calls: readonly LoggedCall[]): readonly LoggedCall[] {
  return calls.toSorted((left, right) => left.visit - right.visit || left.number - right.number);
}

/** What the pretend LMS runs in its page, as `page.js`. */
async function bundlePage(folder: string): Promise<void> {
  await build({
    entryPoints: [`${root}test/lms/page.ts`],
    bundle: true,
    format: "iife",
    outfile: join(folder, "page.js"),
    target: "chrome109",
    logLevel: "warning",
  });
}

interface Desk {
  packageFolder: string;
  headersOf: (path: string) => Readonly<Record<string, string>>;
  readonly launch: string;
  readonly script: string;
  readonly records: Map<string, string>;
  readonly logs: Map<string, LoggedCall[]>;
  visits: number;
  outage: Outage | undefined;
}

function newDesk(packageFolder: string, launch: string, script: string): Desk {
  const folder = resolve(packageFolder);
  const empty = { records: new Map(), logs: new Map(), visits: 0, outage: undefined };
  return { packageFolder: folder, headersOf: () => ({}), launch, script, ...empty };
}

async function answer(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    const send: Send = (type, body, headers = {}) => {
      response.writeHead(200, { "content-type": type, "cache-control": "no-store", ...headers }).end(body);
    };
    const isData = url.pathname === "/lms/data" && request.method === "POST";
    if (isOut(desk, url)) return failed(desk.outage, isData, response);
    if (url.pathname.startsWith("/package/")) return await sendFile(desk, url.pathname, send);
    const page = await pages[url.pathname]?.(desk, url, await bodyOf(request), request.method === "POST");
    if (!page) return void response.writeHead(url.pathname === "/favicon.ico" ? 204 : 404).end();
    send(...page);
  } catch {
    response.writeHead(404).end();
  }
}

/** The log is the tests' own, and never out. */
function isOut({ outage }: Desk, { pathname, searchParams }: URL): boolean {
  if (!outage || pathname === "/lms/log") return false;
  if (outage.kind === "signed-out" && pathname === "/login") return false;
  if (outage.kind === "error" && pathname.startsWith("/package/")) return false;
  return !(outage.beaconsArrive && searchParams.get("api") === "beacon");
}

function failed(outage: Outage | undefined, isData: boolean, response: ServerResponse): void {
  if (outage?.kind === "unreachable") response.destroy();
  else if (outage?.kind === "error") response.writeHead(503).end("<h1>Service unavailable</h1>");
  else if (isData) response.writeHead(200, { "content-type": html }).end(signInPage);
  else response.writeHead(303, { location: "/login" }).end();
}

const signInPage = "<!doctype html><title>Sign in</title><form><input name=password></form>";

type Page = readonly [type: string, body: string | Uint8Array, headers?: Readonly<Record<string, string>>];
type Send = (...page: Page) => void;
const html = "text/html; charset=utf-8";

/** All that the LMS serves beside the package. */
const pages: Readonly<Record<string, (desk: Desk, url: URL, body: string, isPost: boolean) => Page | Promise<Page>>> = {
  async "/launch"(desk, { searchParams: query }) {
    const unit = await askedUnit(desk.packageFolder, query.get("sco"), (page) =>
      desk.records.get(`${learnerIn(query)}/${page}`),
    );
    const page = unit?.refusal ?? launchPage(++desk.visits, query, unit?.sequencing);
    return [html, page, policyOf(query.get("lms"))];
  },
  "/lms/page.js": ({ script }) => ["text/javascript", script],
  "/lms/scorm-again.js": async (_desk, { searchParams }) => [
    "text/javascript",
    await readFile(`${root}node_modules/scorm-again/dist/${searchParams.has("2004") ? "scorm2004" : "scorm12"}.min.js`),
  ],
  "/lms/frame": (desk, url) => [html, framePage(desk, url.searchParams)],
  "/login": () => [html, signInPage],
  "/lms/blank": () => [html, "<!doctype html><title>Blank</title>"],
  async "/lms/slow"(_desk, url) {
    await new Promise((over) => setTimeout(over, Number(url.searchParams.get("ms"))));
    return ["text/plain", ""];
  },
  "/lms/data"(desk, url, body, isPost) {
    const who = whoIn(url);
    if (!isPost) return ["application/json", desk.records.get(who) ?? ""];
    const { record, reply } = storeOf(url.searchParams.get("lms") ?? "strict12")(desk.records.get(who), body);
    desk.records.set(who, record);
    return ["application/json", reply];
  },
  "/lms/log"(desk, url, body) {
    const calls = JSON.parse(body) as LoggedCall[]; // Written by test/lms/page.ts.
    desk.logs.set(whoIn(url), [...(desk.logs.get(whoIn(url)) ?? []), ...calls]);
    return ["application/json", "{}"];
  },
};

function whoIn({ searchParams }: URL): string {
  return `${learnerIn(searchParams)}${searchParams.has("sco") ? `/${searchParams.get("sco") ?? ""}` : ""}`;
}

function learnerIn(query: URLSearchParams): string {
  return `${query.get("lms") ?? "strict12"}/${query.get("learner") ?? "learner-1"}`;
}

/** Moodle 4.5 forbids `unload` in its player. */
function policyOf(lms: string | null): Readonly<Record<string, string>> {
  return lms === "moodle" ? { "permissions-policy": "unload=()" } : {};
}

function launchPage(visit: number, query: URLSearchParams, sequencing = ""): string {
  const scripts = { "scorm-again": "/lms/scorm-again.js", "scorm-again-2004": "/lms/scorm-again.js?2004" };
  const other = Object.entries(scripts).find(([lms]) => lms === query.get("lms"))?.[1];
  return `<!doctype html><html lang="en" data-visit="${visit}" data-sequencing="${attribute(sequencing)}"><title>Pretend LMS</title>
<style>html,body,iframe{margin:0;border:0;width:100%;height:100%;display:block;box-sizing:border-box}</style>
<body>${other ? `<script src="${other}"></script>` : ""}<script src="/lms/page.js"></script></body></html>`;
}

function attribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
}

/** A frame in a frame, as deep as asked, then the course, or the page asked for in `to`. */
function framePage({ launch }: Desk, query: URLSearchParams): string {
  const depth = Number(query.get("depth"));
  const to = query.get("to");
  if (depth <= 0) {
    const sco = query.get("sco") ?? launch;
    const course = query.get("lms") === "esr" ? esrAddress(launch) : `/package/${sco}`;
    return `<!doctype html><script>location.replace(${JSON.stringify(course)})</script>`;
  }
  query.set("depth", String(depth - 1));
  return `<!doctype html><title>Frame</title><style>html,body,iframe{margin:0;border:0;width:100%;height:100%}</style>
<iframe title="Frame" src="${to ?? `/lms/frame?${query.toString().replaceAll("&", "&amp;")}`}"></iframe>`;
}

/** ESR: what is left of the query goes with the course's address, and every + in the address becomes a space. */
function esrAddress(launch: string): string {
  const address = `/package/${launch}?key1=aicc+sid&key2=0000123456&key3=https%3A%2F%2Fexample.org%2Fendpoint`;
  return address.replaceAll("+", " ");
}

async function sendFile(desk: Desk, pathname: string, send: Send): Promise<void> {
  const path = resolve(desk.packageFolder, decodeURIComponent(pathname.slice("/package/".length)));
  if (!path.startsWith(desk.packageFolder + sep)) throw new Error("outside the package");
  send(mediaTypes[extname(path)] ?? "application/octet-stream", await readFile(path), desk.headersOf(path));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) if (chunk instanceof Uint8Array) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

const mediaTypes: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".jpg": "image/jpeg",
  ".js": "text/javascript",
  ".json": "application/json",
  ".mp4": "video/mp4",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".vtt": "text/vtt",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".xml": "application/xml",
};
