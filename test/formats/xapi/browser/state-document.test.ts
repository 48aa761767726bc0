import { describe, expect, it } from "vitest";
import { newLrs as newClient } from "../../../../src/formats/xapi/browser/lrs/lrs.ts";
import { newStateStore, stateQuery } from "../../../../src/formats/xapi/browser/lrs/state-document.ts";
import { documentFrom, type Surroundings } from "../../../../src/formats/xapi/browser/opening.ts";
import { answer } from "../../../../src/tools/preview/fake-lms/lrs/http.ts";
import { newFakeLrs, type FakeLrsOptions } from "../../../../src/tools/preview/fake-lms/lrs/lrs.ts";
import { emptyState } from "../../../../src/runtime/state/format.ts";
import { encode } from "../../../runtime/state/codec.ts";
import { endpoint, iri, newWire, noon, type Line } from "./xapi-page.ts";

const query = stateQuery({ actor: { mbox: "mailto:ada@example.org" }, activityId: iri }, "s");
/** As the pretend LRS has it. */
const place = Object.fromEntries(Object.entries(query));
const document = documentFrom({ attempt: "3f0c2d9e-5a1b-4c7d-8e9f-0a1b2c3d4e5f" });
const withData = (suspendData: string) => JSON.stringify({ ...document, suspendData });

interface Options extends Partial<FakeLrsOptions> {
  readonly showsEtag?: boolean;
  /** The way from the page to the wire. */
  readonly via?: (send: Surroundings["send"]) => Surroundings["send"];
}

function open(line?: Line, { via = (send) => send, ...options }: Options = {}) {
  const lrs = newFakeLrs({ isAuthorised: () => true, ...options });
  const wire = newWire(line ?? lrs.answer, undefined, options.showsEtag);
  const newStore = () =>
    newStateStore(newClient({ endpoint, auth: "", send: via(wire.send), clock: () => noon }), query);
  const kept = () => documentFrom(JSON.parse(lrs.state.get(place) ?? "{}") as object).suspendData;
  return { lrs, wire, newStore, kept, store: newStore() };
}

const conditions = ({ inits }: ReturnType<typeof open>["wire"]) =>
  inits
    .filter(({ method }) => method === "PUT")
    .map(({ headers }) => [new Headers(headers).get("if-match"), new Headers(headers).get("if-none-match")])
    .map(([match, noneMatch]) => (noneMatch ? `none ${noneMatch}` : match));

describe("B56 State that is changed with If-Match only", () => {
  it.each([[true], [false]])(
    "costs one request each, also the last and after a new visit; ETag seen: %s",
    async (showsEtag) => {
      const { store, newStore, wire, kept } = open(undefined, { showsEtag });
      await store.load();
      for (const data of ["AAAA", "BBBB", "Müller"]) expect(await store.save(withData(data))).toBe("kept");
      const next = newStore();
      expect((await next.load()).found).toMatchObject({ suspendData: "Müller" });
      expect(await next.save(withData("CCCC"), true)).toBe("kept");
      expect(kept()).toBe("CCCC");
      const [put, get] = ["PUT activities/state s 204", "GET activities/state s"];
      expect(wire.log).toEqual([`${get} 404`, put, put, put, `${get} 200`, put]);
      expect(conditions(wire)).toEqual([
        "none *",
        ...Array<unknown>(3).fill(expect.stringMatching(/^"[0-9a-f]{40}"$/)),
      ]);
    },
  );

  it("reads it again when another has written, and not while closing: the last word is then not confirmed", async () => {
    const { store, lrs, wire, kept } = open();
    await store.load();
    await store.save(withData("AAAA"));
    lrs.state.set(place, "{}");
    expect(await store.save(withData("BBBB"))).toBe("kept");
    expect(kept()).toBe("BBBB");
    lrs.state.set(place, "{}");
    expect(await store.save(withData("CCCC"), true)).toBe("refused");
    expect(wire.log.at(-1)).toBe("PUT activities/state s 412");
    expect(conditions(wire)).not.toContain("*");
  });

  it.each([
    ["did not hear", false],
    ["has taken", true],
  ])("gives up a PUT under way for the last one, which holds also where the LRS %s it", async (_what, isHeard) => {
    const signals: (AbortSignal | null | undefined)[] = [];
    const { store, lrs, kept, wire } = open(undefined, {
      via: (send) => async (url, init) => {
        if (typeof init.body !== "string" || !init.body.includes("BBBB")) return send(url, init);
        signals.push(init.signal);
        if (isHeard) await send(url, init);
        return new Promise((_answered, refused) =>
          init.signal?.addEventListener("abort", () => refused(new Error("aborted"))),
        );
      },
    });
    await store.load();
    await store.save(withData("AAAA"));
    const first = store.save(withData("BBBB"));
    await expect.poll(() => lrs.state.get(place)?.includes("BBBB")).toBe(isHeard);
    // The LRS may answer long before the page hears of it.
    await new Promise((written) => setTimeout(written, 10));
    expect(signals.map((signal) => signal?.aborted)).toEqual([false]);
    const last = store.save(withData("CCCC"), true);
    expect(signals.map((signal) => signal?.aborted)).toEqual([true]);
    expect([await first, await last, kept()]).toEqual(["refused", "kept", "CCCC"]);
    expect(conditions(wire).at(-1)).toMatch(/^"[0-9a-f]{40}","[0-9a-f]{40}"$/);
  });

  it("does not confirm the last one where the LRS is still busy with the one before", async () => {
    const { store, kept } = open();
    await store.load();
    await store.save(withData("AAAA"));
    const saves = [store.save(withData("BBBB")), store.save(withData("CCCC"), true)];
    expect(await Promise.all(saves)).toEqual(["refused", "refused"]);
    expect(kept()).toBe("BBBB");
  });

  it("is written without a condition where an LRS makes its tags in a way that nobody can know, as it was before", async () => {
    const lrs = newFakeLrs({ isAuthorised: () => true, isStateFree: true });
    const { store, wire } = open((call) =>
      call.headers["if-match"] === undefined ? lrs.answer(call) : answer(412, "no tag of ours"),
    );
    await store.load();
    for (const data of ["AAAA", "BBBB", "CCCC", "DDDD"])
      expect(await store.save(withData(data), data === "DDDD")).toBe("kept");
    const put = (status: number) => `PUT activities/state s ${status}`;
    expect(wire.log.slice(1)).toEqual([
      put(204),
      ...[put(412), "GET activities/state s 200", put(412), put(204)],
      // Whether another page has written is seen by looking; a window that closes has no time to.
      ...["GET activities/state s 200", put(204)],
      put(204),
    ]);
  });

  it("a tag that a proxy made weak is used as the LRS made it", async () => {
    const lrs = newFakeLrs({ isAuthorised: () => true });
    const { store } = open(
      (call) => {
        const { headers, ...given } = lrs.answer(call);
        const etag = headers["etag"];
        return { ...given, headers: etag === undefined ? headers : { ...headers, etag: `W/${etag}` } };
      },
      { showsEtag: true },
    );
    lrs.state.set(place, "{}");
    await store.load();
    expect(await store.save(withData("AAAA"), true)).toBe("kept");
  });
});

describe("B68 another page that has written meanwhile", () => {
  const save = (token: number, counter: number, page = 0) =>
    withData(encode({ ...emptyState(1), token, counter, place: { page, block: 0 } }, [], 4096).text);
  const [put, get] = ["PUT activities/state s 204", "GET activities/state s 200"];
  const refused = "PUT activities/state s 412";

  it.each([
    ["as many saves", save(7, 3, 5)],
    ["more saves", save(7, 30)],
    ["another attempt", save(8, 1)],
    ["something of a later version", withData("~later~")],
  ])("is not written over where it has %s, whether or not the tags are seen", async (_what, theirs) => {
    for (const showsEtag of [true, false]) {
      const { store, lrs, wire } = open(undefined, { showsEtag });
      await store.load();
      await store.save(save(7, 2));
      lrs.state.set(place, theirs);
      expect(await store.save(save(7, 3))).toBe("superseded");
      expect(lrs.state.get(place)).toBe(theirs);
      expect(wire.log.slice(-2)).toEqual([refused, get]);
    }
  });

  it.each([
    ["fewer saves", save(7, 3)],
    ["nothing of a learner's", "{}"],
  ])("gives way where it has %s, under the tag of what was read", async (_what, theirs) => {
    for (const showsEtag of [true, false]) {
      const { store, lrs, wire } = open(undefined, { showsEtag });
      await store.load();
      await store.save(save(7, 2));
      lrs.state.set(place, theirs);
      expect(await store.save(save(7, 4))).toBe("kept");
      expect(lrs.state.get(place)).toBe(save(7, 4));
      expect(wire.log.slice(-3)).toEqual([refused, get, put]);
      expect(conditions(wire)).toEqual([
        "none *",
        ...Array<unknown>(2).fill(expect.stringMatching(/^"[0-9a-f]{40}"$/)),
      ]);
    }
  });

  it.each([
    ["asks for conditions", false],
    ["heeds them and asks for none", true],
  ])(
    "B56 that began at once with this one, in an LRS that %s, keeps what it was told is saved",
    async (_what, isStateFree) => {
      const { store, newStore, lrs } = open(undefined, { isStateFree });
      const other = newStore();
      await Promise.all([store.load(), other.load()]);
      expect(await other.save(save(8, 1))).toBe("kept");
      expect(await store.save(save(7, 1))).toBe("superseded");
      expect(lrs.state.get(place)).toBe(save(8, 1));
    },
  );

  it("B56 is not looked out for where CORS lets no such header through: the first save arrives with the second try", async () => {
    const { store, kept, wire } = open(undefined, {
      isStateFree: true,
      via: (send) => (url, init) =>
        new Headers(init.headers).has("if-none-match")
          ? Promise.reject(new TypeError("Failed to fetch"))
          : send(url, init),
    });
    await store.load();
    expect(await store.save(withData("AAAA"))).toBe("refused");
    expect(await store.save(withData("AAAA"))).toBe("kept");
    expect([kept(), ...conditions(wire)]).toEqual(["AAAA", null]);
  });

  it("that writes between the look and the save is looked at once more, and never written over without a condition", async () => {
    for (const showsEtag of [true, false]) {
      const lrs = newFakeLrs({ isAuthorised: () => true });
      let isBusy = false;
      const { store, wire } = open(
        (call) => {
          const given = lrs.answer(call);
          if (isBusy && call.method === "GET") lrs.state.set(place, save(7, 30));
          return given;
        },
        { showsEtag },
      );
      await store.load();
      // The tags are known to work.
      await store.save(save(7, 2));
      await store.save(save(7, 3));
      lrs.state.set(place, save(7, 2));
      isBusy = true;
      expect(await store.save(save(7, 4))).toBe("refused");
      isBusy = false;
      expect(await store.save(save(7, 4))).toBe("superseded");
      expect(lrs.state.get(place)).toBe(save(7, 30));
      expect(conditions(wire).slice(1)).not.toContain(null);
    }
  });

  it("is asked for when it cannot be read, and nothing is written meanwhile", async () => {
    const lrs = newFakeLrs({ isAuthorised: () => true });
    let isDown = false;
    const { store, wire } = open((call) => (isDown && call.method === "GET" ? answer(500, "busy") : lrs.answer(call)));
    await store.load();
    await store.save(save(7, 2));
    lrs.state.set(place, save(7, 3));
    isDown = true;
    expect(await store.save(save(7, 4))).toBe("refused");
    expect(wire.log.slice(-2)).toEqual([refused, "GET activities/state s 500"]);
  });

  it("is looked for before each save of an LRS whose tags nobody can know", async () => {
    const lrs = newFakeLrs({ isAuthorised: () => true, isStateFree: true });
    const { store } = open((call) =>
      call.headers["if-match"] === undefined ? lrs.answer(call) : answer(412, "no tag of ours"),
    );
    await store.load();
    for (const counter of [1, 2, 3]) expect(await store.save(save(7, counter))).toBe("kept");
    lrs.state.set(place, save(7, 30));
    expect(await store.save(save(7, 4))).toBe("superseded");
    expect(lrs.state.get(place)).toBe(save(7, 30));
  });
});
