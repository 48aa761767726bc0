import { laterPartsGlobal, shareScopeGlobal } from "../../../contract/page/later-scripts.ts";
import { isEarly } from "./parts.ts";

/** The learner's runtime of one driver, as `dist/runtime/<driver>.json` holds it: pieces of one script, in order. */
export interface Runtime {
  readonly pieces: readonly RuntimePiece[];
}

/** Statements; all pieces share one scope. */
export interface RuntimePiece {
  /** The parts that need it. */
  readonly parts: readonly string[];
  readonly script: string;
  /** Names that it brings into the scope, and those of other pieces that it uses. */
  readonly declares: readonly string[];
  readonly uses: readonly string[];
}

export function runtimeFile(driver: string): string {
  return `${driver}.json`;
}

/** The list that parts add themselves to, in the script. */
export const partList = "__parts__";

/** What a package carries of the runtime: classic scripts, since modules would fail on `file://`. */
export interface RuntimeScripts {
  /** Starts the page: all that the start page needs, and all that saves. */
  readonly first: string;
  /** What other pages need besides; absent where they need nothing. */
  readonly later?: string;
}

/**
 * The pieces that these parts need, in two scripts. A function in the first hands the second the names of its scope that
 * it uses, so nothing is there twice and nothing of ours is global but that function.
 */
export function runtimeScripts({ pieces }: Runtime, parts: readonly string[]): RuntimeScripts {
  const [early, late] = [parts.filter(isEarly), parts.filter((part) => !isEarly(part))];
  const first = pieces.filter(isFor(early));
  const later = pieces.filter((piece) => isFor(late)(piece) && !isFor(early)(piece));
  if (later.length === 0) return { first: `(()=>{const ${partList}=[];${joined(first)}})();\n` };
  const declared = new Set(first.flatMap(({ declares }) => declares));
  const shared = [...new Set(later.flatMap(({ uses }) => uses))].filter((name) => declared.has(name));
  const names = [partList, ...shared].join();
  return {
    first: `(()=>{const ${partList}=[];window.${shareScopeGlobal}=later=>(later(${names}),!0);${joined(first)}})();\n`,
    later: `var ${laterPartsGlobal}=${shareScopeGlobal}((${names})=>{${joined(later)}});\n`,
  };
}

function isFor(parts: readonly string[]): (piece: RuntimePiece) => boolean {
  return (piece) => piece.parts.some((part) => parts.includes(part));
}

function joined(pieces: readonly RuntimePiece[]): string {
  return pieces.map(({ script }) => script).join("");
}
