#!/usr/bin/env node
"use strict";
// CommonJS (see package.json here): Node starts it with a third less work than a module.
const { existsSync } = require("node:fs");
const { join } = require("node:path");

const dist = join(__dirname, "../dist");
const start = join(dist, "lib/start.cjs");

if (existsSync(start)) {
  require(start).start(process.argv.slice(2), dist.replaceAll("\\", "/"));
} else {
  process.stderr.write("build-course has not been built yet. Run `npm ci`, or `npm run prepare`, in its folder.\n");
  process.exitCode = 3;
}
