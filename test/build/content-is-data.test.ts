import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readZip } from "../helpers/read-zip.ts";
import { scratchFolder } from "../helpers/scratch-folder.ts";
import { buildCourse, courses, handWashingZip, putHandWashing } from "./parts/build-course.ts";
import { documentOf, packageOf, pageData, readable, textOf } from "./parts/opened-package.ts";

describe("content is data", () => {
  const hostile = `${courses}/hostile`;
  const templates = ['{{constructor.constructor("return 1")()}}', "{{{title}}}", "{{> header}}", "${1+1}", "<%= 1 %>"];

  const built = async () => {
    const folder = scratchFolder();
    putHandWashing(join(folder, "course"), hostile);
    const ended = await buildCourse(folder, ["build", "course", "--out", "out"]);
    expect(ended.code).toBe(0);
    const entries = await readZip(readFileSync(join(folder, "out", handWashingZip)));
    return { ...ended, entries, html: documentOf(entries) };
  };

  const plainBuild = async () => {
    const folder = scratchFolder();
    putHandWashing(join(folder, "course"));
    const entries = await packageOf(folder, ["build", "course"], handWashingZip);
    return documentOf(entries);
  };

  it("A14 A16 HTML and template code are shown as they are written, and are nothing else", async () => {
    const { html, stderr, entries } = await built();
    const tags = (text: string, tag: string) => text.match(new RegExp(`<${tag}[\\s>]`, "gi"))?.length ?? 0;
    const plain = await plainBuild();
    for (const tag of ["script", "iframe", "object", "embed", "style", "form", "base", "meta", "link", "img"])
      expect([tag, tags(html, tag)]).toEqual([tag, tags(plain, tag)]);
    expect(html.match(/<[^>]*\son\w+\s*=/gi)).toBeNull();
    expect(html.match(/<[^>]*javascript:/gi)).toBeNull();
    const shown = readable(entries.filter(({ name }) => name === "index.html")).get("index.html")!;
    for (const template of templates) expect(shown.split(template).length - 1).toBeGreaterThanOrEqual(3);
    expect(stderr.match(/warning BC5001 /g)?.length).toBe(4);
    expect(stderr.endsWith("\n4 warnings.\n")).toBe(true);
  });

  it("A12 A15 a title that ends elements ends none", async () => {
    const { html, entries } = await built();
    const title = "Hands </title></script><!-- ]]> -- & < > \" ' <b>";
    expect(pageData(html)).toMatchObject({ course: { title }, sessions: [{ title: "When {{title}}" }, {}] });
    const manifest = textOf(entries.find(({ name }) => name === "imsmanifest.xml")!);
    const escaped = /<title>(Hands [^<]*)<\/title>/.exec(manifest)?.[1] ?? "";
    const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
    expect(escaped.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)).toBe(title);
  });

  it.each([
    ["javascript:alert(1)", "BC5004"],
    ["JaVaScRiPt:alert(1)", "BC5004"],
    ["java&#x73;cript:alert(1)", "BC5004"],
    ["&#106;avascript&colon;alert(1)", "BC5004"],
    ["<javascript:alert(1)>", "BC5004"],
    ["vbscript:x", "BC5004"],
    ["data:text/html,x", "BC5004"],
    ["file:///etc/passwd", "BC5004"],
    ["//example.org/x.js", "BC5004"],
    ["../../etc/passwd", "BC5005"],
    ["%6aavascript:alert(1)", "BC5005"],
  ])("A14 a link to %s stops the build", async (href, code) => {
    const folder = scratchFolder();
    putSecondSession(
      join(folder, "course"),
      `id: how\ntitle: How\nblocks:\n  - ${JSON.stringify(`[Wash](${href})`)}\n`,
    );
    const { code: exit, stderr, stdout } = await buildCourse(folder, ["build", "course", "--out", "out"]);
    expect({ exit, found: stderr.match(/^\S+ {2}\w+ BC\d{4}/gm) }).toEqual({
      exit: 1,
      found: [`course/sessions/2-how.yaml:4:6  error ${code}`],
    });
    expect(stdout).not.toContain(".zip");
  });

  it("A17 words that are names of what every object has are words", async () => {
    const folder = scratchFolder();
    putSecondSession(
      join(folder, "course"),
      "id: how\ntitle: How\nblocks:\n  - type: word-cloud\n    words: { toString: 5, hasOwnProperty: 3, valueOf: 1, then: 2 }\n",
    );
    const entries = await packageOf(folder, ["build", "course"], handWashingZip);
    const html = documentOf(entries);
    const words = [...html.matchAll(/<li data-size="(\d)">(\w+)/g)].map(([, size, word]) => `${word} ${size}`);
    expect(words).toEqual(["hasOwnProperty 3", "then 2", "toString 5", "valueOf 1"]);
  });

  it.each(["__proto__", "constructor", "prototype"])("A17 the key %s stops the build", async (key) => {
    const folder = scratchFolder();
    putSecondSession(
      join(folder, "course"),
      `id: how\ntitle: How\nblocks:\n  - type: callout\n    text: Sing.\n    ${key}: { polluted: true }\n`,
    );
    const { code, stderr } = await buildCourse(folder, ["build", "course", "--out", "out"]);
    expect({ code, found: stderr.match(/^\S+ {2}\w+ BC\d{4}/gm) }).toEqual({
      code: 1,
      found: ["course/sessions/2-how.yaml:6:5  error BC1015"],
    });
  });
});

/** The course with another second session, and without the film that only the one it takes the place of shows. */
function putSecondSession(course: string, yaml: string): void {
  putHandWashing(course);
  writeFileSync(join(course, "sessions/2-how.yaml"), yaml);
  for (const name of ["clip.mp4", "clip.en.vtt", "poster.jpg"]) rmSync(join(course, "media", name));
}
