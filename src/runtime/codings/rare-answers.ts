import type { Codings } from "../state/codings.ts";
import { transferRare } from "../state/version1/rare-answers.ts";

/** For courses with answers of several choices, orders or numbers. */
export const codings: Codings = { rare: transferRare };
