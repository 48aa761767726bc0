import { storedByEsr, type EsrRecord } from "./esr.ts";
import { storedByIlias, type IliasMessage, type IliasRecord } from "./ilias.ts";
import { isRefusedByMoodle, storedByMoodle, type MoodleMessage, type MoodleRecord } from "./moodle.ts";
import { storedByOpenEdx, type OpenEdxRecord } from "./open-edx.ts";

/** What a server makes of what it is sent. Records are JSON. */
export type Store = (previous: string | undefined, body: string) => { readonly record: string; readonly reply: string };

const reply = '{"result":"true","errorCode":0}';

/** Most pretend LMSs send the whole record each time. */
const whole: Store = (_previous, body) => ({ record: body, reply });

const special: Readonly<Record<string, Store>> = {
  moodle(previous, body) {
    const before = previous === undefined ? undefined : (JSON.parse(previous) as MoodleRecord);
    const message = JSON.parse(body) as MoodleMessage;
    if (isRefusedByMoodle(before, message)) return { record: previous ?? "null", reply: "<h1>Not found</h1>" };
    return { record: JSON.stringify(storedByMoodle(before, message)), reply: "true\n0" };
  },
  ilias(previous, body) {
    const before = previous === undefined ? undefined : (JSON.parse(previous) as IliasRecord);
    return { record: JSON.stringify(storedByIlias(before, JSON.parse(body) as IliasMessage)), reply };
  },
  "open-edx"(previous, body) {
    const before = previous === undefined ? undefined : (JSON.parse(previous) as OpenEdxRecord);
    const values = JSON.parse(body) as Parameters<typeof storedByOpenEdx>[1];
    return { record: JSON.stringify(storedByOpenEdx(before, values)), reply };
  },
  esr(previous, body) {
    const before = previous === undefined ? undefined : (JSON.parse(previous) as EsrRecord);
    const [record, answer] = storedByEsr(before, body);
    return { record: JSON.stringify(record), reply: answer };
  },
};

export function storeOf(lms: string): Store {
  const store = special[lms] ?? whole;
  return (previous, body) => {
    const stored = store(previous, body);
    return { ...stored, record: endStays(previous, stored.record) };
  };
}

/** A closing page sends its last commit and its end as two beacons, and a browser may deliver the end first. */
function endStays(previous: string | undefined, record: string): string {
  const before = endIn(previous);
  const now = endIn(record);
  if (!before?.finished || !now || now.finished || now.launches !== before.launches) return record;
  return JSON.stringify({ ...now, finished: true });
}

function endIn(record: string | undefined): { readonly launches?: number; readonly finished?: boolean } | undefined {
  return record === undefined ? undefined : (JSON.parse(record) as ReturnType<typeof endIn>); // Of a pretend LMS.
}
