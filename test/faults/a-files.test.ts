import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { nodeWorld } from "../../src/cli/node-world.ts";
import type { FileUse } from "../../src/content/kind-tools.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import type { CourseMedia } from "../../src/model/course.ts";
import { findMedia } from "../../src/pipeline/3-resolve/media/find-media.ts";
import { outputName } from "../../src/pipeline/3-resolve/media/output-name.ts";
import { safePath } from "../../src/pipeline/files/safe-path.ts";
import { scratchFolder } from "../helpers/scratch-folder.ts";

const pdf = "%PDF-1.7 ";

async function find(
  folder: string,
  ...paths: readonly string[]
): Promise<{ readonly media: readonly CourseMedia[]; readonly found: readonly Diagnostic[] }> {
  const found: Diagnostic[] = [];
  const uses = paths.map((path): FileUse => ({ path, expects: "any", ship: true, at: undefined }));
  const media = await findMedia(uses, folder, nodeWorld(""), (diagnostic) => found.push(diagnostic));
  return { media, found };
}

async function codes(folder: string, ...paths: readonly string[]): Promise<readonly string[]> {
  return (await find(folder, ...paths)).found.map(({ code }) => code);
}

describe("paths", () => {
  it.each([
    "../secret.pdf",
    "media/../../secret.pdf",
    "..",
    "/etc/passwd",
    "~/secret.pdf",
    "C:\\secret.pdf",
    "c:/secret.pdf",
    "file:///etc/passwd",
    "FILE:x.pdf",
    "http://example.org/a.pdf",
    "data:text/html,x",
    "\\\\server\\share\\a.pdf",
    "//server/share/a.pdf",
    "media\\a.pdf",
    "%2e%2e/secret.pdf",
    "%2E./secret.pdf",
    "%252e%252e/secret.pdf",
    "media/..%2fsecret.pdf",
    "media/..%5csecret.pdf",
    "%2fetc/passwd",
    "media/a\u0000.pdf",
    "media/",
    ".env",
    "media/.git/config",
    "media/a.pdf:stream",
  ])("A18 refuses %j", async (path) => {
    const folder = scratchFolder({ "course/media/a.pdf": pdf, "secret.pdf": pdf });
    expect(await codes(join(folder, "course"), path)).toEqual(["BC1101"]);
  });

  it.each(["media/a\u202egpj.pdf", "media/a\u2066.pdf", "media/a\u200f.pdf"])(
    "A13 refuses a name with a direction override: %j",
    (path) => {
      expect(safePath(path)).toMatch(/^it has a character that cannot be seen, [A-Z-]+(?: [A-Z-]+)+ \(U\+20..\)$/);
    },
  );

  it.each([
    ["media/Screenshot 10.00 AM.pdf", "Screenshot 10.00\u202fAM.pdf"],
    ["media/patient's.pdf", "patient\u2019s.pdf"],
    ["media/a-b.pdf", "a\u2013b.pdf"],
    ["media/cafe\u0301.pdf", "caf\u00e9.pdf"],
  ])("A55 finds %j under the name a system gave it", async (path, name) => {
    const folder = scratchFolder({ [`media/${name}`]: pdf });
    expect(await codes(folder, path)).toEqual([]);
  });

  it("A55 takes no file for another where two are meant", async () => {
    const folder = scratchFolder({ "media/a\u2013b.pdf": pdf, "media/a\u2014b.pdf": pdf });
    expect(await codes(folder, "media/a-b.pdf")).toEqual(["BC1102"]);
    expect(await codes(folder, "media/a\u2014b.pdf")).toEqual([]);
  });

  it.each(["con", "aux.png", "COM1.pdf", "media/nul/a.pdf", "media/a.", "media/a.pdf ", "media /a.pdf"])(
    "A24 refuses %j",
    (path) => {
      expect(safePath(path)).toBeDefined();
    },
  );

  it.each(["media/console.png", "media/a b.png", "media/100%.png", "media/a.b.png", "média/ü.png", "media/a..b.png"])(
    "A24 lets %j be",
    (path) => {
      expect(safePath(path)).toBeUndefined();
    },
  );

  it("A25 refuses a name over 255 bytes and a path over 1,000 characters", () => {
    expect(safePath(`media/${"é".repeat(130)}.png`)).toBe("a name in it is longer than 255 bytes");
    expect(safePath("media/".repeat(170))).toBeDefined();
  });
});

describe("links and things that are no files", () => {
  it("A19 refuses a link out of the course, to a file or by way of a folder", async () => {
    const folder = scratchFolder({ "course/media/a.pdf": pdf, "outside/secret.pdf": pdf });
    const course = join(folder, "course");
    symlinkSync("../../outside/secret.pdf", join(course, "media/link.pdf"));
    symlinkSync("../outside", join(course, "out"));
    expect(await codes(course, "media/link.pdf", "out/secret.pdf")).toEqual(["BC1105", "BC1105"]);
  });

  it("A19 is not taken in by a folder whose name begins alike", async () => {
    const folder = scratchFolder({ "course/a.pdf": pdf, "course-secret/b.pdf": pdf });
    symlinkSync("../course-secret/b.pdf", join(folder, "course/b.pdf"));
    expect(await codes(join(folder, "course"), "b.pdf")).toEqual(["BC1105"]);
  });

  it("A19 follows a link that stays inside", async () => {
    const course = scratchFolder({ "media/a.pdf": pdf });
    symlinkSync("a.pdf", join(course, "media/b.pdf"));
    const { media, found } = await find(course, "media/b.pdf");
    expect(found).toEqual([]);
    expect(media[0]?.realPath).toBe(join(course, "media/a.pdf"));
  });

  it("A19 ends at links that loop or lead nowhere", async () => {
    const course = scratchFolder({ "media/a.pdf": pdf });
    symlinkSync("loop.pdf", join(course, "media/loop.pdf"));
    symlinkSync("gone.pdf", join(course, "media/dead.pdf"));
    expect(await codes(course, "media/loop.pdf", "media/dead.pdf")).toEqual(["BC1104", "BC1104"]);
  });

  it.skipIf(process.platform === "win32")("A20 does not wait for a pipe, and packs no folder or device", async () => {
    const course = scratchFolder({ "media/a.pdf": pdf });
    execFileSync("mkfifo", [join(course, "media/pipe.pdf")]);
    mkdirSync(join(course, "media/folder.pdf"));
    expect(await codes(course, "media/pipe.pdf", "media/folder.pdf")).toEqual(["BC1106", "BC1106"]);
  });

  it("A21 reports what is missing, empty or of another type", async () => {
    const course = scratchFolder({
      "media/empty.pdf": "",
      "media/page.png": "<!doctype html>",
      "media/gif.png": "GIF89a",
    });
    expect(await codes(course, "media/none.pdf", "media/empty.pdf", "media/page.png", "media/gif.png")).toEqual([
      "BC1102",
      "BC1107",
      "BC3102",
      "BC3103",
    ]);
  });

  it("A22 refuses other capitals, also where the disk would not mind", async () => {
    const course = scratchFolder({ "img/a.pdf": pdf });
    const { found } = await find(course, "Img/A.PDF");
    expect(found.map(({ code, text }) => `${code} ${text}`)).toEqual([
      'BC1103 The file is called "img/a.pdf", with other capitals than "Img/A.PDF".',
    ]);
  });
});

describe("names in the package", () => {
  it("A23 finds a decomposed name by its composed form", async () => {
    const course = scratchFolder({ ["media/e\u0301.pdf"]: pdf });
    const { media, found } = await find(course, "media/\u00e9.pdf", "media/e\u0301.pdf");
    expect(found).toEqual([]);
    expect(media.map(({ path }) => path)).toEqual(["media/\u00e9.pdf"]);
  });

  it("A23 gives names that differ in capitals or folders only different names", () => {
    const names = [
      "media/A.png",
      "media/a.png",
      "media/B/a.png",
      "media/b/a.png",
      "a.png",
      "MEDIA/a.png",
      "media/a.PNG",
    ].map((path) => outputName(path));
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(7);
  });

  it.each([
    ["media/photo.jpg", "media/photo.jpg"],
    ["media/slides/1-welcome.svg", "media/slides/1-welcome.svg"],
    ["media/A b#c%d?e+f.PNG", "media/a-b-c-d-e-f-ff148bac.png"],
    ["media/Übersicht.png", "media/ubersicht-11d99288.png"],
    ["media/日本.png", "media/file-e2d0b6af.png"],
    ["transcripts/session.pdf", "media/session-fa2f6352.pdf"],
    ["media/index.min.png", "media/index-min-d87d0dda.png"],
  ])("A26 %s becomes %s", (path, name) => {
    expect(outputName(path)).toBe(name);
  });

  it("A25 and A26 give short ASCII names whatever the path", () => {
    for (const path of [`media/${"x".repeat(250)}.png`, "media/" + "deep/".repeat(100) + "a.png", "media/…/‮.png"]) {
      const name = outputName(path);
      expect(name).toMatch(/^media\/[a-z0-9-]+\.png$/);
      expect(name.length).toBeLessThan(70);
    }
  });
});
