import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { root, workshop, type Workshop } from "../../e2e/package.ts";
import { weightLimitBytes, weightOf } from "./weight.ts";

let shop: Workshop;
beforeAll(async () => {
  shop = await workshop("examples/smallest");
});
afterAll(() => shop.remove());

/** Words that no compression makes much shorter, and the same each time. */
function wordsOfKilobytes(count: number): string {
  let next = 1;
  const word = () => (next = Math.imul(next, 1_664_525) + 1_013_904_223).toString(36).replace("-", "");
  return Array.from({ length: (count * 1000) / 7 }, word).join(" ");
}

it("acceptance 2: a course with too much text weighs too much, and one with a large picture does not", async () => {
  await writeFile(join(shop.course, "large.svg"), svgOfKilobytes(200));
  const picture = `
  - type: image
    file: large.svg
    alt: A large picture
`;
  await shop.edit("sessions/1-when.yaml", (text) => `${text.trimEnd()}${picture}`);
  expect((await weightOf(await shop.build())).bytes).toBeLessThan(weightLimitBytes / 2);
  await shop.edit("sessions/1-when.yaml", (text) => `${text.trimEnd()}\n  - ${wordsOfKilobytes(200)}\n`);
  expect((await weightOf(await shop.build())).bytes).toBeGreaterThan(weightLimitBytes);
});

function svgOfKilobytes(count: number): string {
  const title = `<title>${wordsOfKilobytes(count)}</title>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20">${title}<rect width="40" height="20"/></svg>`;
}

it("the one-page summary of the example course is one page", () => {
  const pdf = readFileSync(join(root, "course/media/one-page-summary.pdf"), "latin1");
  expect(pdf).toMatch(/^%PDF-/);
  expect([...pdf.matchAll(/\/Type\s*\/Page\b/g)]).toHaveLength(1);
});
