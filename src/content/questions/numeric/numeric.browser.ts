import { numberWidget } from "../../../runtime/questions/text-input.ts";

export const widget = numberWidget("numeric");
