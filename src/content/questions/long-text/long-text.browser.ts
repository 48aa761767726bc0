import { textWidget } from "../../../runtime/questions/text-input.ts";

export const widget = textWidget("long-text");
