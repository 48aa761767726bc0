import { pictureKeys } from "../../content/blocks/picture.ts";
import { Keys } from "../../content/text.ts";
import { Hex } from "./brand-schema.ts";

/** `cover:` of `course.yaml`. */
export const CoverSchema = Keys(
  { ...pictureKeys, colour: Hex("Background of the title on the start page, instead of the theme's.", "#06333f") },
  { description: "The top of the start page: a picture beside the title, a colour behind it, or both." },
);
