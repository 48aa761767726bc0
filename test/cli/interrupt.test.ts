import { spawn } from "node:child_process";
import { createWriteStream, cpSync, existsSync, mkdirSync, readdirSync } from "node:fs";
import { once } from "node:events";
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { expect, it } from "vitest";
import { scratchFolder } from "../helpers/scratch-folder.ts";

const bin = "bin/build-course.js";

/** A course whose package takes a while to write. */
async function slowCourse(): Promise<string> {
  const folder = scratchFolder();
  cpSync("course", join(folder, "course"), { recursive: true, filter: (path) => !path.endsWith("course.lock.yaml") });
  mkdirSync(join(folder, "out"));
  for (const name of readdirSync(join(folder, "course/media")).filter((file) => file.endsWith(".mp4"))) {
    const video = createWriteStream(join(folder, "course/media", name), { flags: "a" });
    video.write(freeBox(15_000_000));
    video.end(randomBytes(15_000_000));
    await once(video, "finish");
  }
  return folder;
}

/** The head of a box that players pass over (ISO 14496-12, 8.1.2): what follows makes a film larger, and no other. */
function freeBox(bytes: number): Buffer {
  const head = Buffer.from("....free");
  head.writeUInt32BE(head.length + bytes);
  return head;
}

it.skipIf(process.platform === "win32" || !existsSync("dist/lib/tool.cjs"))(
  "A30 an interrupted build ends with 130 and leaves nothing half written",
  { timeout: 30_000 },
  async () => {
    const folder = await slowCourse();
    const out = join(folder, "out");
    const child = spawn(process.execPath, [bin, "build", join(folder, "course"), "--out", out], { stdio: "ignore" });
    const ended = once(child, "exit");
    while (child.exitCode === null && !readdirSync(out).some((name) => name.includes(".tmp-"))) {
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    child.kill("SIGINT");
    expect(await ended).toEqual([130, null]);
    expect(readdirSync(out)).toEqual([]);
  },
);
