import { optionWidget } from "../../../runtime/questions/option-inputs.ts";
import { rightOf } from "../parts.shared.ts";

export const widget = optionWidget("multiple-response", rightOf);
