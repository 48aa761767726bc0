import { orderWidget } from "../../../runtime/questions/move-buttons.ts";
import { rightOf } from "../parts.shared.ts";

export const widget = orderWidget("sequencing", rightOf);
