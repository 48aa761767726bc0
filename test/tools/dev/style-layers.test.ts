import { expect, it } from "vitest";
import { layersOf } from "../../../src/tools/dev/style-layers.ts";

it("gives the rules of a sheet by layer, in their order, whatever strings hold", () => {
  const css = `@layer a,b;@layer a{p{content:"}{;"}@media print{p{color:red}}}\n@layer b.c{i{content:'}'}}@layer a{b{top:0}}`;
  expect(layersOf(css)).toEqual([
    ["", "@layer a,b;"],
    ["a", 'p{content:"}{;"}@media print{p{color:red}}'],
    ["b.c", "i{content:'}'}"],
    ["a", "b{top:0}"],
  ]);
});

it("refuses a rule in no layer, which would win over an author's, and half a sheet", () => {
  expect(() => layersOf("@layer a{p{top:0}}p{top:1px}")).toThrow("in no layer: p{top:1px}");
  expect(() => layersOf("@media print{@layer a{p{top:0}}}")).toThrow("in no layer");
  expect(() => layersOf("@layer a{p{top:0}")).toThrow("ends in the middle");
});
