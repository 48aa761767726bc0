import { checkStatement, isUuid } from "./check-statement.ts";
import { answer, isObject, json, parsed, type Fields, type LrsAnswer, type LrsCall } from "./http.ts";

export interface StatementStore {
  readonly answer: (call: LrsCall) => LrsAnswer;
  all(): readonly Fields[];
}

/** `refuse`: what else stands against a statement, such as cmi5: the status and the reason. */
export type Refuse = (statement: Fields) => readonly [status: number, reason: string] | undefined;

/** The Statement resource: a batch is taken or refused as a whole (Communication 2.1.2). */
export function newStatementStore(refuse: Refuse, onStored: (statement: Fields) => void): StatementStore {
  const stored: Fields[] = [];

  function store(batch: readonly unknown[]): LrsAnswer {
    const problems = batch.flatMap(checkStatement);
    const ids = batch.map((statement) => (isObject(statement) ? statement["id"] : undefined));
    if (problems.length > 0) return answer(400, problems.join("; "));
    if (new Set(ids).size < ids.length) return answer(400, "an id stands twice in a batch");
    const statements = batch.filter(isObject);
    for (const statement of statements) {
      const known = stored.find(({ id }) => id === statement["id"]);
      if (known && JSON.stringify(known) !== JSON.stringify(statement))
        return answer(409, "another statement has this id");
    }
    for (const statement of statements.filter(({ id }) => !stored.some((known) => known["id"] === id))) {
      const refusal = refuse(statement);
      // LMSs differ on what came before it in the batch; ours keeps it, and the ids make repeating harmless.
      if (refusal) return answer(...refusal);
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
