import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { refusalAdvice, signInAdvice } from "../../src/content/blocks/embed/advice.ts";

const reports = ["pages", "pasted"].map((name) =>
  readFileSync(new URL(`../content/embed/${name}/diagnostics.txt`, import.meta.url), "utf8"),
);
const advised = reports.flatMap((text) => [...text.matchAll(/^ {2}> Write (https:[^\s,]+?)[.,]?(?: |$)/gm)]);

it("A67 every address that an author is told to write is one that is taken", () => {
  const addresses = advised.map(([, address = ""]) => address);
  expect(addresses.length).toBeGreaterThan(30);
  expect(addresses.filter((address) => refusalAdvice(new URL(address)) ?? signInAdvice(new URL(address)))).toEqual([]);
});
