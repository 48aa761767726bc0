import type { Statement } from "../../../../contract/xapi.ts";
import type { DeviceStorage } from "../../../../runtime/saving/device-storage.ts";
import { tried } from "../../../../runtime/tried.ts";

/** Where statements are kept that the LRS does not have yet. */
export interface StatementPlace {
  readonly storage: Pick<DeviceStorage, "copies" | "set" | "remove">;
  readonly key: string;
}

/** Of those that are never got rid of, the oldest go. */
const countLimit = 500;

/** Statements that the LRS does not have yet, in order. They are kept on the device, so a reload or a lost line loses none. */
export class WaitingStatements {
  readonly #place: StatementPlace;
  #latest: string;
  #all: readonly Statement[] = [];

  /** `left`: of an earlier page. `since`: no statement bears an earlier time. */
  constructor(place: StatementPlace, left: readonly Statement[], since: string) {
    this.#place = place;
    this.#latest = since;
    this.#all = left.map((statement) => this.inOrder(statement));
  }

  all(): readonly Statement[] {
    return this.#all;
  }

  add(statement: Statement): void {
    if (!this.#all.some(({ id }) => id === statement.id)) this.#keep([...this.#all, this.inOrder(statement)]);
  }

  remove(done: readonly Statement[]): void {
    this.#keep(this.#all.filter((statement) => !done.includes(statement)));
  }

  /** A clock may be put back, and an answer may be older than the session that tells of it (cmi5 9.3, 9.7). */
  inOrder(statement: Statement): Statement {
    if (statement.timestamp < this.#latest) return { ...statement, timestamp: this.#latest };
    this.#latest = statement.timestamp;
    return statement;
  }

  #keep(next: readonly Statement[]): void {
    const { storage, key } = this.#place;
    this.#all = next.slice(-countLimit);
    if (this.#all.length === 0) storage.remove(key);
    else storage.set(key, JSON.stringify(this.#all));
  }
}

/** Of both copies: either may lack what came last. What has arrived meanwhile is sent once more, under the same id. */
export function statementsAt({ storage, key }: StatementPlace): readonly Statement[] {
  // Written by this file.
  const all = storage.copies(key).flatMap((text) => tried(() => JSON.parse(text) as readonly Statement[]) ?? []);
  return [...new Map(all.map((statement) => [statement.id, statement])).values()];
}
