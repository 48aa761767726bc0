import { Type } from "typebox";
import { defineMessage } from "../../diagnostics/message.ts";
import type { CheckTools, FileUse, PlacedFile, ViewTools } from "../kind-tools.ts";
import { CourseFile, Text, type TextValue } from "../text.ts";
import { altOf } from "./alt-words.ts";
import { decorativeWithAlt, imageWithoutAlt } from "./image/block.ts";

export const altWithoutImage = defineMessage({
  code: "BC2230",
  name: "alt-without-image",
  severity: "error",
  text: "`{key}` stands here, but no `image`.",
  fix: "Name the picture in `image`, or leave out `{key}`.",
  why: "It describes a picture that is not there, so one was probably forgotten.",
});

/** Keys of anything that may have a picture beside its words. */
export const pictureKeys = {
  image: Type.Optional(
    CourseFile({ description: "Path of a picture: SVG, PNG, JPEG or WebP.", examples: ["media/leaflet.svg"] }),
  ),
  alt: Type.Optional(
    Text({
      description: "What the picture tells the learner, for those who do not see it.",
      examples: ["A nurse shows a patient a leaflet."],
    }),
  ),
  decorative: Type.Optional(
    Type.Boolean({ description: "true when the picture tells nothing that the text does not.", examples: [true] }),
  ),
};

/** What has those keys. */
export interface Pictured {
  readonly image?: string;
  readonly alt?: TextValue;
  readonly decorative?: boolean;
}

export function pictureFiles(parts: readonly Pictured[], tools: CheckTools): readonly FileUse[] {
  return parts.flatMap((part): readonly FileUse[] =>
    part.image === undefined
      ? []
      : [{ path: part.image, at: tools.locate(part, "image"), expects: "image", ship: true, ...altOf(part, tools) }],
  );
}

/** Every picture has a text alternative or is said to be decorative. */
export function checkPictures(parts: readonly Pictured[], tools: CheckTools): void {
  for (const part of parts) {
    const isDecorative = part.decorative === true;
    if (part.image === undefined) {
      for (const key of (["alt", "decorative"] as const).filter((name) => part[name] !== undefined)) {
        tools.report(altWithoutImage.at(tools.locate(part, key, "key"), { key }));
      }
    } else if (isDecorative && part.alt !== undefined) {
      tools.report(decorativeWithAlt.at(tools.locate(part, "alt", "key"), {}));
    } else if (!isDecorative && part.alt === undefined) {
      tools.report(imageWithoutAlt.at(tools.locate(part, "image"), {}));
    }
  }
}

/** For the partial `picture`. */
export function pictureView(
  part: Pictured,
  tools: ViewTools,
): { readonly file: PlacedFile; readonly alt: string } | undefined {
  if (part.image === undefined) return undefined;
  return { file: tools.file(part.image), alt: part.alt === undefined ? "" : tools.plain(part.alt) };
}
