import { checkStatement, isUuid } from "./check-statement.ts";
import { answer, isObject, json, parsed, type Fields, type LrsAnswer, type LrsCall } from "./http.ts";

export interface StatementStore {
  readonly answer: (call: LrsCall) => LrsAnswer;
  all(): readonly Fields[];
}

/** What else stands against a statement, such as cmi5: the status and the reason. `before`: those before it in its batch. */
export type Refuse = (
  statement: Fields,
  before: readonly Fields[],
) => readonly [status: number, reason: string] | undefined;

/** The Statement resource: a batch is taken or refused as a whole (Communication 2.1.2). */
export function newStatementStore(refuse: Refuse, onStored: (statement: Fields) => void): StatementStore {
  const stored: Fields[] = [];

  function store(batch: readonly unknown[]): LrsAnswer {
    const problems = batch.flatMap(checkStatement);
    const ids = batch.map((statement) => (isObject(statement) ? statement["id"] : undefined));
    if (problems.length > 0) return answer(400, problems.join("; "));
    if (new Set(ids).size < ids.length) return answer(400, "an id stands twice in a batch");
    const statements = batch.filter(isObject);
    // CATAPULT's player looks at all of them before the LRS hears of any: one that is refused takes the others with it.
    const refusal = statements.map((statement, at) => refuse(statement, statements.slice(0, at))).find(Boolean);
    if (refusal) return answer(...refusal);
    // ADL's LRS says 409 also to the very same statement, and to all that came with it (`lrs/utils/req_validate.py`).
    if (stored.some(({ id }) => ids.includes(id))) return answer(409, "there is a statement with this id");
    for (const statement of statements) {
      stored.push(statement);
      onStored(statement);
    }
    return json(ids);
  }

  return {
    all: () => stored,
    answer({ method, query, body }) {
      const value = parsed(body);
      if (method === "POST") return value === undefined ? answer(400, "no JSON") : store([value].flat());
      if (method === "PUT") {
        const id = query["statementId"];
        if (!isUuid(id) || !isObject(value)) return answer(400, "no statementId, or no statement");
        const stores = store([{ id, ...value }]);
        return stores.status === 200 ? answer(204) : stores;
      }
      if (method !== "GET") return answer(405);
      if (query["statementId"] !== undefined) {
        const found = stored.find(({ id }) => id === query["statementId"]);
        return found ? json(found) : answer(404, "there is no such statement");
      }
      const wanted = stored.filter((statement) => matches(statement, query));
      return json({ statements: wanted.toReversed(), more: "" });
    },
  };
}

function matches(statement: Fields, query: LrsCall["query"]): boolean {
  const { verb, context, object } = statement;
  const is = (name: string, value: unknown): boolean => query[name] === undefined || query[name] === value;
  return (
    is("verb", isObject(verb) ? verb["id"] : undefined) &&
    is("registration", isObject(context) ? context["registration"] : undefined) &&
    is("activity", isObject(object) ? object["id"] : undefined)
  );
}
