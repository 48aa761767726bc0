import { readdirSync, readFileSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pseudoWording } from "../../../src/content/languages/pseudo.ts";
import { workshop, type Workshop } from "../../e2e/package.ts";

/** Words of the platform: what `Intl` and file names bring. */
const ofPlatform = new Set([
  ...Array.from({ length: 12 }, (_, month) => new Date(2026, month, 1).toLocaleDateString("en", { month: "long" })),
  ...["mp4", "mp3", "pdf", "svg", "jpg", "png", "vtt", "zip", "docx", "html", "txt", "csv"],
  ...["English", "Welsh", "French", "Arabic", "Polish"],
]);
const platformWords = new Set([...ofPlatform].map((word) => word.toLowerCase()));

const letters = (text: string): string =>
  text
    .replace(/[^\p{L}]+/gu, " ")
    .trim()
    .toLowerCase();

/** All that the author wrote, without marks and white space. */
function writtenBy(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const texts = files.filter((file) => /\.(ya?ml|md|vtt)$/.test(file) && !file.includes("locales"));
  return ` ${letters(texts.map((file) => readFileSync(join(folder, file), "utf8")).join(" "))} `;
}

/** What a learner reads or hears: text, and the attributes that are said. */
function saidIn(html: string): readonly string[] {
  const body = html.replace(/<(script|style)\b.*?<\/\1>|<!--.*?-->/gs, "");
  const attributes = [...body.matchAll(/ (?:aria-label|aria-valuetext|alt|title|placeholder|label)="([^"]*)"/g)];
  return [...body.split(/<[^>]+>/), ...attributes.map(([, text = ""]) => text)]
    .map(plain)
    .filter((text) => text !== "");
}

function plain(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&(amp|lt|gt|quot);/g, " ")
    .trim();
}

/** Runs of words without disguise that the author did not write. */
function undisguised(text: string, author: string): readonly string[] {
  // A word in disguise has an accent somewhere; a stroke, a cedilla and brackets count as one.
  const runs = text.normalize("NFC").split(/[⟦⟧()/]|\S*[^\p{ASCII}\s–—…“”‘’·×→≤≥]\S*/u);
  return runs.flatMap((run) => {
    const words = letters(run);
    const own = words.split(" ").filter((word) => word.length > 1 && !platformWords.has(word));
    return own.length === 0 || author.includes(` ${words} `) ? [] : [run.trim()];
  });
}

describe.each(["course", "examples/every-block", "examples/every-question"])("%s in the pseudo-locale", (source) => {
  let shop: Workshop;
  let html: string;
  let author: string;

  beforeAll(async () => {
    shop = await workshop(source);
    await shop.edit("course.yaml", (text) => text.replace(/^language: .*$/m, "language: en-XA"));
    await mkdir(join(shop.course, "locales"), { recursive: true });
    await shop.write("locales/en-XA.yaml", JSON.stringify(pseudoWording().entries));
    html = await readFile(join(await shop.build(), "index.html"), "utf8");
    author = writtenBy(shop.course);
  });
  afterAll(() => shop.remove());

  it("says nothing in English but what the author wrote", () => {
    const said = saidIn(html);
    expect(said.filter((text) => text.includes("⟦")).length).toBeGreaterThan(100);
    expect([...new Set(said.flatMap((text) => undisguised(text, author)))]).toEqual([]);
  });

  it("would find a word that somebody wrote into a template", () => {
    expect(undisguised("⟦Þŕééšš⟧ Zebra crossing ⟦ñööŵ⟧", author)).toEqual(["Zebra crossing"]);
    expect(saidIn(html.replace(/ aria-label="[^"]*"/, ' aria-label="Zebra"'))).toContain("Zebra");
  });
});
