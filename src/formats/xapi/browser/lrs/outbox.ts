import type { SaveResult } from "../../../../contract/lms-driver.ts";
import type { Statement } from "../../../../contract/xapi.ts";
import { tried } from "../../../../runtime/tried.ts";
import type { DeviceStorage } from "../../../../runtime/saving/device-storage.ts";
import { isKept, saveResultOf, type Lrs, type Reply } from "./lrs.ts";

/**
 * Statements on their way, in order. They are kept on the device until the LRS has them, so a reload or a lost line
 * loses none; the same id is sent each time, so none is recorded twice.
 */
export interface Outbox {
  add(statement: Statement): void;
  /**
   * Sends all there is; one request, unless the LRS refuses something in it. `isAlive`: the LRS has just taken something
   * else, so what it forbids now is forbidden by itself, and given up.
   */
  send(isAlive?: boolean): Promise<SaveResult>;
  /** Sends all that is not under way already, and `last`, before it returns; the page is closing. */
  sendLast(last: readonly Statement[]): Promise<unknown>;
}

export interface OutboxOptions {
  readonly lrs: Lrs;
  readonly storage: Pick<DeviceStorage, "copies" | "set" | "remove">;
  readonly key: string;
  readonly rules?: OutboxRules;
}

/** What cmi5 asks beside. */
export interface OutboxRules {
  /** What to do with statements of an earlier page. */
  adopt(left: readonly Statement[]): readonly Statement[];
  /** No statement bears an earlier time. */
  readonly since: string;
  /** Must be taken before any other is sent. */
  readonly firstId: string;
  /** Is refused when it is there already, so the LRS is asked before. */
  isOnce(statement: Statement): boolean;
  /** Whether all is done that an LMS asks for before it takes statements. */
  isReady(): Promise<boolean>;
  onDelivered(statement: Statement): void;
}

/** Of an outbox that never gets rid of anything, the oldest go. */
const countLimit = 500;

// eslint-disable-next-line max-lines-per-function -- a lifetime with its state; the limit holds for each function in it
export function newOutbox({ lrs, storage, key, rules }: OutboxOptions): Outbox {
  const left = statementsAt(storage, key);
  let latest = rules?.since ?? "";
  let waiting: readonly Statement[] = (rules?.adopt(left) ?? left).map(inOrder);
  let turn: Promise<SaveResult> = Promise.resolve("kept");
  let underWay: readonly Statement[] = [];
  let isAgain = left.length > 0;

  /** A clock may be put back, and an answer may be older than the session that tells of it (cmi5 9.3, 9.7). */
  function inOrder(statement: Statement): Statement {
    if (statement.timestamp < latest) return { ...statement, timestamp: latest };
    latest = statement.timestamp;
    return statement;
  }

  const isFirst = ({ id }: Statement): boolean => id === rules?.firstId;
  /** What goes in requests of its own. */
  const batches = (all: readonly Statement[]): Statement[][] => [
    all.filter(isFirst),
    all.filter((statement) => !isFirst(statement)),
  ];

  function keep(next: readonly Statement[]): void {
    waiting = next.slice(-countLimit);
    if (waiting.length === 0) storage.remove(key);
    else storage.set(key, JSON.stringify(waiting));
  }

  function settle(done: readonly Statement[], isDelivered: boolean): void {
    keep(waiting.filter((statement) => !done.includes(statement)));
    if (isDelivered && rules) done.forEach(rules.onDelivered);
  }

  function post(batch: readonly Statement[], isLast = false): Promise<Reply> {
    return lrs.request({ method: "POST", resource: "statements", body: JSON.stringify(batch), isLast });
  }

  /** A batch is taken or refused as a whole (Communication 2.1.2), so what is refused goes again one by one. */
  async function deliver(batch: readonly Statement[], isAlive: boolean): Promise<SaveResult> {
    if (batch.length === 0) return "kept";
    underWay = batch;
    const reply = await post(batch);
    const { status } = reply;
    if (batch.length > 1 && [400, 403, 409, 413].includes(status)) return oneByOne(batch, isAlive);
    const isThere = isKept(reply) || status === 409;
    // 400, 413: it would be refused for ever. 403: by itself, or because all is over.
    const isGivenUp = status === 400 || status === 413 || (status === 403 && isAlive);
    if (!isThere && !isGivenUp) return saveResultOf(reply);
    settle(batch, isThere);
    return "kept";
  }

  /** Where one is forbidden that nothing is known of, all may be: the others are not tried. */
  async function oneByOne(batch: readonly Statement[], isAlive: boolean): Promise<SaveResult> {
    for (const statement of batch) {
      const result = await deliver([statement], isAlive);
      if (result !== "kept") return result;
    }
    return "kept";
  }

  async function deliverAll(isAlive: boolean): Promise<SaveResult> {
    const isReady = (await rules?.isReady()) ?? true;
    for (const statement of waiting) {
      // The first is made anew for each session, so it can only be there when something went wrong since.
      if (!rules?.isOnce(statement) || (isFirst(statement) && !isAgain)) continue;
      const query = { statementId: statement.id };
      if (isKept(await lrs.request({ method: "GET", resource: "statements", query }))) settle([statement], true);
    }
    for (const part of batches(waiting)) {
      const result = await deliver(part, isAlive && isReady);
      if (result !== "kept") return result;
    }
    return "kept";
  }

  return {
    add(statement) {
      if (!waiting.some(({ id }) => id === statement.id)) keep([...waiting, inOrder(statement)]);
    },
    send(isAlive = false) {
      // One after the other, so that the LRS has them in order.
      turn = turn
        .then(() => deliverAll(isAlive))
        .then((result) => {
          underWay = [];
          isAgain ||= result !== "kept";
          return result;
        });
      return turn;
    },
    sendLast(last) {
      const all = [...waiting.filter((statement) => !underWay.includes(statement)), ...last.map(inOrder)];
      return Promise.all(
        batches(all).map(async (part) => {
          // What a browser does not let a closing page send is on the device for the next visit.
          while (part.length > 1 && !lrs.isRoomFor(JSON.stringify(part))) part.shift();
          if (part.length > 0 && isKept(await post(part, true))) settle(part, true);
        }),
      );
    },
  };
}

/** Of both copies: either may lack what came last. What has arrived meanwhile is sent once more, under the same id. */
function statementsAt({ copies }: Pick<DeviceStorage, "copies">, key: string): readonly Statement[] {
  // Written by this file.
  const all = copies(key).flatMap((text) => tried(() => JSON.parse(text) as readonly Statement[]) ?? []);
  return [...new Map(all.map((statement) => [statement.id, statement])).values()];
}
