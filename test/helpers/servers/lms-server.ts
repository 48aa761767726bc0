import { build } from "esbuild";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { found, htmlType, type Answer, partAsked } from "../../../src/tools/preview/server/answer.ts";
import type { LoggedCall } from "../../../src/tools/preview/fake-lms/scorm/faults.ts";
import {
  attribute,
  learnerIn,
  policyOf,
  ScormDesk,
  type Outage,
} from "../../../src/tools/preview/server/scorm-desk.ts";
import { askedUnit } from "../../lms/units/asked-unit.ts";
import { madeOnce } from "../once.ts";

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

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** `packageFolder`: an unpacked package; `launch`: its page. */
export async function startLmsServer(packageFolder: string, launch = "index.html"): Promise<LmsServer> {
  const script = join(await madeOnce("lms-page", bundlePage), "page.js");
  const desk = newDesk(packageFolder, launch, await readFile(script, "utf8"));
  const server = createServer((request, response) => void respond(desk, request, response));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("no port");
  const url = `http://127.0.0.1:${address.port}`;
  return {
    url,
    launchUrl: (query = {}) =>
      `${url}/launch?${new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)])).toString()}`,
    calls: (learner = "learner-1", lms = "strict12") => inOrder(desk.scorm.logs.get(`${lms}/${learner}`) ?? []),
    record: (learner = "learner-1", lms = "strict12") =>
      JSON.parse(desk.scorm.records.get(`${lms}/${learner}`) ?? "null") as unknown,
    setRecord(record, learner = "learner-1", lms = "strict12") {
      if (record === null) desk.scorm.records.delete(`${lms}/${learner}`);
      else desk.scorm.records.set(`${lms}/${learner}`, JSON.stringify(record));
    },
    serveWith: (headers, ending = "") => void (desk.headersOf = (path) => (path.endsWith(ending) ? headers : {})),
    fail: (outage) => void (desk.scorm.outage = outage),
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
  readonly script: string;
  readonly scorm: ScormDesk;
  visits: number;
}

function newDesk(packageFolder: string, launch: string, script: string): Desk {
  const folder = resolve(packageFolder);
  return { packageFolder: folder, headersOf: () => ({}), script, scorm: new ScormDesk(() => launch), visits: 0 };
}

async function respond(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const given = await answerTo(desk, request).catch((): Answer => ({ status: 404, headers: {} }));
  if (given === "dropped") response.destroy();
  else response.writeHead(given.status, given.headers).end(given.body);
}

async function answerTo(desk: Desk, request: IncomingMessage): Promise<Answer> {
  const url = new URL(request.url ?? "/", "http://127.0.0.1");
  const isPost = request.method === "POST";
  const failure = desk.scorm.failure(url, isPost);
  if (failure) return failure;
  if (url.pathname.startsWith("/package/")) return partAsked(await fileAt(desk, url.pathname), request.headers.range);
  const given = await (pages[url.pathname]?.(desk, url) ?? desk.scorm.answer(url, await bodyOf(request), isPost));
  return given ?? { status: url.pathname === "/favicon.ico" ? 204 : 404, headers: {} };
}

/** What these tests serve beside what the desk does. */
const pages: Readonly<Record<string, (desk: Desk, url: URL) => Answer | Promise<Answer>>> = {
  async "/launch"(desk, { searchParams: query }) {
    const unit = await askedUnit(desk.packageFolder, query.get("sco"), (page) =>
      desk.scorm.records.get(`${learnerIn(query)}/${page}`),
    );
    const page = unit?.refusal ?? launchPage(++desk.visits, query, unit?.sequencing);
    return found(htmlType, page, policyOf(query.get("lms")));
  },
  "/lms/page.js": ({ script }) => found("text/javascript", script),
  "/lms/scorm-again.js": async (_desk, { searchParams }) =>
    found(
      "text/javascript",
      await readFile(
        `${root}node_modules/scorm-again/dist/${searchParams.has("2004") ? "scorm2004" : "scorm12"}.min.js`,
      ),
    ),
};

function launchPage(visit: number, query: URLSearchParams, sequencing = ""): string {
  const scripts = { "scorm-again": "/lms/scorm-again.js", "scorm-again-2004": "/lms/scorm-again.js?2004" };
  const other = Object.entries(scripts).find(([lms]) => lms === query.get("lms"))?.[1];
  return `<!doctype html><html lang="en" data-visit="${visit}" data-sequencing="${attribute(sequencing)}"><title>Pretend LMS</title>
<style>html,body,iframe{margin:0;border:0;width:100%;height:100%;display:block;box-sizing:border-box}</style>
<body>${other ? `<script src="${other}"></script>` : ""}<script src="/lms/page.js"></script></body></html>`;
}

async function fileAt(desk: Desk, pathname: string): Promise<Answer> {
  const path = resolve(desk.packageFolder, decodeURIComponent(pathname.slice("/package/".length)));
  if (!path.startsWith(desk.packageFolder + sep)) throw new Error("outside the package");
  return found(mediaTypes[extname(path)] ?? "application/octet-stream", await readFile(path), desk.headersOf(path));
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
