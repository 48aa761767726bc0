import { writeSync } from "node:fs";
import { exitCodes } from "./exit-codes.ts";
import { outputRefused } from "./stream-messages.ts";

/**
 * A reader that has seen enough (`| head`) is no failure. Any other refusal is: what was to be said is not there. A stream tells of it
 * late, when there is nothing to catch it any more, so it is said here, as long as stderr can be written to.
 */
export function endWhenRefused(): void {
  process.stdout.on("error", ({ code = "unknown" }: NodeJS.ErrnoException) => {
    if (code === "EPIPE") process.exit(exitCodes.done);
    sayLast(code);
    process.exit(exitCodes.errors);
  });
  process.stderr.on("error", ({ code }: NodeJS.ErrnoException) => {
    process.exit(code === "EPIPE" ? exitCodes.done : exitCodes.errors);
  });
}

function sayLast(reason: string): void {
  const { severity, code, name, text, fix } = outputRefused.at(undefined, { stream: "standard output", reason });
  try {
    writeSync(2, `${severity} ${code} ${name}\n  ${text}\n  ${fix}\n`);
  } catch {
    // The exit code still tells.
  }
}
