import { describe, expect, it } from "vitest";
import { findApi } from "../../../../src/formats/scorm/browser/find-api.ts";

const API = { LMSInitialize: () => "true" };
const find = (start: object) => findApi(start, "API", "LMSInitialize")?.api;

/** A window of another origin: any touch throws. */
const foreign: object = new Proxy(
  {},
  {
    get: () => {
      throw new Error("SecurityError");
    },
  },
);

function framed(top: object, depth: number): object {
  return depth === 0 ? top : { parent: framed(top, depth - 1) };
}

describe("B3 the API is found", () => {
  it("in the window itself", () => expect(find({ API })).toBe(API));
  it("one and seven frames up", () => expect([framed({ API }, 1), framed({ API }, 7)].map(find)).toEqual([API, API]));
  it("in the opener", () => expect(find({ opener: { API } })).toBe(API));
  it("in a parent of the opener", () => expect(find({ opener: framed({ API }, 2) })).toBe(API));
  it("in the opener of the top window", () => expect(find(framed({ opener: { API } }, 3))).toBe(API));
  it("in a parent before it is in an opener", () => {
    expect(find({ parent: { API }, opener: { API: { ...API } } })).toBe(API);
  });
});

describe("the search ends", () => {
  it("at a window that is its own parent", () => {
    const top: Record<string, unknown> = {};
    Object.assign(top, { parent: top, opener: null });
    expect(find({ parent: top })).toBeUndefined();
  });
  it("in a circle of windows", () => {
    const one: Record<string, unknown> = {};
    Object.assign(one, { parent: { opener: one } });
    expect(find(one)).toBeUndefined();
  });
  it("after five hundred frames", () => expect(find(framed({ API }, 600))).toBeUndefined());
});

it("B4 windows of another origin are passed over", () => {
  expect(find(foreign)).toBeUndefined();
  expect(find({ parent: foreign, opener: { API } })).toBe(API);
});

it("an element with the id API is not taken for one", () => {
  expect(find({ API: { tagName: "DIV" }, parent: { API } })).toBe(API);
});
