import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Answer, Asked } from "./answer.ts";
import { whyRefused, type Guard } from "./guard.ts";

/** What a door does with a request; `events`: the connection stays open, and `listen` is given it. */
export interface Door {
  answer(asked: Asked): Promise<Answer | "events">;
  listen?(response: ServerResponse): void;
}

/** A door that is open. */
export interface OpenDoor {
  readonly port: number;
  readonly origin: string;
  close(): Promise<void>;
}

const bodyLimitBytes = 8 * 1024 * 1024;

/** Rejects with Node's error when the port is taken. 0: any that is free. */
export async function openDoor(door: Door, guard: Guard, host: string, port: number): Promise<OpenDoor> {
  const server = createServer((request, response) => void respond(door, guard, request, response));
  await listening(server, host, port);
  const { port: given } = server.address() as AddressInfo; // A TCP server that listens.
  return {
    port: given,
    origin: `http://${guard.name}:${given}`,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

function listening(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

async function respond(door: Door, guard: Guard, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const asked = await read(request);
    const refusal = whyRefused(asked, guard);
    const given = refusal === undefined ? await door.answer(asked) : refusedWith(refusal);
    if (given === "dropped") return void response.destroy();
    for (const [name, value] of Object.entries(guard.headersFor(asked))) response.setHeader(name, value);
    if (given === "events") return void door.listen?.(response);
    response.writeHead(given.status, { "x-content-type-options": "nosniff", ...given.headers }).end(given.body);
  } catch {
    // What cannot be read is nobody's request; a page that is gone wants no answer.
    if (!response.headersSent) response.writeHead(400).end();
  }
}

function refusedWith(words: string): Answer {
  return { status: 403, headers: { "content-type": "text/plain; charset=utf-8" }, body: `${words}\n` };
}

async function read(request: IncomingMessage): Promise<Asked> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request) {
    if (!(chunk instanceof Uint8Array)) continue;
    size += chunk.byteLength;
    if (size > bodyLimitBytes) throw new Error("the request is too large");
    chunks.push(chunk);
  }
  const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)] as const);
  return {
    method: request.method ?? "GET",
    url: new URL(`http://door${(request.url ?? "/").replace(/^(?!\/)/, "/")}`),
    port: request.socket.localPort ?? 0,
    headers: Object.fromEntries(headers),
    body: Buffer.concat(chunks).toString("utf8"),
  };
}
