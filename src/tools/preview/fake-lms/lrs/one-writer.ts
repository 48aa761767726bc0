import { answer, type LrsAnswer, type LrsCall } from "./http.ts";

/** How long a store is busy with a document. Seen: nothing exact, only that two at once meet. */
const writingMs = 5;

/**
 * Lets one PUT of a document in at a time: ADL's LRS answers 412 to another that comes meanwhile. `Other` is whatever else a
 * test puts in place of an answer.
 */
export function oneWriter<Other>(
  ask: (call: LrsCall) => LrsAnswer | Other | Promise<LrsAnswer | Other>,
): (call: LrsCall) => Promise<LrsAnswer | Other> {
  const busy = new Set<string>();
  return async (call) => {
    if (call.method !== "PUT") return ask(call);
    const document = JSON.stringify([call.resource, call.query]);
    if (busy.has(document)) return answer(412, "it is being written");
    busy.add(document);
    try {
      // What arrived first is looked at first, however long it takes to write.
      const given = await ask(call);
      await new Promise((written) => setTimeout(written, writingMs));
      return given;
    } finally {
      busy.delete(document);
    }
  };
}
