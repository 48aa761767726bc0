import type { PanelEvent } from "../../contract.shared.ts";

/** Asks the tool to do something; what it answers is the tool's own. */
export async function ask<Reply>(what: string, wish: object = {}): Promise<Reply> {
  const answer = await fetch(`/api/${what}`, { method: "POST", body: JSON.stringify(wish) });
  if (!answer.ok) throw new Error(`${what}: ${answer.status}`);
  return (await answer.json()) as Reply;
}

/** What happens in the tool, as it happens. */
export function hear(told: (event: PanelEvent) => void, lost: (isLost: boolean) => void): void {
  const events = new EventSource("/api/events");
  events.addEventListener("open", () => lost(false));
  events.addEventListener("error", () => lost(true));
  events.addEventListener("message", ({ data }) => told(JSON.parse(String(data)) as PanelEvent));
}
