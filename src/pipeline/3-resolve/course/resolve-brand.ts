import type { FileUse } from "../../../content/kind-tools.ts";
import type { Locate } from "../../../model/source.ts";
import type { Report, Span } from "../../../diagnostics/diagnostic.ts";
import { defineMessage } from "../../../diagnostics/message.ts";
import type { Brand } from "../../../model/brand.ts";
import type { CourseMedia } from "../../../model/course.ts";
import type { CourseFileValue } from "../../2-validate/course-schema.ts";
import { normalisePath } from "../../files/safe-path.ts";

export const fontTooLarge = defineMessage({
  code: "BC3109",
  name: "font-too-large",
  severity: "error",
  text: "The font {path} has {size} kB; a font may have {limit} kB.",
  fix: "Make a subset of it with the letters your courses need, one weight or a variable one, and save it as WOFF2.",
  why: "Every learner loads it before text stands in its own letters, some of them over a slow line.",
});

type BrandValue = NonNullable<CourseFileValue["brand"]>;

/** What a learner loads before the first word stands in its own letters. 1 kB is 1,024 bytes. */
const fontLimitBytes = 40 * 1024;

/** The files of the brand. */
export function brandFiles(brand: BrandValue | undefined, locate: Locate): readonly FileUse[] {
  const { logo, font } = brand ?? {};
  return [
    ...(logo ? [{ path: logo.file, at: locate(logo, "file"), expects: "image", ship: true } as const] : []),
    ...(brand && font !== undefined
      ? [{ path: font, at: locate(brand, "font"), expects: "font", ship: true } as const]
      : []),
  ];
}

/** The look of the organisation; a font that is too large is reported. */
export function resolveBrand(
  brand: BrandValue | undefined,
  media: readonly CourseMedia[],
  { locate, report }: { readonly locate: Locate; readonly report: Report },
): Brand | undefined {
  if (!brand) return undefined;
  const { logo, font, colours } = brand;
  const { dark = {}, ...light } = colours ?? {};
  const file = media.find(({ path }) => font !== undefined && path === normalisePath(font));
  if (file && file.sizeBytes > fontLimitBytes) {
    const size = Math.ceil(file.sizeBytes / 1024);
    report(fontTooLarge.at(locate(brand, "font"), { path: file.path, size, limit: fontLimitBytes / 1024 }));
  }
  return {
    ...(logo ? { logo } : {}),
    colours: { light, dark },
    ...(font === undefined ? {} : { font }),
    span: locate(brand),
    places: new Map([...placesOf("light", colours, locate), ...placesOf("dark", colours?.dark, locate)]),
  };
}

function placesOf(mode: string, colours: object | undefined, locate: Locate): readonly (readonly [string, Span])[] {
  if (!colours) return [];
  return Object.keys(colours).flatMap((name) => {
    const at = locate(colours, name);
    return at ? [[`${mode}.${name}`, at] as const] : [];
  });
}
