// `npm run bench`: how much CPU a build costs, as a multiple of `node -e 0` measured in the same run.
// See README.md here for what the numbers mean.
import { cpSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeCourse } from "./make-course.mjs";
import { packing } from "./packager.mjs";
import { best, inTurns, median, node, nodeVersion, print, usageOf, usageOfProgram } from "./usage.mjs";

const rounds = Number(process.env.ROUNDS ?? 7);
const [fewPages, manyPages] = [20, 400];
const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "build-course-bench-"));

try {
  // A copy, because a build may write the course's lock file.
  cpSync(join(root, "course"), join(folder, "example"), { recursive: true });
  for (const pages of [fewPages, manyPages]) makeCourse(join(folder, `course-${pages}`), pages);
  const few = join(folder, `course-${fewPages}`);
  const unpacked = join(folder, "unpacked");
  usageOf([join(root, "bin/build-course.js"), "build", few, "--unpacked", "--out", unpacked], folder);
  const site = join(
    unpacked,
    readdirSync(unpacked).find((name) => !name.includes(".sha") && !name.endsWith(".html")),
  );
  const packager = packing(site, folder);
  report(
    inTurns(
      [
        { name: "node -e 0", measure: () => usageOf(["-e", "0"], folder) },
        building("example course", join(folder, "example"), { aim: 6.5 }),
        building(`${fewPages} pages`, few, { aim: 4.4 }),
        building(`${manyPages} pages`, join(folder, `course-${manyPages}`)),
        building(`${fewPages} pages, --no-cache`, few, { aim: 5.8, words: ["--no-cache"] }),
        building("example, no change", join(folder, "example"), { aim: 2, isAgain: true }),
        building(`${fewPages} pages, no change`, few, { aim: 2, isAgain: true }),
        {
          name: `zip -r of ${fewPages} pages`,
          measure: () => usageOfProgram(["zip", "-qr", join(folder, "zip.zip"), "."], site),
        },
        ...(packager ? [{ name: "simple-scorm-packager of the same", measure: () => usageOf(packager, folder) }] : []),
      ],
      rounds,
    ),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** `isAgain`: of what has just been built, and so is only looked at. Otherwise what earlier runs said is forgotten, not the compiled code. */
function building(name, course, { aim, words = [], isAgain = false } = {}) {
  const out = join(folder, `out-${name.replaceAll(" ", "-")}`);
  const args = [join(root, "bin/build-course.js"), "build", course, "--out", out, ...words];
  const measure = () => {
    if (isAgain) for (let times = 0; times < 2; times++) usageOf(args, folder);
    else rmSync(join(root, "dist/cache/runs"), { recursive: true, force: true });
    return usageOf(args, folder);
  };
  return { name, out, aim, measure };
}

function report(runs) {
  const [nothing, , few, many] = runs;
  console.log(`Node ${nodeVersion}, ${process.platform} ${process.arch}, best of ${rounds}\n`);
  print(["", "CPU ms", "(median)", "× node -e 0", "aim", "peak MB", "zip kB"]);
  for (const { name, usages, aim, out } of runs.filter(({ usages }) => usages.length > 0)) {
    print([
      name,
      best(usages).toFixed(0),
      median(usages).toFixed(0),
      (best(usages) / best(nothing.usages)).toFixed(2),
      aim?.toFixed(1) ?? "",
      usages[0].peak === undefined ? "" : Math.max(...usages.map(({ peak }) => peak)).toFixed(0),
      zipKilobytes(out),
    ]);
  }
  const each = (best(many.usages) - best(few.usages)) / (manyPages - fewPages);
  print(["each further page", each.toFixed(2), "", "", "0.9 ms"]);
  if (process.env.BENCH_NODE) console.log(`\nby ${node}`);
}

function zipKilobytes(out) {
  if (!out) return "";
  const zips = readdirSync(out).filter((name) => name.endsWith(".zip"));
  return (zips.reduce((sum, name) => sum + statSync(join(out, name)).size, 0) / 1000).toFixed(0);
}
