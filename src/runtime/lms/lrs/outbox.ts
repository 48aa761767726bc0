import type { SaveResult } from "../../../contract/lms-driver.ts";
import type { Statement } from "../../../contract/lms/xapi.ts";
import { tried } from "../../tried.ts";
import type { DeviceStorage } from "../../saving/device-storage.ts";
import { isKept, saveResultOf, type Lrs, type Reply } from "./lrs.ts";

/**
 * Statements on their way, in order. They are kept on the device until the LRS has them, so a reload or a lost line
 * loses none; the same id is sent each time, so none is recorded twice.
 */
export interface Outbox {
  add(statement: Statement): void;
  isEmpty(): boolean;
  /** Sends all there is; one request, unless the LRS refuses something in it. */
  send(): Promise<SaveResult>;
  /** Sends all that is not under way already, and `last`; the page is closing. */
  sendLast(last: readonly Statement[]): Promise<void>;
  /** The LRS takes what else it is sent: what it forbade by itself is given up. */
  dropForbidden(): void;
}

export interface OutboxOptions {
  readonly lrs: Lrs;
  readonly storage: Pick<DeviceStorage, "get" | "set" | "remove">;
  readonly key: string;
  /** What to do with statements of an earlier page. */
  readonly adopt: (left: readonly Statement[]) => readonly Statement[];
  readonly onDelivered: (statement: Statement) => void;
}

/** Of an outbox that never gets rid of anything, the oldest go. */
const countLimit = 500;

// eslint-disable-next-line max-lines-per-function -- a lifetime with its state; the limit holds for each function in it
export function newOutbox({ lrs, storage, key, adopt, onDelivered }: OutboxOptions): Outbox {
  let waiting: readonly Statement[] = adopt(read(storage.get(key)));
  let turn: Promise<SaveResult> = Promise.resolve("kept");
  let underWay: readonly Statement[] = [];
  let forbidden: readonly Statement[] = [];

  function keep(next: readonly Statement[]): void {
    waiting = next.slice(-countLimit);
    if (waiting.length === 0) storage.remove(key);
    else storage.set(key, JSON.stringify(waiting));
  }

  function settle(done: readonly Statement[], isDelivered: boolean): void {
    keep(waiting.filter((statement) => !done.includes(statement)));
    if (isDelivered) done.forEach(onDelivered);
  }

  function post(batch: readonly Statement[], isLast = false): Promise<Reply> {
    return lrs.request({ method: "POST", resource: "statements", body: JSON.stringify(batch), isLast });
  }

  /** A batch is taken or refused as a whole (Communication 2.1.2), so what is refused goes again one by one. */
  async function deliver(batch: readonly Statement[]): Promise<SaveResult> {
    if (batch.length === 0) return "kept";
    underWay = batch;
    const reply = await post(batch);
    if (isKept(reply)) settle(batch, true);
    else if (![400, 403, 409, 413].includes(reply.status)) return saveResultOf(reply);
    else if (batch.length === 1) return refused(batch, reply);
    else return oneByOne(batch);
    return "kept";
  }

  async function oneByOne(batch: readonly Statement[]): Promise<SaveResult> {
    let result: SaveResult = "kept";
    let isAnyKept = false;
    for (const statement of batch) {
      const next = await deliver([statement]);
      if (next === "refused") return next;
      isAnyKept ||= next === "kept";
      if (next !== "kept") result = next;
    }
    if (isAnyKept) dropForbidden();
    return isAnyKept ? "kept" : result;
  }

  /** 409: it is there already. 400, 413: it would be refused for ever. 403: by itself, or because all is over: see `dropForbidden`. */
  function refused(one: readonly Statement[], reply: Reply): SaveResult {
    if (reply.status === 403) forbidden = [...new Set([...forbidden, ...one])];
    else settle(one, reply.status === 409);
    return reply.status === 403 ? "signed-out" : "kept";
  }

  function dropForbidden(): void {
    if (forbidden.length > 0) settle(forbidden, true);
    forbidden = [];
  }

  return {
    add(statement) {
      if (!waiting.some(({ id }) => id === statement.id)) keep([...waiting, statement]);
    },
    isEmpty: () => waiting.length === 0,
    dropForbidden,
    send() {
      // One after the other, so that the LRS has them in order.
      turn = turn.then(() => deliver(waiting)).finally(() => (underWay = []));
      return turn;
    },
    async sendLast(last) {
      const batch = [...waiting.filter((statement) => !underWay.includes(statement)), ...last];
      if (batch.length === 0) return;
      if (isKept(await post(batch, true))) settle(batch, true);
    },
  };
}

function read(text: string | undefined): readonly Statement[] {
  const found = text === undefined ? undefined : tried((): unknown => JSON.parse(text));
  // Written by this file.
  return Array.isArray(found) ? (found as readonly Statement[]) : [];
}
