// `node bench/large.mjs`: a very long course, two gigabytes of media, and all formats beside one. Part of `npm run bench`.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createWriteStream } from "node:fs";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse, stringify } from "yaml";
import { makeCourse, randomNumbers } from "./make-course.mjs";
import { best, inTurns, nodeVersion, print, usageOf, usageOfProgram } from "./usage.mjs";

const rounds = Number(process.env.ROUNDS ?? 3);
const pages = Number(process.env.PAGES ?? 4000);
const gigabytes = Number(process.env.GIGABYTES ?? 2);
const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "build-course-large-"));

try {
  console.log(`Node ${nodeVersion}, ${process.platform} ${process.arch}, best of ${rounds}\n`);
  print(["", "CPU ms", "ratio", "aim", "peak MB", "aim"]);
  const nothing = { name: "node -e 0", measure: () => usageOf(["-e", "0"], folder) };
  manyPages(nothing);
  allFormats(nothing);
  await muchMedia();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function manyPages(nothing) {
  makeCourse(join(folder, "pages"), pages);
  const [base, course] = inTurns([nothing, building("pages", "pages")], rounds);
  row(base);
  row(course, `${pages} pages, × node -e 0`, best(base.usages), 60, 350);
}

/** The example course without its films, pictures and files: what is left is what each format makes anew. */
function allFormats() {
  withoutMedia(join(folder, "words"));
  const [one, all] = inTurns([building("one", "words"), building("all", "words", "--format", "all")], rounds * 3);
  row(one, "example without media, one format");
  row(all, "all six formats, × one", best(one.usages), 1.4);
}

async function muchMedia() {
  const files = Math.ceil((gigabytes * 1000) / 100);
  const media = join(folder, "films/media");
  makeCourse(join(folder, "films"), 20);
  for (let index = 1; index <= files; index++) await writeNoise(join(media, `film-${index}.pdf`), 100_000_000, index);
  const resources = Array.from({ length: files }, (_, index) => {
    return `  - title: Film ${index + 1}\n    file: media/film-${index + 1}.pdf\n`;
  });
  const course = join(folder, "films/course.yaml");
  writeFileSync(course, `${readFileSync(course, "utf8")}resources:\n${resources.join("")}`);
  const zip = join(folder, "films.zip");
  const zipping = {
    name: "zip -0",
    measure() {
      rmSync(zip, { force: true });
      return usageOfProgram(["zip", "-q0r", zip, "."], media);
    },
  };
  const [zipped, built] = inTurns([zipping, building("films", "films")], rounds);
  if (zipped.usages.length > 0) row(zipped, `zip -0 of ${files * 100} MB`);
  row(
    built,
    `${files * 100} MB of media, × zip -0`,
    zipped.usages.length > 0 ? best(zipped.usages) : undefined,
    2.4,
    200,
  );
}

/** Compiled code is kept; what earlier runs said is forgotten. */
function building(name, course, ...words) {
  const args = [join(root, "bin/build-course.js"), "build", course, "--out", `out-${name}`, ...words];
  const measure = () => {
    rmSync(join(root, "dist/cache/runs"), { recursive: true, force: true });
    return usageOf(args, folder);
  };
  measure();
  return { name, measure };
}

function row({ name, usages }, title = name, base, aim, aimPeak) {
  const ratio = base === undefined ? "" : (best(usages) / base).toFixed(2);
  const peak = usages[0].peak === undefined ? "" : best(usages, "peak").toFixed(0);
  print([title, best(usages).toFixed(0), ratio, aim ?? "", peak, aimPeak ?? ""]);
}

/** Bytes in which nothing can be compressed, under the mark of a PDF. */
async function writeNoise(path, bytes, seed) {
  const random = randomNumbers(seed);
  const piece = Buffer.alloc(1_000_000);
  const file = createWriteStream(path);
  file.write("%PDF-1.7\n");
  for (let written = 0; written < bytes; written += piece.length) {
    for (let at = 0; at < piece.length; at += 2) piece.writeUInt16LE(random() & 0xffff, at);
    if (!file.write(Buffer.from(piece))) await once(file, "drain");
  }
  file.end();
  await once(file, "close");
}

function withoutMedia(to) {
  cpSync(join(root, "course"), to, { recursive: true, filter: (path) => !/[\\/]media[\\/]/.test(path) });
  mkdirSync(join(to, "media"), { recursive: true });
  change(join(to, "course.yaml"), ({ cover: _cover, icon: _icon, resources, ...course }) => ({
    ...course,
    resources: resources.filter(isWords),
  }));
  for (const name of readdirSync(join(to, "sessions")))
    change(join(to, "sessions", name), (session) => ({ ...session, blocks: session.blocks.filter(isWords) }));
}

function change(path, make) {
  writeFileSync(path, stringify(make(parse(readFileSync(path, "utf8")))));
}

function isWords(part) {
  return !/["(]media\//.test(JSON.stringify(part));
}
