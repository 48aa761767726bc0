import { checkPictures, pictureFiles } from "../../../content/blocks/picture.ts";
import type { CheckTools, FileUse } from "../../../content/kind-tools.ts";
import type { Brand } from "../../../model/brand.ts";
import type { Course } from "../../../model/course.ts";
import type { CourseFileValue } from "../../2-validate/course-schema.ts";

/** The pictures by which a learner knows the course again. */
export function coverFiles(course: CourseFileValue, tools: CheckTools): readonly FileUse[] {
  const { cover, icon } = course;
  return [
    ...(cover ? pictureFiles([cover], tools) : []),
    ...(icon === undefined
      ? []
      : [{ path: icon, at: tools.locate(course, "icon"), expects: "image", ship: true } as const]),
  ];
}

export function resolveCover({ cover, icon }: CourseFileValue, tools: CheckTools): Pick<Course, "cover" | "icon"> {
  if (cover) checkPictures([cover], tools);
  return {
    ...(cover?.image === undefined ? {} : { cover: { ...cover, image: cover.image, source: cover } }),
    ...(icon === undefined ? {} : { icon }),
  };
}

/** The colour of a cover takes the place of the one that the organisation has for all its courses. */
export function withCoverColour(
  brand: Brand | undefined,
  { cover }: CourseFileValue,
  { locate }: CheckTools,
): Brand | undefined {
  if (cover?.colour === undefined) return brand;
  const { colours = { light: {}, dark: {} }, places = new Map() } = brand ?? {};
  const at = locate(cover, "colour");
  const { hero: _hero, ...dark } = colours.dark;
  return {
    ...brand,
    colours: { light: { ...colours.light, hero: cover.colour }, dark },
    span: brand?.span ?? at,
    places: at ? new Map([...places, ["light.hero", at] as const]) : places,
  };
}
