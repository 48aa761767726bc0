import { createHash } from "node:crypto";
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { mutated, randomOf, type Random } from "../../../bench/mutate.mjs";
import { nodeWorld } from "../../../src/cli/node-world.ts";
import type { Memory } from "../../../src/model/memory.ts";
import { LiveCourse, type Built } from "../../../src/tools/preview/course/live-course.ts";
import { root } from "../../e2e/package.ts";
import { scratchFolder } from "../../helpers/scratch-folder.ts";

const world = nodeWorld(join(root, "dist"));
const choice = { format: "scorm12", profile: "generic" };

/** One that remembers nothing: each build is a cold one. */
const none: Memory = { shelf: () => ({ get: () => undefined, put: () => undefined }) };

/** All that a learner's window and an author's terminal are given. */
function givenBy({ good, diagnostics, texts }: Built): object {
  const files = good?.pack.files.map(({ path, body, mediaType }) => {
    const hash = createHash("sha256")
      .update(body instanceof Uint8Array ? body : JSON.stringify(body))
      .digest("hex");
    return [path, mediaType, hash];
  });
  return { files, diagnostics, texts: [...texts], places: good?.places };
}

interface Desk {
  readonly folder: string;
  /** Builds with what is remembered and without, and says whether there was a package. */
  compare(what: string): Promise<boolean>;
}

async function deskOf(source: string, name: string): Promise<Desk> {
  const folder = join(scratchFolder(), name);
  await cp(join(root, source), folder, {
    recursive: true,
    filter: (path) => !/media\/(slides|summary|make-)/.test(path),
  });
  const [kept, cold] = [new LiveCourse(folder, world), new LiveCourse(folder, world, none)];
  const compare = async (what: string) => {
    const [left, right] = [await kept.build(choice), await cold.build(choice)];
    expect([what, givenBy(left)]).toEqual([what, givenBy(right)]);
    return right.good !== undefined;
  };
  await compare("as it is");
  return { folder, compare };
}

/** Another word for one of the text's: most often the course stays right. */
function withOtherWord(text: string, random: Random): string {
  const words = [...text.matchAll(/(?<= )[a-z]{4,}(?= )/g)];
  const word = words[random(words.length)];
  if (!word) return `${text}\n`;
  return `${text.slice(0, word.index)}saxifrage${text.slice(word.index + word[0].length)}`;
}

async function editing(
  folder: string,
  files: readonly string[],
  edit: (text: string) => string,
  then: () => Promise<unknown>,
) {
  const before = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")));
  for (const [at, file] of files.entries()) await writeFile(join(folder, file), edit(before[at] ?? ""));
  await then();
  for (const [at, file] of files.entries()) await writeFile(join(folder, file), before[at] ?? "");
}

const sessions = ["1-what-is-social-media", "2-risks-and-responsibility", "3-hcpc-standards", "4-your-action-plan"];
const texts = [
  ...sessions.map((name) => `sessions/${name}.yaml`),
  ...["assessment.yaml", "course.yaml", "glossary.yaml", "references.yaml", "locales/en-GB.yaml"],
];
const read = [1, 2, 3, 4].flatMap((number) => [`transcripts/session-${number}.md`, `media/session-${number}.en.vtt`]);
const pictures = ["benefits", "boundaries", "cover", "icon", "night-owl", "pause", "photograph", "what-counts"];

it("A98 makes of the example course, after edits of all its files, the bytes and findings of a build from nothing", async () => {
  const random = randomOf(Number(process.env["SEED"] ?? 7));
  const { folder, compare } = await deskOf("course", "example");
  const rounds = Number(process.env["RUNS"] ?? 1);
  let good = 0;
  const reword = (text: string) => withOtherWord(text, random);
  for (let round = 0; round < rounds; round++) {
    for (const files of [...texts.map((file) => [file]), read, pictures.map((name) => `media/${name}.svg`)])
      await editing(folder, files, reword, async () => void (good += Number(await compare(files.join()))));
    for (const file of texts)
      await editing(
        folder,
        [file],
        (text) => mutated(text, random),
        () => compare(`${file}, with a mistake`),
      );
  }
  // Otherwise only findings would have been compared.
  expect(good).toBeGreaterThan(rounds * 5);
  expect(await compare("as it was")).toBe(true);
}, 180_000);

/** What hangs together over the borders of files. */
const tangled: readonly (readonly [what: string, file: string, edit: (text: string) => string])[] = [
  [
    "a heading that another session has",
    sessionFile(0),
    (text) => `${text}  - |\n    ## Before you start\n\n    Words.\n`,
  ],
  [
    "a term met earlier",
    sessionFile(0),
    (text) => text.replace(/^( {2}- \|\n)/m, "$1    Confidentiality comes first.\n\n"),
  ],
  ["a footnote before others", sessionFile(0), (text) => `${text}  - |\n    A word.[^n]\n\n    [^n]: Its note.\n`],
  [
    "a citation before others",
    sessionFile(0),
    (text) => text.replace(/^( {2}- \|\n)/m, "$1    As is known [@source-course].\n\n"),
  ],
  ["another title", sessionFile(1), (text) => text.replace(/^title: .*$/m, "title: Another title")],
  ["one block more", sessionFile(1), (text) => `${text}  - One more.\n`],
  [
    "sessions in another order",
    "course.yaml",
    (text) => text.replace(/( {2}- sessions\/1.*\n)( {2}- sessions\/2.*\n)/, "$2$1"),
  ],
  ["one session less", "course.yaml", (text) => text.replace(/ {2}- sessions\/4.*\n/, "")],
  ["one session twice", "course.yaml", (text) => text.replace(/( {2}- sessions\/4.*\n)/, "$1$1")],
  ["a unit for each session", "course.yaml", (text) => `${text}delivery: { units: sessions }\n`],
];

function sessionFile(index: number): string {
  return `sessions/${sessions[index] ?? ""}.yaml`;
}

it("A98 makes the same where one file's change reaches into the pages of others", async () => {
  const { folder, compare } = await deskOf("course", "tangled");
  for (const [what, file, edit] of tangled) {
    const text = await readFile(join(folder, file), "utf8");
    expect([what, edit(text) !== text]).toEqual([what, true]);
    await editing(folder, [file], edit, () => compare(what));
  }
});

it("A98 makes the same while the course brings templates of its own, broken ones too", async () => {
  const { folder, compare } = await deskOf("test/e2e/saving/small-course", "templates");
  await mkdir(join(folder, "templates/blocks"), { recursive: true });
  for (const template of [
    "<p>{{html}}</p>",
    "<p>{{#each html}}</p>",
    "<p>{{nothing.at.all}}{{> no-such}}</p>",
    "<p>{{html}}</p>",
  ]) {
    await writeFile(join(folder, "templates/blocks/text.hbs"), template);
    await compare(template);
    await compare(`${template}, again`);
  }
});
