import { afterEach, beforeEach, vi } from "vitest";
import { main } from "../../src/cli/main.ts";

/** What a command line said, and its exit code. */
export interface Said {
  readonly code: typeof process.exitCode;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * The command line within this process, with the built tool's fonts and scripts. Who uses it says as well:
 * `vi.mock("../../src/cli/signals.ts", () => ({ endCleanlyOnSignals: () => undefined }));`
 */
export function commandLine(): (...words: readonly string[]) => Promise<Said> {
  const [cwd, exitCode] = [process.cwd(), process.exitCode];
  const written = { stdout: "", stderr: "" };
  beforeEach(() => {
    for (const stream of ["stdout", "stderr"] as const)
      vi.spyOn(process[stream], "write").mockImplementation((text) => {
        written[stream] += String(text);
        return true;
      });
  });
  afterEach(() => {
    vi.restoreAllMocks();
    process.exitCode = exitCode;
    process.chdir(cwd);
  });
  return async (...words) => {
    Object.assign(written, { stdout: "", stderr: "" });
    process.chdir(cwd);
    await main(words, `${cwd}/dist`);
    return { code: process.exitCode, ...written };
  };
}
