import { vi } from "vitest";

/**
 * Waits for what no event of the page tells of: what has reached the server. Long, because a save that was refused twice comes seven
 * seconds later by design, and all of it several times later on a busy machine.
 */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  await vi.waitUntil(holds, { timeout: 40_000, interval: 20 });
}
