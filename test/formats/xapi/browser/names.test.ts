import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sha1 } from "../../../../src/formats/xapi/browser/sha1.ts";
import { isUuid, namedUuid, newUuid } from "../../../../src/formats/xapi/browser/uuid.ts";

describe("ids of statements", () => {
  it("hash as SHA-1 does, whatever the length", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(Buffer.from(sha1([...bytes])).toString("hex")).toBe(createHash("sha1").update(bytes).digest("hex"));
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  it("are RFC 4122's for a name", () => {
    // The namespace for DNS names, and what every implementation gives for this one.
    expect(namedUuid("6ba7b810-9dad-11d1-80b4-00c04fd430c8", "www.example.com")).toBe(
      "2ed6657d-e927-568b-95e1-2665a8aea6a2",
    );
  });

  it("are random otherwise, of version 4", () => {
    const ids = Array.from({ length: 200 }, newUuid);
    expect(new Set(ids).size).toBe(200);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it.each([["not one"], [""], ["3f0c2d9e5a1b4c7d8e9f0a1b2c3d4e5f"], ["3f0c2d9e-5a1b-4c7d-0e9f-0a1b2c3d4e5f"]])(
    "do not take %j for one",
    (text) => expect(isUuid(text)).toBe(false),
  );
});
