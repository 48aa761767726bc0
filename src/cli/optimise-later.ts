import { setFlagsFromString } from "node:v8";

/** V8 11 is Node 20's, where this was measured and where the flag's default is 67,584. */
const measuredEngine = /^11\./;

/**
 * Makes V8 wait sixteen times as long before it optimises a function. A build is over within a second, and would hardly
 * use the machine code (bench/README.md has the figures). It changes when code is optimised, never what it does. It is a
 * flag of V8's own, and one that V8 does not know makes it complain on stderr: any other V8 than the one it was
 * measured on is left as it is.
 */
export function optimiseLater(engine = process.versions.v8, setFlag = setFlagsFromString): void {
  if (measuredEngine.test(engine)) setFlag("--interrupt-budget=1056000");
}
