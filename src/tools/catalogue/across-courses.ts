import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { CourseIdentity, Named } from "./identify-course.ts";
import { identifierShared, iriShared, packageShared } from "./messages.ts";

/** What no course can know of itself: who else has its name. By folder; each of those that share one is told. */
export function acrossCourses(courses: readonly CourseIdentity[]): ReadonlyMap<string, readonly Diagnostic[]> {
  const found = new Map<string, Diagnostic[]>();
  const report = (folder: string, diagnostic: Diagnostic) =>
    void found.set(folder, [...(found.get(folder) ?? []), diagnostic]);
  for (const same of sharing(courses, ({ id }) => id?.value)) tellOfId(same, report);
  for (const same of sharing(courses, ({ iri }) => iri?.value.replace(/[/#]$/, ""))) {
    eachWithOther(same, (course, other) => {
      const { iri } = course;
      if (iri) report(course.folder, iriShared.at(iri.span, { other: other.folder, iri: iri.value }));
    });
  }
  return found;
}

type Told = (folder: string, diagnostic: Diagnostic) => void;

function tellOfId(same: readonly CourseIdentity[], report: Told): void {
  const versionOf = ({ version }: CourseIdentity) => version?.value ?? "";
  eachWithOther(same, (course, first) => {
    const { id, folder } = course;
    if (!id) return;
    // One with the same version is worse, and so told before one with another.
    const twin = same.find((other) => other !== course && versionOf(other) === versionOf(course));
    const holes = { id: id.value, version: versionOf(course) };
    report(
      folder,
      twin
        ? packageShared.at(id.span, { ...holes, other: twin.folder })
        : identifierShared.at(id.span, { id: id.value, other: first.folder }),
    );
  });
}

function eachWithOther(
  same: readonly CourseIdentity[],
  tell: (course: CourseIdentity, other: CourseIdentity) => void,
): void {
  for (const course of same) {
    const other = same.find((one) => one !== course);
    if (other) tell(course, other);
  }
}

function sharing(
  courses: readonly CourseIdentity[],
  nameOf: (course: CourseIdentity) => Named["value"] | undefined,
): readonly (readonly CourseIdentity[])[] {
  const groups = new Map<string, CourseIdentity[]>();
  for (const course of courses) {
    const name = nameOf(course);
    if (name !== undefined) groups.set(name, [...(groups.get(name) ?? []), course]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}
