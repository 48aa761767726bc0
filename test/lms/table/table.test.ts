import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { profileById, profiles } from "../../../src/formats/profiles.ts";
import { root } from "../../e2e/package.ts";
import { tableCases } from "./cases.ts";
import { tableLmss } from "./lmss.ts";

const file = join(root, "docs/profiles.md");
const passage = /(<!-- begin: LMS × case[^>]*-->\n)([^]*?)(<!-- end)/;

/** Played now, so that what is written cannot be older than what is so. */
async function played(): Promise<string> {
  const rows = [];
  for (const lms of tableLmss) {
    const cells = [];
    for (const { run } of tableCases) cells.push(await run(lms));
    rows.push([`${lms.title}, \`${lms.profile}\``, known[profileById(lms.profile).known], ...cells]);
  }
  const head = ["a learner …", "known", ...tableCases.map(({ title }) => title)];
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

const known = { seen: "seen", source: "its source", read: "only read" } as const;

describe("the table LMS × case of docs/profiles.md", () => {
  it("is what the pretend LMSs do now, with the profile that fits", async () => {
    const text = readFileSync(file, "utf8");
    const table = `\n${await played()}\n\n`;
    if (process.env["UPDATE_GOLDEN"])
      writeFileSync(
        file,
        text.replace(passage, (_all, begin: string, _old, end: string) => `${begin}${table}${end}`),
      );
    else expect(passage.exec(text)?.[2]).toBe(table);
  });

  it("has a row for each profile that can be played here, and the others are named as not tried", () => {
    const text = readFileSync(file, "utf8");
    const [, untried = ""] = /^Not tried: (.*?)\.$/m.exec(text) ?? [];
    const here = new Set(tableLmss.map(({ profile }) => profile));
    const others = profiles.filter(({ id }) => !here.has(id)).map(({ id }) => `\`${id}\``);
    expect(untried.split(", ")).toEqual(others);
  });
});
