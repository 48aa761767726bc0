import { cpSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { nodeWorld } from "../../src/cli/node-world.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { build } from "../../src/pipeline/build.ts";
import { readZip, type ZipEntry } from "../helpers/read-zip.ts";
import { scratchFolder } from "../helpers/scratch-folder.ts";
import { isOfHandWashing } from "../build/parts/build-course.ts";

const path = (from: string): string => fileURLToPath(new URL(from, import.meta.url));

/** The small course of test/courses, to be changed. */
function newCourse(): string {
  const folder = scratchFolder();
  cpSync(path("../courses/hand-washing"), folder, { recursive: true });
  cpSync(path("../courses/media"), join(folder, "media"), { recursive: true, filter: isOfHandWashing });
  return folder;
}

function change(folder: string, file: string, edit: (text: string) => string): void {
  writeFileSync(join(folder, file), edit(readFileSync(join(folder, file), "utf8")));
}

interface Built {
  readonly diagnostics: readonly Diagnostic[];
  readonly bytes: Buffer;
  readonly entries: readonly ZipEntry[];
  text(name: string): string;
}

/** Builds with the sources as they are; what the page runs comes from `npm run prepare`. */
async function packageOf(folder: string): Promise<Built> {
  const request = { formats: ["scorm12"], out: join(folder, "out"), frozen: false, verifyXsd: false, unpacked: false };
  const { diagnostics, outputs } = await build({ folder, ...request }, nodeWorld(path("../../dist")));
  const bytes = outputs[0] ? readFileSync(outputs[0].path) : Buffer.of();
  const entries = outputs[0] ? await readZip(bytes) : [];
  const text = (name: string) => Buffer.from(entries.find((entry) => entry.name === name)?.content ?? []).toString();
  return { diagnostics, bytes, entries, text };
}

describe("the whole package", () => {
  it.each([
    ["CRLF", (text: string) => text.replaceAll("\n", "\r\n")],
    ["a lone CR", (text: string) => text.replaceAll("\n", "\r")],
    ["a byte order mark", (text: string) => `\ufeff${text}`],
  ])("A10 of texts with %s has the same bytes", async (_, edit) => {
    const plain = await packageOf(newCourse());
    expect(plain.diagnostics).toEqual([]);
    const folder = newCourse();
    const sources = ["course.yaml", "assessment.yaml", "references.yaml", "media/clip.md"];
    for (const file of [...sources, "sessions/1-when.yaml", "sessions/2-how.yaml"]) change(folder, file, edit);
    const other = await packageOf(folder);
    expect(other.diagnostics).toEqual([]);
    expect(other.bytes.equals(plain.bytes)).toBe(true);
  });

  it("A13 of an Arabic course runs from right to left", async () => {
    const folder = newCourse();
    change(folder, "course.yaml", (text) => text.replace("en-GB", "ar").replace("Hand washing", "غسل اليدين"));
    const { diagnostics, text } = await packageOf(folder);
    expect(diagnostics.map(({ code }) => code)).toEqual(["BC3201"]);
    expect(text("index.html")).toMatch(/<html lang="ar" dir="rtl"/);
  });

  it("A13 a direction override in the name of a file is refused, and shown as an escape", async () => {
    const folder = newCourse();
    change(folder, "sessions/1-when.yaml", (text) => text.replace("media/picture.png", '"media/\\u202Egnp.exe.png"'));
    const { diagnostics } = await packageOf(folder);
    expect(diagnostics.map(({ code }) => code)).toEqual(["BC1101"]);
    expect(diagnostics[0]?.text).toContain("\\u202e");
    expect(diagnostics[0]?.text).not.toContain("\u202e");
  });

  it("A24 A26 gives files with awkward names plain ones, and refers to them by those", async () => {
    const folder = newCourse();
    const awkward = "media/Bild #1 100% – où?+&.png";
    renameSync(join(folder, "media/picture.png"), join(folder, awkward));
    change(folder, "sessions/1-when.yaml", (text) => text.replace("media/picture.png", JSON.stringify(awkward)));
    const { diagnostics, entries, text } = await packageOf(folder);
    expect(diagnostics).toEqual([]);
    const [name = ""] = entries.map((entry) => entry.name).filter((entry) => entry.startsWith("media/bild"));
    expect(name).toMatch(/^media\/bild-1-100-ou-[0-9a-f]{8}\.png$/);
    expect(text("index.html")).toContain(`<img src="${name}" alt="A nurse at a basin."`);
    expect(text("imsmanifest.xml")).toContain(`<file href="${name}"/>`);
  });

  it("A38 lists in the manifest the files that are in it, by the same names", async () => {
    const { entries, text } = await packageOf(newCourse());
    const listed = [...text("imsmanifest.xml").matchAll(/<file href="([^"]+)"/g)].map(([, href = ""]) =>
      decodeURIComponent(href),
    );
    const packed = entries.map(({ name }) => name).filter((name) => !/^[^/]+\.(xsd|dtd|xml)$/.test(name));
    expect(listed.toSorted()).toEqual(packed.toSorted());
    expect(entries.filter(({ name }) => /[\\]|^\/|\.\.|\/$/.test(name))).toEqual([]);
  });

  it("A40 has no picture, style, script or font of another server, and refers to files that are in it", async () => {
    const { entries, text } = await packageOf(newCourse());
    const names = entries.map(({ name }) => name);
    const html = text("index.html").replace(/<template[\s\S]*?<\/template>/g, "");
    const loaded = [...html.matchAll(/<(?!a\b)[a-z][^>]*?\s(?:src|href|poster)="([^"#][^"]*)"/g)].map(
      ([, to = ""]) => to,
    );
    expect(loaded.length).toBeGreaterThan(5);
    expect(loaded.filter((to) => !names.includes(decodeURIComponent(to)))).toEqual([]);
    const styles = [...text("assets/course.css").matchAll(/url\(["']?([^)"']+)/g)].map(([, to = ""]) => to);
    expect(styles.length).toBeGreaterThan(0);
    expect(styles.filter((to) => !to.startsWith("data:") && !names.includes(`assets/${to}`))).toEqual([]);
    expect(text("assets/course.css")).not.toMatch(/@import|https?:/);
  });

  it.each(["https://cdn.example.org/hands.mp4", "//cdn.example.org/hands.mp4"])(
    "A40 refuses %s where a file is meant",
    async (file) => {
      const folder = newCourse();
      change(folder, "sessions/2-how.yaml", (text) => text.replace("media/clip.mp4", `"${file}"`));
      const { diagnostics, entries } = await packageOf(folder);
      expect(diagnostics.map(({ code, span }) => [code, span?.start])).toEqual([["BC1101", { line: 7, column: 11 }]]);
      expect(entries).toEqual([]);
    },
  );
});

it("A27 a link to nowhere in the course stops the build at its line", async () => {
  const folder = newCourse();
  change(folder, "sessions/2-how.yaml", (text) => text.replace("text: Sing.", "text: See [before](#before-glove)."));
  const { diagnostics } = await packageOf(folder);
  expect(diagnostics.map(({ code, fix, span }) => [code, fix, span?.start])).toEqual([
    ["BC5006", 'Did you mean "#before-gloves"?', { line: 15, column: 15 }],
  ]);
  expect(readdirSync(folder)).not.toContain("out");
  expect(readdirSync(folder)).not.toContain("course.lock.yaml");
});
