import { describe, expect, it } from "vitest";
import { actorOf, learnerIdOf } from "../../../../src/formats/xapi/browser/actor.ts";
import { launchOf } from "../../../../src/formats/xapi/browser/launch.ts";
import { registration } from "./xapi-page.ts";

const actor = { name: "Ada", account: { homePage: "https://lms.example", name: "ada" } };

function query(more: Readonly<Record<string, string>> = {}): string {
  return `?${new URLSearchParams({
    endpoint: "https://lrs.example/xapi/",
    auth: "Basic YTpi",
    actor: JSON.stringify(actor),
    registration,
    activity_id: "https://example.org/a",
    ...more,
  }).toString()}`;
}

describe("B37 what a launch says is read as LMSs write it", () => {
  it("reads a launch as it should be", () => {
    expect(launchOf(query({ activity_platform: "LMS", grouping: "https://example.org/g" }))).toEqual({
      endpoint: "https://lrs.example/xapi/",
      auth: "Basic YTpi",
      actor: { objectType: "Agent", ...actor },
      registration,
      activityId: "https://example.org/a",
      fetchUrl: "",
      platform: "LMS",
      grouping: "https://example.org/g",
    });
  });

  it.each([["https://lrs.example/xapi"], ["https://lrs.example/xapi//"], ["https%3A%2F%2Flrs.example%2Fxapi"]])(
    "gives the endpoint %s one slash at its end",
    (endpoint) => expect(launchOf(query({ endpoint }))?.endpoint).toBe("https://lrs.example/xapi/"),
  );

  it("reads an actor and a key that were encoded twice", () => {
    const twice = launchOf(query({ actor: encodeURIComponent(JSON.stringify(actor)), auth: "Basic%20YTpi" }));
    expect(twice).toMatchObject({ actor, auth: "Basic YTpi" });
  });

  it("mends a plus that became a space, and a scheme left out", () => {
    expect(launchOf(query({ auth: "Basic ab cd==" }))?.auth).toBe("Basic ab+cd==");
    expect(launchOf(query({ auth: "YTpi" }))?.auth).toBe("Basic YTpi");
  });

  it("goes without a registration, or with one that no LRS would take", () => {
    expect(launchOf(query({ registration: "" }))).not.toHaveProperty("registration");
    expect(launchOf(query({ registration: "42" }))).not.toHaveProperty("registration");
  });

  it("reads cmi5's names", () => {
    const found = launchOf(query({ activityId: "https://lms.example/au", fetch: "https://lms.example/fetch?k=1" }));
    expect(found).toMatchObject({ activityId: "https://lms.example/au", fetchUrl: "https://lms.example/fetch?k=1" });
  });

  it.each([["endpoint"], ["actor"]])("is no launch without %s", (name) => {
    expect(launchOf(query({ [name]: "" }))).toBeUndefined();
  });
});

describe("B37 an actor", () => {
  it.each([
    [
      "of TinCan 0.9",
      { name: ["Ada"], mbox: ["mailto:ada@example.org"] },
      { name: "Ada", mbox: "mailto:ada@example.org" },
    ],
    [
      "with an account of TinCan 0.9",
      { account: [{ accountServiceHomePage: "https://lms.example", accountName: "ada" }] },
      { account: { homePage: "https://lms.example", name: "ada" } },
    ],
    ["without mailto", { mbox: "ada@example.org" }, { mbox: "mailto:ada@example.org" }],
    ["with a hash", { mbox_sha1sum: "ab12" }, { mbox_sha1sum: "ab12" }],
    ["with an openid", { openid: "https://ada.example" }, { openid: "https://ada.example" }],
    ["with two identifiers keeps the account", { ...actor, mbox: "mailto:ada@example.org" }, actor],
    ["with more than an agent has", { ...actor, objectType: "Person", extra: 1 }, actor],
  ])("%s is one agent with one identifier", (_what, given, expected) => {
    expect(actorOf(JSON.stringify(given))).toEqual({ objectType: "Agent", ...expected });
  });

  it.each([["{}"], ["no json"], ["null"], ['{"mbox":"nobody"}'], ['{"account":{"name":"ada"}}']])(
    "%s is nobody",
    (json) => {
      expect(actorOf(json)).toBeUndefined();
    },
  );

  it("is told from others by what identifies it", () => {
    expect(learnerIdOf(actor)).toBe("https://lms.example ada");
    expect(learnerIdOf({ mbox: "mailto:ada@example.org" })).toBe("mailto:ada@example.org");
  });
});
