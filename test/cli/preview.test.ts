import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { delimiter, join } from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import { start } from "../build/parts/run.ts";
import { scratchFolder } from "../helpers/scratch-folder.ts";
import { until } from "../helpers/until.ts";
import { commandLine } from "./command-line.ts";

vi.mock("../../src/cli/signals.ts", () => ({ endCleanlyOnSignals: () => undefined }));

const preview = commandLine();
const root = process.cwd();

it("says that a port is taken (BC9020), and which that is", async () => {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  onTestFinished(() => void server.close());
  const { port } = server.address() as { readonly port: number }; // A TCP server that listens.
  const { code, stderr } = await preview("preview", "examples/smallest", "--port", String(port));
  expect(code).toBe(2);
  expect(stderr).toContain(`BC9020 port-taken\n  The port ${port} is taken, or may not be used (EADDRINUSE).`);
});

it("says that an address is not of this computer (BC9021)", async () => {
  const { code, stderr } = await preview("preview", "examples/smallest", "--host", "192.0.2.1");
  expect(code).toBe(2);
  expect(stderr).toContain("BC9021 host-not-here\n  This computer has no address 192.0.2.1 (EADDRNOTAVAIL).");
});

it("says that a file is no recording (BC9022)", async () => {
  for (const text of ["not JSON", "[]", "null", '{"steps":[]}']) {
    const path = join(scratchFolder({ "session.json": text }), "session.json");
    const { code, stderr } = await preview("preview", "examples/smallest", "--replay", path);
    expect([text, code]).toEqual([text, 2]);
    expect(stderr).toContain("BC9022 not-a-recording");
  }
});

/** A program that writes down what it was called with. */
function program(folder: string, name: string): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\nprintf '%s\\n' "$@" > "${path}.told"\n`);
  chmodSync(path, 0o755);
  return path;
}

it.skipIf(process.platform !== "linux" || !existsSync("dist/lib/tool.cjs"))(
  "opens the browser that the desk names, and the editor that LAUNCH_EDITOR names at the line, and ends with Ctrl+C",
  async () => {
    const folder = scratchFolder();
    cpSync("test/e2e/saving/small-course", join(folder, "course"), { recursive: true });
    const programs = join(folder, "programs");
    mkdirSync(programs);
    const [opener, editor] = [program(programs, "xdg-open"), program(programs, "code")];
    const env = { PATH: `${programs}${delimiter}${process.env["PATH"] ?? ""}`, LAUNCH_EDITOR: editor };
    const bin = join(root, "bin/build-course.js");
    const { child, ended } = start(process.execPath, [bin, "preview", "--open", "--port", "0"], folder, env);
    onTestFinished(() => void child.kill("SIGKILL"));
    await until(() => existsSync(`${opener}.told`));
    const address = readFileSync(`${opener}.told`, "utf8").trim();
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect((await fetch(address)).status).toBe(200);
    const place = { file: "sessions/1-colours.yaml", line: 6, column: 5 };
    const asked = await fetch(`${address}api/open`, {
      method: "POST",
      headers: { origin: address.slice(0, -1) },
      body: JSON.stringify(place),
    });
    expect(asked.status).toBe(200);
    await until(() => existsSync(`${editor}.told`) && readFileSync(`${editor}.told`, "utf8") !== "");
    expect(readFileSync(`${editor}.told`, "utf8")).toContain(`${join(folder, "course", place.file)}:6:5`);
    child.kill("SIGINT");
    const { code, stdout } = await ended;
    expect(code).toBe(130);
    expect(stdout).toMatch(/^Built in \d+ ms\.?[^\n]*\nPreview of course: http:\/\/127\.0\.0\.1:\d+\/\n/);
  },
);
