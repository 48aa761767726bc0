import { madeBy, shareScopeGlobal, type LaterScript } from "../../../contract/later-scripts.ts";
import { shortHash } from "../../files/short-hash.ts";
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
  readonly later?: Pick<LaterScript, "makes"> & { readonly text: string };
}

/**
 * The pieces that these parts need, in two scripts. A function in the first hands the second the names of its scope that
 * it uses, so nothing is there twice. Names are short and mean something else in every version, so the second says which
 * first script it belongs to.
 */
export function runtimeScripts({ pieces }: Runtime, parts: readonly string[]): RuntimeScripts {
  const [early, late] = [parts.filter(isEarly), parts.filter((part) => !isEarly(part))];
  const first = pieces.filter(isFor(early));
  const later = pieces.filter((piece) => isFor(late)(piece) && !isFor(early)(piece));
  if (later.length === 0) return { first: `(()=>{const ${partList}=[];${joined(first)}})();\n` };
  const declared = new Set(first.flatMap(({ declares }) => declares));
  const shared = [...new Set(later.flatMap(({ uses }) => uses))].filter((name) => declared.has(name));
  const names = [partList, ...shared].join();
  const body = `(${names})=>{${joined(later)}}`;
  const hash = shortHash(`${joined(first)}${body}`);
  const share = `window.${shareScopeGlobal}=(of,later)=>of==="${hash}"&&(later(${names}),!0);`;
  return {
    first: `(()=>{const ${partList}=[];${share}${joined(first)}})();\n`,
    later: { text: `var ${madeBy(hash)}=${shareScopeGlobal}("${hash}",${body});\n`, makes: madeBy(hash) },
  };
}

function isFor(parts: readonly string[]): (piece: RuntimePiece) => boolean {
  return (piece) => piece.parts.some((part) => parts.includes(part));
}

function joined(pieces: readonly RuntimePiece[]): string {
  return pieces.map(({ script }) => script).join("");
}
