import type { Plugin } from "esbuild";

/** What takes the place of a module in the tool's bundle, as CommonJS. */
const instead: Readonly<Record<string, string>> = {
  // archiver's checksum, of which Node has a quick one since 20.15 and 22.2: a second and more for each GB.
  "crc-32": `const { crc32 } = require("node:zlib");
    module.exports = typeof crc32 === "function" ? { buf: (bytes, before = 0) => crc32(bytes, before >>> 0) | 0 } : require("crc-32");`,
  // commander starts other programs with it, which this one has none of; loading it costs as much as commander itself.
  "node:child_process": `exports.spawn = (...words) => { throw new Error(\`no such command: \${words[0]}\`); };`,
};

/** Of xmlbuilder2 what reads and what writes other things than XML: with js-yaml 4 and a parser of XML half of the package. */
const unusedOfXml =
  /^\.\/(?:(?:XML|YAML|JSON)Reader|(?:YAML|JSON|Map|Object)Writer|XMLBuilderCBImpl|BuilderFunctionsCB)$/;

/** Packages as they are, but for the parts that cost more than they are worth here. */
export const lighterPackages: Plugin = {
  name: "lighter-packages",
  setup({ onResolve, onLoad }) {
    const isFor = (path: string, importer: string) =>
      path === "crc-32" || /[\\/]node_modules[\\/]commander[\\/]/.test(importer);
    onResolve({ filter: /^(?:crc-32|node:child_process)$/ }, ({ path, namespace, importer }) =>
      namespace !== "lighter" && isFor(path, importer) ? { path, namespace: "lighter" } : undefined,
    );
    onResolve({ filter: unusedOfXml }, ({ path, importer }) =>
      /[\\/]node_modules[\\/]xmlbuilder2[\\/]/.test(importer) ? { path, namespace: "lighter" } : undefined,
    );
    onLoad({ filter: /.*/, namespace: "lighter" }, ({ path }) => ({
      contents: instead[path] ?? "",
      resolveDir: process.cwd(),
    }));
  },
};
