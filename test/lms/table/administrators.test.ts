import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { moodleDefaults, moodleForm } from "../../../src/pipeline/5-package/upload-guide/moodle-form.ts";
import { root } from "../../e2e/package.ts";
import { tableCases } from "./cases.ts";
import { moodle } from "./lmss.ts";

const file = join(root, "docs/administrators.md");
const passage = /(<!-- begin: Moodle × settings[^>]*-->\n)([^]*?)(<!-- end -->)/;

/** Settings as the page tells them, and which package; the words are read back, so that what is told is what was played. */
const rows = [
  ["Number of attempts “Unlimited attempts”, Require status “Passed” and “Completed”", "moodle"],
  ["Number of attempts “Unlimited attempts”, Require status “Passed” and “Completed”", "generic"],
  ["Number of attempts “Unlimited attempts”, Require status “Completed”", "moodle"],
  ["Number of attempts “Unlimited attempts”, Require status “Completed”", "generic"],
  ["Number of attempts “1”, Require status “Passed” and “Completed”", "moodle"],
  ["Number of attempts “1”, nothing required", "moodle"],
] as const;

/** What a teacher who does as these words say has set. */
function settingsIn(words: string): { readonly attempts: number; readonly rule: readonly string[] } {
  const [, attempts = ""] = /Number of attempts “([^”]+)”/.exec(words) ?? [];
  const [, rule = ""] = /Require status (.*)$/.exec(words) ?? [];
  return {
    attempts: attempts === "Unlimited attempts" ? 0 : Number(attempts),
    rule: [...rule.matchAll(/“([^”]+)”/g)].map(([, status = ""]) => status.toLowerCase()),
  };
}

const outcomes = tableCases.filter(({ title }) => /passes|attempt left/.test(title));

async function played(): Promise<string> {
  const lines = [];
  for (const [words, profile] of rows) {
    const lms = { title: words, profile, hasPreview: true, sit: () => moodle(settingsIn(words)) };
    const cells = [];
    for (const { run } of outcomes) cells.push(await run(lms));
    lines.push([words, `\`${profile}\``, ...cells]);
  }
  const head = ["Settings", "package", ...outcomes.map(({ title }) => `a learner ${title.replace("has", "who has")}`)];
  return [head, head.map(() => "---"), ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

describe("docs/administrators.md", () => {
  it("says of Moodle's settings what the pretend Moodle makes of them", async () => {
    const text = readFileSync(file, "utf8");
    const table = `\n${await played()}\n\n`;
    if (process.env["UPDATE_GOLDEN"])
      writeFileSync(
        file,
        text.replace(passage, (_all, begin: string, _old, end: string) => `${begin}${table}${end}`),
      );
    else expect(passage.exec(text)?.[2]).toBe(table);
  });

  it("tells those settings that the tests give the pretend Moodle, and its database's", () => {
    const { attempts, rule } = moodleForm;
    expect(settingsIn(rows[0][0])).toEqual({ attempts, rule });
    expect(settingsIn(rows[5][0])).toEqual({ attempts: moodleDefaults.attempts, rule: moodleDefaults.rule });
    const text = readFileSync(file, "utf8");
    const [, field = ""] = /\| Attempts management – Number of attempts \| (.*) \|/.exec(text) ?? [];
    expect(settingsIn(`Number of attempts ${field}`).attempts).toBe(attempts);
    const [, status = ""] =
      /\| Activity completion – Require status \| With a quiz to pass: tick ([^.]*)\./.exec(text) ?? [];
    expect(settingsIn(`Require status ${status}`).rule).toEqual(rule);
    expect(text).toContain(`| Compatibility settings – Force completed | “${moodleForm.force ? "Yes" : "No"}”`);
  });
});
