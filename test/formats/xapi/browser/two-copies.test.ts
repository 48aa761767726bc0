import { describe, expect, it } from "vitest";
import { openXapi } from "../../../../src/formats/xapi/browser/driver.ts";
import { newFakeLrs } from "../../../../src/tools/preview/fake-lms/lrs/lrs.ts";
import { FakeLastingCopy } from "../../../runtime/saving/fakes.ts";
import {
  answeredCheck,
  driverData,
  endpoint,
  iri,
  newStorage,
  newWire,
  noon,
  registration,
  surroundings,
  wordOf,
  type Browser,
  type Line,
  type Statement,
} from "./xapi-page.ts";

const day = 24 * 60 * 60 * 1000;

/** One learner's launch; another registration is another learner's. */
function search(whose = registration): string {
  const actor = JSON.stringify({ mbox: "mailto:ada@example.org" });
  return `?${new URLSearchParams({ endpoint, auth: "Basic YTpi", actor, registration: whose, activity_id: iri }).toString()}`;
}

const newLrs = () => newFakeLrs({ isAuthorised: () => true });
const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

/** Opens the course, answers as many checks, and is gone. */
async function visit(line: Line, browser: Browser, checks: readonly string[] = [], clock = () => noon, whose?: string) {
  const driver = await openXapi(driverData, surroundings(search(whose), newWire(line), browser, { clock }));
  for (const id of checks) driver?.record(answeredCheck({ id }));
  await driver?.commit(5);
  await settle();
}

/** State is read, and no statement is taken. */
const deaf =
  (lrs: ReturnType<typeof newLrs>): Line =>
  (call) =>
    call.method === "POST" ? "no network" : lrs.answer(call);

function answers(lrs: ReturnType<typeof newLrs>): readonly string[] {
  const told = lrs.statements() as unknown as readonly Statement[];
  return told.filter((one) => wordOf(one) === "answered").map(({ object }) => object.id.replace(/^.*\//, ""));
}

function waiting({ lasting, local }: Browser): readonly string[] {
  const first = Array.from({ length: local.length }, (_, nth) => local.getItem(local.key(nth) ?? "") ?? "");
  return [...first, ...(lasting?.held.values() ?? [])].filter((text) => text.startsWith("["));
}

describe("statements that wait", () => {
  it("are there after a sign-in that clears localStorage, once each, and then nowhere", async () => {
    const lrs = newLrs();
    const lasting = new FakeLastingCopy();
    await visit(deaf(lrs), { local: newStorage(), session: newStorage(), lasting }, ["a", "b"]);
    expect(answers(lrs)).toEqual([]);
    const next = { local: newStorage(), session: newStorage(), lasting: lasting.again() };
    await visit(lrs.answer, next);
    expect(answers(lrs)).toEqual(["a", "b"]);
    expect(waiting(next)).toEqual([]);
    await visit(lrs.answer, { ...next, lasting: next.lasting.again() });
    expect(answers(lrs)).toEqual(["a", "b"]);
  });

  it("of which each copy lacks some, because a browser was killed, are those of both", async () => {
    const lrs = newLrs();
    const local = newStorage();
    const lasting = new FakeLastingCopy();
    await visit(deaf(lrs), { local, session: newStorage(), lasting }, ["a"]);
    const late = lasting.again();
    late.writes = "are lost";
    await visit(deaf(lrs), { local, session: newStorage(), lasting: late }, ["b"]);
    await visit(deaf(lrs), { local: newStorage(), session: newStorage(), lasting }, ["c"]);
    await visit(lrs.answer, { local, session: newStorage(), lasting: lasting.again() });
    expect(answers(lrs)).toEqual(["a", "b", "c"]);
  });

  it("are in localStorage alone where there is no database", async () => {
    const lrs = newLrs();
    const browser = { local: newStorage(), session: newStorage() };
    await visit(deaf(lrs), browser, ["a"]);
    await visit(lrs.answer, browser);
    expect(answers(lrs)).toEqual(["a"]);
  });

  it("are sent however old they are", async () => {
    const lrs = newLrs();
    const lasting = new FakeLastingCopy();
    await visit(deaf(lrs), { local: newStorage(), session: newStorage(), lasting }, ["a"]);
    const later = { local: newStorage(), session: newStorage(), lasting: lasting.again() };
    await visit(lrs.answer, later, [], () => noon + 400 * day);
    expect(answers(lrs)).toEqual(["a"]);
  });
});
