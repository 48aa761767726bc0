/**
 * Identifiers of the manifest. An LMS hangs learners' records on them, so they are made from the author's ids alone:
 * no version, no position, no title, no hash of the content. The prefix says the kind and keeps the four apart, as
 * `xsd:ID` wants; an author's id (`[a-z][a-z0-9-]*`) has nothing that an NCName refuses.
 *
 * | identifier | of |
 * | --- | --- |
 * | `MANIFEST-<course id>` | the manifest |
 * | `ORG-<course id>` | the one organization |
 * | `ITEM-<activity id>` | an item; with `units: course` the activity's id is the course's |
 * | `RES-<activity id>` | the SCO that the item launches |
 * | `SHARED-<course id>` | with several SCOs, the asset that all depend on |
 */
export const identifiers = {
  manifest: (courseId: string) => `MANIFEST-${courseId}`,
  organization: (courseId: string) => `ORG-${courseId}`,
  item: (activityId: string) => `ITEM-${activityId}`,
  resource: (activityId: string) => `RES-${activityId}`,
  shared: (courseId: string) => `SHARED-${courseId}`,
} as const;

/** NCName without the rare letters beyond U+FFFF: what `xsd:ID` asks of an identifier (CAM 2.3). */
export function isNcName(identifier: string): boolean {
  return /^[\p{L}_][\p{L}\p{N}\p{M}._-]*$/u.test(identifier);
}
