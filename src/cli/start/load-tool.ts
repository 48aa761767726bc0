import { createRequire } from "node:module";
import { dirname } from "node:path";
import { Script } from "node:vm";
import type { KeptRuns } from "../repeat/kept-run.ts";
import type { CodeCache } from "./code-cache.ts";

/** What the bundle gives to whoever loads it. */
export interface Tool {
  main(words: readonly string[], toolFolder: string, runs?: KeptRuns): Promise<void>;
}

interface Loaded {
  readonly tool: Tool;
  /** Keeps what has been compiled by now, unless that is where it came from: after a run it is all that a run needs. */
  keepCode(): void;
}

/** The file's content, and compiled code of it. */
interface Compiled {
  readonly bytes: Buffer;
  readonly cache: CodeCache;
}

/**
 * The bundle, without compiling it anew where that has been done before: half of what a small course costs. Node's own module loader
 * takes no compiled code, before Node 22 in no way.
 */
export function loadTool(file: string, compiled?: Compiled): Loaded {
  // What the bundle's entry exports (tools/dev/library/bundle-library.ts).
  if (!compiled) return { tool: createRequire(file)(file) as Tool, keepCode: () => undefined };
  const { bytes, cache } = compiled;
  const code = cache.read(bytes);
  const script = new Script(wrapped(bytes), { filename: file, ...(code ? { cachedData: code } : {}) });
  return {
    tool: run(script, file),
    keepCode: () =>
      code && script.cachedDataRejected !== true ? undefined : cache.keep(bytes, script.createCachedData()),
  };
}

/** As Node wraps CommonJS. The bundle is ASCII (bundle-library.ts), so it need not be decoded. */
function wrapped(bytes: Buffer): string {
  return `(function(exports,require,module,__filename,__dirname){${bytes.toString("latin1")}\n})`;
}

type Wrapper = (exports: object, require: NodeJS.Require, module: { exports: object }, ...paths: string[]) => void;

function run(script: Script, file: string): Tool {
  const module = { exports: {} };
  const wrapper = script.runInThisContext() as Wrapper; // what `wrapped` made
  wrapper(module.exports, createRequire(file), module, file, dirname(file));
  return module.exports as Tool; // as above
}
