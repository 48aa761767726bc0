import { after } from "../../../../runtime/page/timers.ts";

/** A launch must outlive half a minute of trouble: seen with a proxy that answered 401 and 403 for so long, then was well. */
const pausesMs = [2000, 5000, 10_000, 20_000];

/** Asks until there is an answer that would be the same again, five times at most. */
export async function patiently<Answer extends { readonly status: number }>(
  ask: () => Promise<Answer>,
): Promise<Answer> {
  for (const pauseMs of pausesMs) {
    const answer = await ask();
    if (isLasting(answer)) return answer;
    await after(pauseMs);
  }
  return ask();
}

/** 0: none came. 401 and 403 may pass as 429 and 5xx do, 408 is no answer. */
export function isLasting({ status }: { readonly status: number }): boolean {
  return /^(2|40[^138])/.test(String(status));
}
