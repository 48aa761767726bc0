import type { Course } from "../../model/course.ts";

/**
 * Name of a package without its ending: `<course id>-<version>[-<language>]-<format>[-<profile>]`. The language is
 * given only for a translation, the profile only when it is not `generic`.
 */
export function packageName(
  course: Pick<Course, "id" | "version">,
  kind: { readonly format: string; readonly profile: string; readonly translation?: string },
): string {
  const profile = kind.profile === "generic" ? undefined : kind.profile;
  return [course.id, course.version, kind.translation, kind.format, profile]
    .filter((part) => part !== undefined)
    .join("-");
}
