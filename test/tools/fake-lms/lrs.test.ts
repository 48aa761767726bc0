import { describe, expect, it } from "vitest";
import type { LrsAnswer, LrsCall } from "../../../src/tools/preview/fake-lms/lrs/http.ts";
import { newFakeLrs, type FakeLrs } from "../../../src/tools/preview/fake-lms/lrs/lrs.ts";
import { oneWriter } from "../../../src/tools/preview/fake-lms/lrs/one-writer.ts";
import { problemsOf } from "../../formats/xapi/browser/xapi-page.ts";

const key = "Basic YTpi";
const headers = {
  authorization: key,
  "x-experience-api-version": "1.0.3",
  "content-type": "application/json",
};
const newLrs = () => newFakeLrs({ isAuthorised: (authorization) => authorization === key, documentLimitBytes: 100 });

function ask(lrs: FakeLrs, call: Partial<LrsCall>): LrsAnswer {
  return lrs.answer({ method: "GET", resource: "statements", query: {}, headers, body: "", ...call });
}

const id = "3f0c2d9e-5a1b-4c7d-8e9f-0a1b2c3d4e5f";
const said = {
  id,
  timestamp: "2026-11-25T12:00:00.000Z",
  actor: { objectType: "Agent", account: { homePage: "https://lms.example", name: "ada" } },
  verb: { id: "http://adlnet.gov/expapi/verbs/answered", display: { "en-GB": "answered" } },
  object: { objectType: "Activity", id: "https://example.org/courses/c/questions/q" },
};
const post = (lrs: FakeLrs, body: unknown) => ask(lrs, { method: "POST", body: JSON.stringify(body) });

describe("the pretend LRS and headers", () => {
  it.each([
    ["no version", { "x-experience-api-version": "" }, 400],
    ["a version that was never published", { "x-experience-api-version": "3.0.0" }, 400],
    ["xAPI 2.0", { "x-experience-api-version": "2.0.0" }, 200],
    ["no key", { authorization: "" }, 401],
    ["another key", { authorization: "Basic eDp5" }, 401],
    ["a body of another type", { "content-type": "text/plain" }, 400],
  ])("%s", (_what, changed, status) => {
    const call = { method: "POST", body: JSON.stringify([said]), headers: { ...headers, ...changed } };
    expect(ask(newLrs(), call).status).toBe(status);
  });

  it("tells its versions to anybody, and knows no other resource", () => {
    const lrs = newLrs();
    expect(ask(lrs, { resource: "about", headers: {} })).toMatchObject({
      status: 200,
      body: expect.stringContaining("1.0.3") as string,
    });
    expect(ask(lrs, { resource: "elsewhere" }).status).toBe(404);
    expect(ask(lrs, { method: "PATCH" }).status).toBe(405);
  });
});

describe("the pretend LRS and statements", () => {
  it("takes one and a list, gives back their ids, and finds them; 409: the same again, and what comes with it", () => {
    const lrs = newLrs();
    const second = { ...said, id: id.replace("3", "4") };
    expect(post(lrs, said)).toMatchObject({ status: 200, body: JSON.stringify([id]) });
    expect(post(lrs, [said, second]).status).toBe(409);
    expect(lrs.statements()).toEqual([said]);
    expect(post(lrs, [second])).toMatchObject({ status: 200, body: JSON.stringify([second.id]) });
    expect(lrs.statements()).toEqual([said, second]);
    const query = { verb: said.verb.id, activity: said.object.id };
    expect(JSON.parse(ask(lrs, { query }).body)).toEqual({ statements: [second, said], more: "" });
    expect(JSON.parse(ask(lrs, { query: { verb: "http://example.org/other" } }).body)).toMatchObject({
      statements: [],
    });
  });

  it("409: another statement under an id that is taken, by POST and by PUT (Communication 2.1.1)", () => {
    const lrs = newLrs();
    post(lrs, said);
    const other = { ...said, timestamp: "2026-11-25T13:00:00.000Z" };
    expect(post(lrs, other).status).toBe(409);
    const put = (statementId: string, body: object) =>
      ask(lrs, { method: "PUT", query: { statementId }, body: JSON.stringify(body) }).status;
    const free = id.replace("3", "4");
    expect([put(free, { ...said, id: free }), put(id, other), put("no-uuid", said)]).toEqual([204, 409, 400]);
    expect(lrs.statements()).toEqual([said, { ...said, id: free }]);
    const found = (statementId: string) => ask(lrs, { query: { statementId } });
    expect(JSON.parse(found(id).body)).toEqual(said);
    expect(found(id.replace("3", "5")).status).toBe(404);
  });

  it("400: a batch with one that is wrong, or the same id twice, is refused as a whole", () => {
    const lrs = newLrs();
    expect(post(lrs, [said, { ...said, id: "x" }]).status).toBe(400);
    expect(post(lrs, [said, said]).status).toBe(400);
    expect(ask(lrs, { method: "POST", body: "{" }).status).toBe(400);
    expect(lrs.statements()).toEqual([]);
  });

  const context = (more: object) => ({ ...said, context: more });
  const result = (more: object) => ({ ...said, result: more });
  const definition = (more: object) => ({
    ...said,
    object: {
      ...said.object,
      definition: { type: "http://adlnet.gov/expapi/activities/cmi.interaction", ...more },
    },
  });
  it.each([
    ["no id", { ...said, id: undefined }, "id is no UUID"],
    ["no actor", { ...said, actor: undefined }, "actor"],
    ["an actor whom nothing identifies", { ...said, actor: { name: "Ada" } }, "actor"],
    [
      "an actor whom two things identify",
      { ...said, actor: { ...said.actor, mbox: "mailto:ada@example.org" } },
      "actor",
    ],
    ["no verb", { ...said, verb: undefined }, "verb is missing"],
    ["a verb without an IRI", { ...said, verb: { id: "answered" } }, "verb.id is no IRI"],
    ["no object", { ...said, object: undefined }, "object is missing"],
    ["null", result({ response: null }), "statement.result.response is null"],
    ["a property nobody knows", { ...said, mood: "good" }, "statement has no property mood"],
    ["a time without a zone", { ...said, timestamp: "2026-11-25T12:00:00" }, "timestamp is no ISO 8601 time"],
    ["a score beyond 1", result({ score: { scaled: 1.2 } }), "score.scaled is not within -1 and 1"],
    ["a raw score beyond its max", result({ score: { raw: 101, min: 0, max: 100 } }), "score.raw is not within min"],
    ["success in words", result({ success: "true" }), "result.success is no boolean"],
    ["a negative duration", result({ duration: "PT-5S" }), "result.duration is no ISO 8601 duration"],
    ["a registration of another form", context({ registration: "42" }), "context.registration is no UUID"],
    ["a language by name", context({ language: "English!" }), "context.language is no RFC 5646 tag"],
    ["an extension without an IRI", context({ extensions: { speed: 1 } }), "context.extensions has a key"],
    ["a relation nobody knows", context({ contextActivities: { near: [{ id: "x:y" }] } }), "has no property near"],
    [
      "two choices with one id",
      definition({
        interactionType: "choice",
        choices: [
          { id: "a", description: { en: "A" } },
          { id: "a", description: { en: "B" } },
        ],
      }),
      "object.definition",
    ],
    ["an interaction of no type", definition({ interactionType: "guess" }), "object.definition"],
    [
      "choices of a question that has none",
      definition({ interactionType: "numeric", choices: [{ id: "a", description: { en: "A" } }] }),
      "object.definition",
    ],
  ])("400: %s", (_what, wrong, reason) => {
    const lrs = newLrs();
    const { status, body } = post(lrs, wrong);
    expect([status, body]).toEqual([400, expect.stringContaining(reason)]);
    expect(lrs.statements()).toEqual([]);
  });

  it("takes what the oracle takes", () => {
    expect(problemsOf(said)).toEqual([]);
    expect(post(newLrs(), said).status).toBe(200);
  });
});

describe("the pretend LRS and documents", () => {
  const state = { activityId: "x:y", agent: JSON.stringify(said.actor), stateId: "s" };
  const profile = { agent: JSON.stringify(said.actor), profileId: "p" };
  const put = (lrs: FakeLrs, resource: string, query: LrsCall["query"], body: string, more: object = {}) =>
    ask(lrs, { method: "PUT", resource, query, body, headers: { ...headers, ...more } }).status;

  it("keeps State by activity, agent, registration and id, and says 404 to what is not there", () => {
    const lrs = newLrs();
    expect(put(lrs, "activities/state", state, "1")).toBe(204);
    expect(put(lrs, "activities/state", { ...state, registration: id }, "2")).toBe(204);
    expect(ask(lrs, { resource: "activities/state", query: state }).body).toBe("1");
    expect(ask(lrs, { resource: "activities/state", query: { ...state, stateId: "t" } }).status).toBe(404);
    expect(ask(lrs, { method: "DELETE", resource: "activities/state", query: state }).status).toBe(204);
    expect(ask(lrs, { resource: "activities/state", query: state }).status).toBe(404);
  });

  it("400: a parameter left out, or one nobody knows; 413: too large", () => {
    const lrs = newLrs();
    const { stateId: _stateId, ...without } = state;
    expect(put(lrs, "activities/state", without, "1")).toBe(400);
    expect(put(lrs, "activities/state", { ...state, colour: "red" }, "1")).toBe(400);
    expect(put(lrs, "activities/state", state, `"${"x".repeat(100)}"`)).toBe(413);
  });

  it("State is changed with If-Match only, as in ADL's LRS: 409 without, 412 where it has changed", () => {
    const lrs = newLrs();
    const write = (body: string, more: object = {}) => put(lrs, "activities/state", state, body, more);
    expect([write("1"), write("2")]).toEqual([204, 409]);
    const etag = ask(lrs, { resource: "activities/state", query: state }).headers["etag"] ?? "";
    expect(etag).toBe('"356a192b7913b04c54574d18c28d46e6395428ab"'); // SHA-1 of "1".
    expect(write("2", { "if-match": '"abc"' })).toBe(412);
    expect(write("2", { "if-match": `"abc", ${etag}` })).toBe(204);
    expect(write("3", { "if-match": etag })).toBe(412);
    expect(ask(lrs, { resource: "activities/state", query: state }).body).toBe("2");
    const softer = newFakeLrs({ isAuthorised: () => true, isStateFree: true });
    expect([put(softer, "activities/state", state, "1"), put(softer, "activities/state", state, "2")]).toEqual([
      204, 204,
    ]);
  });

  it("412: a PUT that comes while another of the same document is written", async () => {
    const answerTo = oneWriter<never>(newLrs().answer);
    const write = async (stateId: string, body: string) => {
      const query = { ...state, stateId };
      return (await answerTo({ method: "PUT", resource: "activities/state", query, headers, body })).status;
    };
    expect(await Promise.all([write("s", "1"), write("s", "2"), write("t", "3")])).toEqual([204, 412, 204]);
  });

  it("POST merges objects (Communication 2.2)", () => {
    const lrs = newLrs();
    put(lrs, "activities/state", state, '{"a":1,"b":1}');
    ask(lrs, { method: "POST", resource: "activities/state", query: state, body: '{"b":2}' });
    expect(JSON.parse(ask(lrs, { resource: "activities/state", query: state }).body)).toEqual({ a: 1, b: 2 });
  });

  it("a profile wants a precondition, and one that holds (Communication 3.1)", () => {
    const lrs = newLrs();
    const write = (body: string, more: object = {}) => put(lrs, "agents/profile", profile, body, more);
    expect(write("1")).toBe(400);
    expect(write("1", { "if-match": '"abc"' })).toBe(412);
    expect(write("1", { "if-none-match": "*" })).toBe(204);
    expect(write("2", { "if-none-match": "*" })).toBe(412);
    expect(write("2")).toBe(409);
    const etag = ask(lrs, { resource: "agents/profile", query: profile }).headers["etag"] ?? "";
    expect(etag).toBe('"356a192b7913b04c54574d18c28d46e6395428ab"'); // SHA-1 of "1".
    expect(write("2", { "if-match": '"abc"' })).toBe(412);
    expect(write("2", { "if-match": etag })).toBe(204);
    expect(write("3", { "if-match": etag })).toBe(412);
    expect(ask(lrs, { resource: "agents/profile", query: profile }).body).toBe("2");
  });
});
