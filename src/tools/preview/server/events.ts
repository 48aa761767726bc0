import type { ServerResponse } from "node:http";

/** Tells all panels that listen, by server-sent events. */
export class Events {
  readonly #open = new Set<ServerResponse>();

  /** `first` is told to this one alone. */
  listen(response: ServerResponse, first: object): void {
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    response.write(lineOf(first));
    this.#open.add(response);
    response.on("close", () => this.#open.delete(response));
  }

  tell(event: object): void {
    const line = lineOf(event);
    for (const response of this.#open) response.write(line);
  }

  close(): void {
    for (const response of this.#open) response.end();
    this.#open.clear();
  }
}

function lineOf(event: object): string {
  return `data: ${JSON.stringify(event)}\n\n`;
}
