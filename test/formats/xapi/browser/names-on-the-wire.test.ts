import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";

const file = (path: string) => readFile(new URL(`../../../../${path}`, import.meta.url), "utf8");

/** Members of an interface of `contract/xapi.ts`. */
async function membersOf(name: string): Promise<readonly string[]> {
  const contract = await file("src/contract/xapi.ts");
  const [, members = ""] = new RegExp(`export interface ${name} \\{(.*?)\\}`, "s").exec(contract) ?? [];
  return [...members.matchAll(/readonly "?([\w-]+)"?\??:/g)].map(([, member = ""]) => member);
}

describe.each([
  ["xapi", ["profileId"]],
  ["cmi5", []],
])("the script for %s, with its names shortened", (driver, unused) => {
  test("names headers and parameters as an LRS does", async () => {
    const script = await file(`dist/runtime/${driver}.json`);
    const names = [...(await membersOf("LrsHeaders")), ...(await membersOf("LrsQuery"))];
    expect(names).toEqual(expect.arrayContaining(["Authorization", "X-Experience-API-Version", "agent", "stateId"]));
    expect(names.filter((name) => !script.includes(name))).toEqual(unused);
  });
});
