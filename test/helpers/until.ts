import { vi } from "vitest";

/** Waits for what no event of the page tells of: what has reached the server. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  await vi.waitUntil(holds, { timeout: 20_000, interval: 20 });
}
