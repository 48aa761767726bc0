/** The learner's runtime of one driver, as `dist/runtime/<driver>.json` holds it: pieces of one script, in order. */
export interface Runtime {
  readonly pieces: readonly RuntimePiece[];
}

/** Statements; all pieces share one scope. */
export interface RuntimePiece {
  /** The parts that need it. */
  readonly parts: readonly string[];
  readonly script: string;
}

export function runtimeFile(driver: string): string {
  return `${driver}.json`;
}

/** The list that parts add themselves to, in the script. */
export const partList = "__parts__";

/** The pieces that these parts need, as one classic script, since modules would fail on `file://`. */
export function runtimeScript({ pieces }: Runtime, parts: readonly string[]): string {
  const used = pieces.filter((piece) => piece.parts.some((part) => parts.includes(part)));
  return `(()=>{const ${partList}=[];${used.map(({ script }) => script).join("")}})();\n`;
}
