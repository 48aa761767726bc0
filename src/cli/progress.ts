import { printable } from "../diagnostics/printable.ts";

/** What is being done, for somebody who waits. */
export interface Progress {
  say(what: string): void;
  /** Takes the line away; to be called before anything else is shown. */
  end(): void;
}

/** What is needed of a stream. */
interface Terminal {
  readonly isTTY: boolean;
  readonly columns: number;
  write(text: string): unknown;
}

const patienceMilliseconds = 1000;

/** A line on a terminal's stderr that changes, from the second second on. Logs of pipelines keep every line, so they get none. */
export function newProgress(stream: Terminal = process.stderr, now: () => number = Date.now): Progress {
  const { CI = "", TERM } = process.env;
  if (!stream.isTTY || TERM === "dumb" || (CI !== "" && CI !== "false"))
    return { say: () => undefined, end: () => undefined };
  const startedMs = now();
  let isShown = false;
  return {
    say(what) {
      if (now() - startedMs < patienceMilliseconds) return;
      isShown = true;
      stream.write(`\r\u001b[K${printable(what).slice(0, Math.max(20, (stream.columns || 80) - 1))}`);
    },
    end() {
      if (isShown) stream.write("\r\u001b[K");
      isShown = false;
    },
  };
}
