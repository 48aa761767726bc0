import type { SaveResult } from "../../../../contract/lms-driver.ts";
import type { Statement } from "../../../../contract/xapi.ts";
import { isKept, saveResultOf, type Lrs, type Reply } from "./lrs.ts";
import { statementsAt, WaitingStatements, type StatementPlace } from "./waiting-statements.ts";

export interface OutboxOptions extends StatementPlace {
  readonly lrs: Lrs;
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

/** Statements on their way, in order: the same id is sent each time, so none is recorded twice. */
export class Outbox {
  readonly #lrs: Lrs;
  readonly #rules: OutboxRules | undefined;
  readonly #waiting: WaitingStatements;
  #turn: Promise<SaveResult> = Promise.resolve("kept");
  readonly #underWay = new Set<Statement>();
  #isAgain: boolean;

  constructor({ lrs, rules, ...place }: OutboxOptions) {
    const left = statementsAt(place);
    this.#lrs = lrs;
    this.#rules = rules;
    this.#waiting = new WaitingStatements(place, rules?.adopt(left) ?? left, rules?.since ?? "");
    this.#isAgain = left.length > 0;
  }

  add(statement: Statement): void {
    this.#waiting.add(statement);
  }

  /**
   * Sends all there is; one request, unless the LRS refuses something in it. `isAlive`: the LRS has just taken something
   * else, so what it forbids now is forbidden by itself, and given up.
   */
  send(isAlive = false): Promise<SaveResult> {
    // One after the other, so that the LRS has them in order.
    this.#turn = this.#turn
      .then(() => this.#deliverAll(isAlive))
      .then((result) => {
        this.#isAgain ||= result !== "kept";
        return result;
      });
    return this.#turn;
  }

  /** Sends all that is not under way already, and `last`, before it returns; the page is closing, or may be. */
  sendLast(last: readonly Statement[]): Promise<unknown> {
    const waiting = this.#waiting.all().filter((statement) => !this.#underWay.has(statement));
    const sent = Promise.all(
      this.#batches([...waiting, ...last.map((statement) => this.#waiting.inOrder(statement))]).map(async (part) => {
        // What a browser does not let a closing page send is on the device for the next visit.
        while (part.length > 1 && !this.#lrs.isRoomFor(JSON.stringify(part))) part.shift();
        if (part.length > 0 && isKept(await this.#post(part, true))) this.#drop(part, true);
      }),
    );
    // Should the page stay, what it sends next waits for this.
    this.#isAgain = true;
    this.#turn = this.#turn.then((result) => sent.then(() => result));
    return sent;
  }

  #isFirst({ id }: Statement): boolean {
    return id === this.#rules?.firstId;
  }

  /** What goes in requests of its own. */
  #batches(all: readonly Statement[]): Statement[][] {
    return [all.filter((one) => this.#isFirst(one)), all.filter((one) => !this.#isFirst(one))];
  }

  async #deliverAll(isAlive: boolean): Promise<SaveResult> {
    const isReady = (await this.#rules?.isReady()) ?? true;
    for (const statement of this.#waiting.all()) {
      if (this.#mayBeThere(statement) && (await this.#isThere(statement))) this.#drop([statement], true);
    }
    for (const part of this.#batches(this.#waiting.all())) {
      const result = await this.#deliver(part, isAlive && isReady);
      if (result !== "kept") return result;
    }
    return "kept";
  }

  /** Would be refused where it is. The first is made anew for each session: it can only be there when something went wrong since. */
  #mayBeThere(statement: Statement): boolean {
    return this.#rules?.isOnce(statement) === true && (!this.#isFirst(statement) || this.#isAgain);
  }

  async #isThere({ id }: Statement): Promise<boolean> {
    const query = { statementId: id };
    return isKept(await this.#lrs.request({ method: "GET", resource: "statements", query }));
  }

  /** A batch is taken or refused as a whole (Communication 2.1.2), so what is refused goes again one by one. */
  async #deliver(batch: readonly Statement[], isAlive: boolean): Promise<SaveResult> {
    if (batch.length === 0) return "kept";
    const reply = await this.#post(batch);
    const { status } = reply;
    if (batch.length > 1 && [400, 403, 409, 413].includes(status)) return this.#oneByOne(batch, isAlive);
    const isThere = isKept(reply) || status === 409;
    // 400, 413: it would be refused for ever. 403: by itself, or because all is over.
    const isGivenUp = status === 400 || status === 413 || (status === 403 && isAlive);
    if (!isThere && !isGivenUp) return saveResultOf(reply);
    this.#drop(batch, isThere);
    return "kept";
  }

  /** Where one is forbidden that nothing is known of, all may be: the others are not tried. */
  async #oneByOne(batch: readonly Statement[], isAlive: boolean): Promise<SaveResult> {
    for (const statement of batch) {
      const result = await this.#deliver([statement], isAlive);
      if (result !== "kept") return result;
    }
    return "kept";
  }

  async #post(batch: readonly Statement[], isLast = false): Promise<Reply> {
    const body = JSON.stringify(batch);
    batch.forEach((statement) => this.#underWay.add(statement));
    const reply = await this.#lrs.request({ method: "POST", resource: "statements", body, isLast });
    batch.forEach((statement) => this.#underWay.delete(statement));
    return reply;
  }

  #drop(done: readonly Statement[], isDelivered: boolean): void {
    this.#waiting.remove(done);
    if (isDelivered && this.#rules) done.forEach(this.#rules.onDelivered);
  }
}
