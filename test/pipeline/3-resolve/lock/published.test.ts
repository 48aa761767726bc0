import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { memoryWorld } from "../../../helpers/memory-world.ts";
import { resolved } from "../resolved.ts";

/** A course with each kind of thing that the lock knows, which was published and must never change. */
const folder = fileURLToPath(new URL("published/", import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: "utf8", withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.name.startsWith("course.lock"))
  .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll("\\", "/").replaceAll("//", "/"));
const course = Object.fromEntries(
  files.map((file) => [`/c/${file.slice(folder.length)}`, readFileSync(file, "utf8")] as const),
);
/** After two builds of version 0.1.0: an option was moved and one taken out, an answer corrected, a question removed. */
const ofFirstVersion = readFileSync(`${folder}course.lock.0.1.0.yaml`, "utf8");
const goldenFile = `${folder}course.lock.golden.yaml`;

const build = (lock: string, more: Readonly<Record<string, string>> = {}) =>
  resolved("/c", memoryWorld({ ...course, "/c/course.lock.yaml": lock, ...more }));

describe("A49 a new version of the tool", () => {
  it("A49 finds every item in a lock of version 0.1.0 and re-opens none", async () => {
    const { lock, diagnostics } = await build(ofFirstVersion);
    expect(lock.changes).toEqual([]);
    // What rules think of it, which are younger, is another matter.
    expect(diagnostics.filter(({ code }) => !code.startsWith("BC4"))).toEqual([]);
    expect(lock.text.replace(/^ +(title|words|order): .*\n/gm, "")).toBe(ofFirstVersion);
  });

  // A golden that changes here means that every learner half-way through a question is asked again, or that sessions
  // are not known again: write the new form beside the old one instead, and read both.
  it("A49 makes the same hashes of the same course", async () => {
    const { lock } = await build(ofFirstVersion);
    if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(goldenFile, lock.text);
    expect(lock.text).toBe(readFileSync(goldenFile, "utf8"));
    const again = await build(lock.text);
    expect([again.lock.text, again.lock.changes, again.lock.isChanged]).toEqual([lock.text, [], false]);
  });

  it("A49 makes the same hashes however the course is shown", async () => {
    const { lock } = await build(ofFirstVersion);
    const settings = [
      "language: ar",
      "delivery: { units: sessions, navigation: linear }",
      "tracking: { profile: moodle, interactions: 'off' }",
    ];
    const shown = (course["/c/course.yaml"] ?? "").replace("language: en-GB", settings.join("\n"));
    const wording = "question.check: تحقق\n";
    const found = await build(lock.text, { "/c/course.yaml": shown, "/c/locales/ar.yaml": wording });
    expect(found.course.delivery.units).toBe("sessions");
    expect(found.lock.text).toBe(lock.text);
  });
});
