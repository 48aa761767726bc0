import { build } from "esbuild";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { extname, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Call } from "../lms/faults.ts";

/** A call in the log: which visit of the learner, and its number within that visit. */
export interface LoggedCall extends Call {
  readonly visit: number;
  readonly number: number;
}

/**
 * A pretend LMS on 127.0.0.1. `launchUrl` takes:
 * - `lms`: `strict12` (default) or `scorm-again`; `learner`; `name`; `window`: `frame` (default) or `popup`;
 *   `depth`: frames between the API and the course; `mode`: `review` or `browse`; `noCredit`; `masteryScore`;
 *   `without`: beginnings of elements that answer 401, with commas (ESR:
 *   `cmi.core.score.min,cmi.core.score.max,cmi.interactions,cmi.objectives,cmi.student_data`)
 * - faults: `noApi`, `lateMs`, `failCommits`, `throwSet`, `lie`, `slowMs`, `truncate`, `html`, `refuseInitialize`,
 *   `signOutAfter` (see `test/lms/faults.ts`), `closing=lost`: what is sent while the page closes is lost
 */
export interface LmsServer {
  readonly url: string;
  launchUrl(query?: Readonly<Record<string, string | number>>): string;
  calls(learner?: string, lms?: string): readonly LoggedCall[];
  /** What the LMS has of a learner; for strict12 `{ values, launches, finished }`, for scorm-again element → value. */
  record(learner?: string, lms?: string): unknown;
  /** Puts a record in place of what the LMS has; `null` empties it, as an administrator does who resets an attempt. */
  setRecord(record: unknown, learner?: string, lms?: string): void;
  /** Another package at the same address, as an administrator does who uploads a new version. */
  publish(packageFolder: string): void;
  close(): Promise<void>;
}

const root = fileURLToPath(new URL("../../", import.meta.url));

/** `packageFolder`: an unpacked package; `launch`: its page. */
export async function startLmsServer(packageFolder: string, launch = "index.html"): Promise<LmsServer> {
  const desk = newDesk(packageFolder, launch, await pageScript());
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

async function pageScript(): Promise<string> {
  const built = await build({
    entryPoints: [`${root}test/lms/page.ts`],
    bundle: true,
    format: "iife",
    write: false,
    target: "chrome109",
  });
  return built.outputFiles[0]?.text ?? "";
}

interface Desk {
  packageFolder: string;
  readonly launch: string;
  readonly script: string;
  readonly records: Map<string, string>;
  readonly logs: Map<string, LoggedCall[]>;
  visits: number;
}

function newDesk(packageFolder: string, launch: string, script: string): Desk {
  return { packageFolder: resolve(packageFolder), launch, script, records: new Map(), logs: new Map(), visits: 0 };
}

async function answer(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    const who = `${url.searchParams.get("lms") ?? "strict12"}/${url.searchParams.get("learner") ?? "learner-1"}`;
    const send = (type: string, body: string | Uint8Array) => {
      response.writeHead(200, { "content-type": type, "cache-control": "no-store" }).end(body);
    };
    if (url.pathname === "/favicon.ico") return void response.writeHead(204).end();
    if (url.pathname === "/launch") return send("text/html; charset=utf-8", launchPage(++desk.visits));
    if (url.pathname === "/lms/page.js") return send("text/javascript", desk.script);
    if (url.pathname === "/lms/scorm-again.js") {
      return send("text/javascript", await readFile(`${root}node_modules/scorm-again/dist/scorm12.min.js`));
    }
    if (url.pathname === "/lms/frame") return send("text/html", framePage(desk, Number(url.searchParams.get("depth"))));
    if (url.pathname === "/lms/data" && request.method === "GET")
      return send("application/json", desk.records.get(who) ?? "");
    if (url.pathname === "/lms/data") {
      desk.records.set(who, await bodyOf(request));
      return send("application/json", '{"result":"true","errorCode":0}');
    }
    if (url.pathname === "/lms/log") {
      const calls = JSON.parse(await bodyOf(request)) as LoggedCall[]; // Written by test/lms/page.ts.
      desk.logs.set(who, [...(desk.logs.get(who) ?? []), ...calls]);
      return send("application/json", "{}");
    }
    if (url.pathname.startsWith("/package/")) return await sendFile(desk, url.pathname, send);
    response.writeHead(404).end();
  } catch {
    response.writeHead(404).end();
  }
}

function launchPage(visit: number): string {
  return `<!doctype html><html lang="en" data-visit="${visit}"><title>Pretend LMS</title>
<style>html,body,iframe{margin:0;border:0;width:100%;height:100%;display:block;box-sizing:border-box}</style>
<body><script src="/lms/scorm-again.js"></script><script src="/lms/page.js"></script></body></html>`;
}

/** A frame in a frame, as deep as asked, then the course. */
function framePage({ launch }: Desk, depth: number): string {
  if (depth <= 0) return `<!doctype html><script>location.replace("/package/${launch}")</script>`;
  return `<!doctype html><title>Frame</title><style>html,body,iframe{margin:0;border:0;width:100%;height:100%}</style>
<iframe title="Frame" src="/lms/frame?depth=${depth - 1}"></iframe>`;
}

async function sendFile(desk: Desk, pathname: string, send: (type: string, body: Uint8Array) => void): Promise<void> {
  const path = resolve(desk.packageFolder, decodeURIComponent(pathname.slice("/package/".length)));
  if (!path.startsWith(desk.packageFolder + sep)) throw new Error("outside the package");
  send(mediaTypes[extname(path)] ?? "application/octet-stream", await readFile(path));
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
