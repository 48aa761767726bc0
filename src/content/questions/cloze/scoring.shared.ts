import { rowScoring } from "../rows.shared.ts";

export const scoring = rowScoring("cloze");
