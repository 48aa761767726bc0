/** What an LMS is told: organization → item → resource. A leaf with `launch` is a SCO or AU. */
export interface Activity {
  /** Stable from build to build and from version to version: made from the author's ids alone. */
  readonly id: string;
  readonly title: string;
  /** Path of the document in the package, percent-encoded when written in a manifest. */
  readonly launch?: string;
  /** 0–1; present when the activity has something to pass. */
  readonly passMark?: number;
  readonly objectives: readonly { readonly id: string; readonly text: string }[];
  readonly minutes: number;
  /** Whether the course is done only when this is. */
  readonly isRequired: boolean;
  /** Ids of activities that must be done before this opens; only with linear navigation and several units. */
  readonly needs: readonly string[];
  readonly children: readonly Activity[];
}

/** The leaves, in order: what an LMS launches. */
export function unitsIn(activity: Activity): readonly Activity[] {
  return activity.children.length === 0 ? [activity] : activity.children.flatMap(unitsIn);
}
