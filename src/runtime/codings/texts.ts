import type { Codings } from "../state/codings.ts";
import { textCoding } from "../state/version1/text-coding.ts";

/** For courses in which something is written: notes, typed answers. */
export const codings: Codings = { texts: textCoding };
