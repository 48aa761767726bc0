import type { LearnerState } from "../../contract/state.ts";
import { headChars } from "../../contract/state-size.ts";
import type { StateTable } from "./codings.ts";
import { alphabet } from "./wire.ts";
import { emptyState, type Decoded, type Encoded, type StateFormat } from "./format.ts";
import { version1 } from "./version1/version1.ts";

/** Every published version, newest first. */
const formats: readonly [StateFormat, ...StateFormat[]] = [version1];

/**
 * The state as suspend data: most precious first, so that any sound prefix is useful.
 * A note that does not fit is left out whole and listed; nothing is ever cut.
 */
export function encode(state: LearnerState, table: StateTable, limitChars: number): Encoded {
  return formats[0].encode(state, table, limitChars);
}

/**
 * Whatever an LMS gave back, as far as it is sound. Never throws, and never yields a better
 * outcome than was stored: what a checksum does not vouch for is not read.
 */
export function decode(text: string, table: StateTable): Decoded {
  // A byte order mark, white space and line ends are not ours, wherever they stand.
  const line = text.replace(/[^\w-]/g, "");
  const nothing: Decoded = { state: emptyState(0), sound: "nothing", missing: [] };
  return decodeLine(line, table) ?? decodeLine(line.slice(-headChars) + line.slice(headChars), table) ?? nothing;
}

function decodeLine(line: string, table: StateTable): Decoded | undefined {
  return formats.find(({ version }) => line.startsWith(alphabet.charAt(version)))?.decode(line, table);
}
