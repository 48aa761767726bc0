import { exitCodes } from "./exit-codes.ts";
import { removeTemporaryFiles } from "./disk/temporary.ts";

/** An interrupted build leaves nothing half written, and a closed pipe (`| head`) is no failure. */
export function endCleanlyOnSignals(): void {
  process.once("SIGINT", () => end(exitCodes.interrupted));
  process.once("SIGTERM", () => end(exitCodes.terminated));
  process.once("SIGHUP", () => end(exitCodes.terminated));
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit(exitCodes.done);
  });
}

function end(code: number): never {
  removeTemporaryFiles();
  process.exit(code);
}
