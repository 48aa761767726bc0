import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { codeCache } from "../../../src/cli/start/code-cache.ts";
import { loadTool } from "../../../src/cli/start/load-tool.ts";
import { privateFolder, userCacheFolder } from "../../../src/cli/start/private-folder.ts";
import { scratchFolder } from "../../helpers/scratch-folder.ts";

/** A tool that says one word. Longer texts, because V8 keeps nothing of a function that was not run. */
const toolThatSays = (word: string) =>
  `exports.main = async (words) => { words.push("${word}", __filename, typeof require("node:fs").readFileSync); };\n`;

interface Place {
  readonly folder: string;
  readonly tool: string;
}

function place(): Place {
  const folder = scratchFolder();
  writeFileSync(join(folder, "tool.cjs"), toolThatSays("one"));
  return { folder: join(folder, "cache"), tool: join(folder, "tool.cjs") };
}

async function run({ folder, tool }: Place): Promise<readonly string[]> {
  const found = privateFolder([folder]);
  const compiled = found === undefined ? undefined : { bytes: readFileSync(tool), cache: codeCache(found) };
  const loaded = loadTool(tool, compiled);
  const said: string[] = [];
  await loaded.tool.main(said, "");
  loaded.keepCode();
  return said;
}

const codes = ({ folder }: Place) => readdirSync(join(folder, "code"));

it("A89 what was compiled in one run is used in the next, and says the same", async () => {
  const here = place();
  const first = await run(here);
  expect(first).toEqual(["one", here.tool, "function"]);
  const [name = ""] = codes(here);
  const kept = join(here.folder, "code", name);
  expect(statSync(kept).mode & 0o777).toBe(0o600);
  expect(statSync(here.folder).mode & 0o777).toBe(0o700);
  const { mtimeMs } = statSync(kept);
  expect(await run(here)).toEqual(first);
  expect(codes(here)).toEqual([name]);
  expect(statSync(kept).mtimeMs).toBe(mtimeMs);
});

it("A89 another text of the same length is compiled anew: V8 compares the length alone", async () => {
  const here = place();
  await run(here);
  writeFileSync(here.tool, toolThatSays("two"));
  expect(await run(here)).toEqual(["two", here.tool, "function"]);
  expect(await run(here)).toEqual(["two", here.tool, "function"]);
  expect(codes(here)).toHaveLength(2);
});

it.each([
  ["cut short", (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
  ["empty", () => Buffer.alloc(0)],
  ["changed in one bit", (bytes: Buffer) => Buffer.from(bytes.map((byte, at) => (at === 200 ? byte ^ 1 : byte)))],
])("A89 kept code that is %s is not run, and made again", async (_, damaged) => {
  const here = place();
  await run(here);
  const [name = ""] = codes(here);
  const kept = join(here.folder, "code", name);
  const whole = readFileSync(kept);
  writeFileSync(kept, damaged(whole));
  expect(await run(here)).toEqual(["one", here.tool, "function"]);
  expect(readFileSync(kept).length).toBe(whole.length);
});

it.skipIf(process.platform === "win32")(
  "A89 a folder that others can look into, or that is a link, keeps nothing",
  async () => {
    for (const mode of [0o777, 0o750, 0o701]) {
      const here = place();
      mkdirSync(here.folder);
      chmodSync(here.folder, mode);
      expect(await run(here)).toEqual(["one", here.tool, "function"]);
      expect(readdirSync(here.folder)).toEqual([]);
    }
    const [here, elsewhere] = [place(), scratchFolder()];
    chmodSync(elsewhere, 0o700);
    symlinkSync(elsewhere, here.folder);
    await run(here);
    expect(readdirSync(elsewhere)).toEqual([]);
  },
);

it.skipIf(process.platform === "win32")(
  "A89 code that somebody else could have written, or a link, is not run",
  async () => {
    const here = place();
    await run(here);
    const [name = ""] = codes(here);
    const kept = join(here.folder, "code", name);
    chmodSync(kept, 0o660);
    const folder = privateFolder([here.folder]) ?? "";
    expect(codeCache(folder).read(readFileSync(here.tool))).toBeUndefined();
    chmodSync(kept, 0o600);
    expect(codeCache(folder).read(readFileSync(here.tool))).toBeInstanceOf(Buffer);
  },
);

it("the user's own cache folder is where the system says, and nowhere if it does not", () => {
  if (process.platform !== "linux") return;
  expect(userCacheFolder({ HOME: "/home/a" })).toBe("/home/a/.cache/build-course");
  expect(userCacheFolder({ HOME: "/home/a", XDG_CACHE_HOME: "/c" })).toBe("/c/build-course");
  expect(userCacheFolder({ HOME: "/home/a", XDG_CACHE_HOME: "c" })).toBe("/home/a/.cache/build-course");
  expect(userCacheFolder({})).toBeUndefined();
});

it("of many versions the newest are kept", async () => {
  const here = place();
  for (const word of ["one", "two", "six", "ten", "our", "new"]) {
    writeFileSync(here.tool, toolThatSays(word));
    await run(here);
  }
  expect(codes(here)).toHaveLength(4);
  const kept = codes(here);
  await run(here);
  expect(codes(here)).toEqual(kept);
});
