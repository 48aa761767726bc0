/** The learner's runtime of one driver, as `dist/runtime/<driver>.json` holds it: pieces of one script, in order. */
export interface Runtime {
  readonly pieces: readonly RuntimePiece[];
}

/** Statements; all pieces share one scope. */
export interface RuntimePiece {
  /** The plug-ins that need it. */
  readonly users: readonly string[];
  readonly script: string;
}

export function runtimeFile(driver: string): string {
  return `${driver}.json`;
}

/** The list that plug-ins add themselves to, in the script. */
export const pluginList = "__parts__";

/** The pieces that these plug-ins need, as one classic script, since modules would fail on `file://`. */
export function runtimeScript({ pieces }: Runtime, plugins: readonly string[]): string {
  const used = pieces.filter((piece) => piece.users.some((user) => plugins.includes(user)));
  return `(()=>{const ${pluginList}=[];${used.map(({ script }) => script).join("")}})();\n`;
}
