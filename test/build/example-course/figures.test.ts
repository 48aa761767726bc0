import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { figuresWithoutReference } from "./figures.ts";
import { passagesIn, passagesOf } from "./passages.ts";

/** Figures that need no source, and why. */
const allowed = new Map([
  ["80%", "the pass mark of this course"],
  ["2018", "part of the name of an Act, which the course says to look up"],
  ["2026", "the review of this course"],
  ["2027", "its next review"],
  ["30 June", "the day in an invented plan"],
]);

interface References {
  readonly references: readonly { readonly id: string; readonly text: string; readonly url?: string }[];
}
const { references } = parse(readFileSync("course/references.yaml", "utf8")) as References;
const passages = passagesOf("course");

describe("the figures of the example course", () => {
  it("each have a reference", () => {
    expect(figuresWithoutReference(passages, new Set(allowed.keys()))).toEqual([]);
  });

  it("that are allowed without one are all used", () => {
    const unsourced = new Set(figuresWithoutReference(passages, new Set()).map(({ figure }) => figure));
    expect(unsourced).toEqual(new Set(allowed.keys()));
  });

  it("cite references that exist, and every reference is cited", () => {
    const cited = new Set(passages.flatMap(({ text }) => [...text.matchAll(/\[@([a-z0-9-]+)/g)].map(([, id]) => id)));
    expect(cited).toEqual(new Set(references.map(({ id }) => id)));
  });
});

it.each([
  ["a share", "In the UK 93% of people do.", "93%"],
  ["a count", "The UK has 61 million users.", "61 million"],
  ["a day", "The rule changed on 1 April 2025.", "1 April 2025"],
  ["a standard", "Standard 6.4 asks for it.", "6.4"],
  ["a length of time", "People spend 200 minutes on it.", "200 minutes"],
])("%s without a reference is found, and with one it is not", (_, text, figure) => {
  const found = (words: string) => figuresWithoutReference([{ file: "a.yaml", text: words }], new Set());
  expect(found(text)).toEqual([{ file: "a.yaml", figure }]);
  expect(found(`${text} [@hcpc-conduct]`)).toEqual([]);
});

it("a reference of one paragraph, row or figure says nothing of the next", () => {
  expect(
    passagesIn([
      "A 5% rise [@a].\n\nA 6% fall.",
      {
        type: "table",
        rows: [
          ["7%", "x [@b]"],
          ["8%", "y"],
        ],
      },
    ]),
  ).toEqual(["A 5% rise [@a].", "A 6% fall.", "7% | x [@b]", "8% | y"]);
});

describe("the addresses of the example course", () => {
  const resources = parse(readFileSync("course/course.yaml", "utf8")) as {
    readonly resources: readonly { url?: string }[];
  };
  const written = passages.flatMap(({ text }) => text.match(/https?:\/\/[^\s)"<]+/g) ?? []);
  const addresses = [...references, ...resources.resources].flatMap(({ url }) => (url === undefined ? [] : [url]));
  const all = [...addresses, ...written].filter((url) => !url.startsWith("http://www.w3.org/"));

  it("are canonical: https, no copy of a site, no page of another language", () => {
    const odd = /^http:|\/cy-gb\/|\/\/(?:prod|mrs|acptr)\.|hcpc-uk\.co\.uk|\bhpc-uk\.org/;
    expect(all.length).toBeGreaterThan(20);
    expect(all.filter((url) => odd.test(url))).toEqual([]);
  });

  it("are each named in course/README.md, as opened or as not opened", () => {
    const told = readFileSync("course/README.md", "utf8").split("### Addresses")[1]?.split("\n## ")[0] ?? "";
    const named = [...told.matchAll(/`([a-z0-9-]+)`/g)].map(([, id]) => id ?? "");
    expect(named.sort()).toEqual(references.flatMap(({ id, url }) => (url === undefined ? [] : [id])).sort());
  });
});
