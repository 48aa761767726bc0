import type { Comparison, StoredItem } from "./compare.ts";

const shownItems = 12;

/** The comparison in words, for people. */
export function diffLines(found: Comparison): readonly string[] {
  const { course, revisions, kept, reopened, lost, moved, added, rules } = found;
  return [
    `${course.id} ${course.from} → ${course.to} (revision ${revisions.from} → ${revisions.to})`,
    ...(found.broken ? [brokenWords[found.broken]] : []),
    ...group("Kept", kept, "as the learner left it", false),
    ...group(
      "Re-opened",
      reopened,
      "the right answer or the options changed; the learner answers again and is told why",
      true,
    ),
    ...group("Lost", lost, found.broken ? "" : "taken out; the answers come back if the item does", true),
    ...group("Moved", moved, "to another unit, which knows nothing of the answers given in the old one", true),
    ...group("New", added, "empty for everybody", true),
    ...rules.map((rule) => `Rule       ${rule}`),
    "A status, score or pass that an LMS has already is never made worse.",
  ];
}

const brokenWords: Readonly<Record<NonNullable<Comparison["broken"]>, string>> = {
  "other-course": "These are two courses: an LMS keeps nothing of one for the other.",
  "other-units":
    "One package is a single unit, the other has one for each session: an LMS keeps the two apart, so answers and places are lost.",
  older: "The second package is older than the first: learners who used the newer one lose answers, but no result.",
  "lock-not-kept":
    "The second package was not built with the first one's course.lock.yaml: answers and places are lost, results are kept.",
};

function group(title: string, items: readonly StoredItem[], meaning: string, named: boolean): readonly string[] {
  if (items.length === 0) return [];
  const head = `${title.padEnd(10)} ${items.length}${meaning === "" ? "" : ` – ${meaning}`}`;
  if (!named) return [head];
  const shown = items.slice(0, shownItems).map(({ kind, id }) => `             ${kind} ${id}`);
  const more = items.length > shownItems ? [`             and ${items.length - shownItems} more`] : [];
  return [head, ...shown, ...more];
}
