import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { scratchFolder } from "../helpers/scratch-folder.ts";
import { putHandWashing } from "./parts/build-course.ts";
import { run, type Ended } from "./parts/run.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const lines = readFileSync(join(root, "Dockerfile"), "utf8").split("\n");
const steps = lines.flatMap((line) => (line.startsWith("RUN ") ? [line.slice(4)] : []));
const left = readFileSync(join(root, ".dockerignore"), "utf8").trimEnd().split("\n");

/** npm is asked for all packages, and the tool is made anew. */
const isLong = Number(process.env["RUNS"] ?? "1") > 1;
const isRoot = process.getuid?.() === 0;
/** `node` in the images of that name. */
const nobody = 1000;

test("has two steps to run, runs as nobody in particular, and starts the tool", () => {
  expect(lines.filter((line) => /^(?:FROM|COPY|USER|WORKDIR|ENTRYPOINT)\b/.test(line))).toEqual([
    "FROM node:24-slim AS made",
    "WORKDIR /made",
    "COPY . .",
    "FROM node:24-slim",
    "COPY --from=made /tmp/build-course-*.tgz /tmp/build-course.tgz",
    "USER node",
    "WORKDIR /courses",
    'ENTRYPOINT ["build-course"]',
  ]);
  expect(steps).toHaveLength(2);
});

/** A machine of the image as far as folders go: what the Dockerfile calls /made, /tmp and /root are in `image`. */
async function step(script: string, image: string, cwd: string): Promise<Ended> {
  const here = script.replaceAll(/(?<= )\/(made|tmp|root)\b/g, `${image}/$1`);
  // How npm reaches its registry is the machine's own affair.
  const { HOME, NODE_EXTRA_CA_CERTS } = process.env;
  const env = {
    HOME,
    NODE_EXTRA_CA_CERTS,
    npm_config_prefix: join(image, "usr"),
    npm_config_cache: join(image, "root/.npm"),
  };
  return await run("sh", ["-ec", here], cwd, env);
}

test.skipIf(!isLong || !isRoot || process.platform !== "linux")(
  "its steps make a tool that builds without a network, as a user who may write to the course alone",
  async () => {
    const image = scratchFolder();
    for (const name of ["made", "tmp", "root", "usr"]) mkdirSync(join(image, name));
    const isLeft = (path: string) => left.includes(relative(root, path).split(/[\\/]/)[0] ?? "");
    cpSync(root, join(image, "made"), { recursive: true, filter: (path) => !isLeft(path) });
    const [make = "", install = ""] = steps;
    const made = await step(make, image, join(image, "made"));
    expect(made.code, made.stderr).toBe(0);
    const packed = readdirSync(join(image, "tmp"));
    expect(packed).toEqual([expect.stringMatching(/^build-course-.*\.tgz$/)]);
    cpSync(join(image, "tmp", packed[0] ?? ""), join(image, "tmp/build-course.tgz"));
    const put = await step(install, image, image);
    expect(put.code, put.stderr).toBe(0);
    const courses = scratchFolder();
    putHandWashing(join(courses, "course"));
    await run("chown", ["-R", String(nobody), courses], courses);
    for (const folder of [image, courses]) chmodSync(folder, 0o755);
    const words = ["--net", "setpriv", `--reuid=${nobody}`, `--regid=${nobody}`, "--clear-groups"];
    const { code, stdout, stderr } = await run(
      "unshare",
      [...words, join(image, "usr/bin/build-course"), "build"],
      courses,
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("dist/packages/hand-washing-1.2.0-scorm12.zip");
    expect(readdirSync(join(image, "tmp"))).toEqual(packed);
  },
  540_000,
);
