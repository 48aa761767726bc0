import { rowWidget } from "../../../runtime/questions/row-inputs.ts";
import { rightOf } from "../parts.shared.ts";

export const widget = rowWidget("cloze", rightOf);
