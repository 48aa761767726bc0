import type { LearnerState } from "../../contract/state.ts";
import { bitsPerChar } from "../../contract/state-widths.ts";
import type { StateTable } from "./codings.ts";
import { createReader } from "./wire.ts";
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
  // A byte order mark, white space around and anything after the string are not ours.
  const [line = ""] = /^[\w-]*/.exec(text.trim()) ?? [];
  const nothing: Decoded = { state: emptyState(0), sound: "nothing", missing: [] };
  const version = createReader(line.slice(0, 1)).wire(bitsPerChar, 0);
  return formats.find((format) => format.version === version)?.decode(line, table) ?? nothing;
}
