import { build, type BuildOptions, type Metafile, type Plugin } from "esbuild";
import { withMarks, type MarkedScript } from "./piece-marks.ts";

/** All modules that the entries need, in one scope, cut where other plug-ins need them; `entries` by name of the plug-in. */
export async function bundleModules(root: string, entries: ReadonlyMap<string, string>): Promise<MarkedScript> {
  const names = [...entries.keys()];
  const contents = names.map((name) => `import "${entryOf(name)}";`).join("\n");
  const bundle = await build({
    ...bundling,
    stdin: { contents, resolveDir: root, loader: "ts", sourcefile: "entry" },
    absWorkingDir: root,
    plugins: [virtual(entries, root)],
  });
  const { inputs } = bundle.metafile;
  const users = new Map<string, string[]>();
  for (const name of names) {
    for (const path of reachedFrom(entryOf(name), inputs)) users.set(path, [...(users.get(path) ?? []), name]);
  }
  return withMarks(bundle.outputFiles[0]?.text ?? "", users);
}

const bundling = {
  bundle: true,
  format: "esm",
  minifySyntax: true,
  // The learner's floor: Chrome and Edge 109, Firefox 115, Safari 15.4.
  target: ["chrome109", "firefox115", "safari15.4"],
  charset: "ascii",
  legalComments: "none",
  write: false,
  metafile: true,
  logLevel: "warning",
} as const satisfies BuildOptions;

function entryOf(name: string): string {
  return `plugin:${name}`;
}

function virtual(entries: ReadonlyMap<string, string>, root: string): Plugin {
  return {
    name: "plugins",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^plugin:/ }, ({ path }) => ({ path: path.slice("plugin:".length), namespace: "plugin" }));
      onLoad({ filter: /.*/, namespace: "plugin" }, ({ path }) => ({
        contents: entries.get(path) ?? "",
        resolveDir: root,
        loader: "ts",
      }));
    },
  };
}

function reachedFrom(module: string, inputs: Metafile["inputs"]): ReadonlySet<string> {
  const reached = new Set([module]);
  // A set goes on to what is added while it is walked.
  for (const path of reached) for (const { path: imported } of inputs[path]?.imports ?? []) reached.add(imported);
  return reached;
}
