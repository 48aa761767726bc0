import { exitCodes } from "./exit-codes.ts";
import { removeTemporaryFiles } from "./disk/temporary.ts";

/** An interrupted build leaves nothing half written. */
export function endCleanlyOnSignals(): void {
  process.once("SIGINT", () => end(exitCodes.interrupted));
  process.once("SIGTERM", () => end(exitCodes.terminated));
  process.once("SIGHUP", () => end(exitCodes.terminated));
}

function end(code: number): never {
  removeTemporaryFiles();
  process.exit(code);
}
