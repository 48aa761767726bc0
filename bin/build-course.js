#!/usr/bin/env node
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const dist = fileURLToPath(new URL("../dist", import.meta.url));
const main = new URL("../dist/lib/cli/main.js", import.meta.url);

if (existsSync(main)) {
  const tool = await import(main.href);
  await tool.main(process.argv.slice(2), dist.replaceAll("\\", "/"));
} else {
  process.stderr.write("build-course has not been built yet. Run `npm ci`, or `npm run prepare`, in its folder.\n");
  process.exitCode = 3;
}
