import type { Comparison, StoredItem } from "./comparison.ts";

/** The comparison in words, for people: what is lost comes first, and nothing is left out. */
export function diffLines(found: Comparison): readonly string[] {
  const { course, revisions, lost, reopened, moved, retitled, kept, added, rules } = found;
  return [
    `${course.id} ${course.from} → ${course.to} (revision ${revisions.from} → ${revisions.to})`,
    ...(found.broken ? [brokenWords[found.broken]] : []),
    ...group("Lost", lost, found.broken ? "" : "taken out; the answers come back if the item does"),
    ...group("Re-opened", reopened, "what is asked, the options or the right answer changed; the learner is told why"),
    ...group("Moved", moved, "to another unit, which knows nothing of the answers given in the old one"),
    ...retitledLines(retitled),
    ...(kept.length > 0 ? [head("Kept", kept.length, "as the learner left it")] : []),
    ...group("New", added, "empty for everybody"),
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

const indent = " ".repeat(13);

function group(title: string, items: readonly StoredItem[], meaning: string): readonly string[] {
  return items.length === 0 ? [] : [head(title, items.length, meaning), ...items.map(itemLine)];
}

function retitledLines(items: Comparison["retitled"]): readonly string[] {
  if (items.length === 0) return [];
  const lines = items.map((item) => `${itemLine(item)} → ${shortened(item.now)}`);
  return [
    head("Retitled", items.length, "finished or written as before: make sure that each is still the same"),
    ...lines,
  ];
}

function head(title: string, count: number, meaning: string): string {
  return `${title.padEnd(10)} ${count}${meaning === "" ? "" : ` – ${meaning}`}`;
}

function itemLine({ kind, id, title }: StoredItem): string {
  return `${indent}${kind} ${id}${title === "" ? "" : `: ${shortened(title)}`}`;
}

const mostLetters = 60;

function shortened(title: string): string {
  const words = title.replace(/\s+/g, " ").trim();
  const letters = [...words];
  return letters.length > mostLetters
    ? `“${letters
        .slice(0, mostLetters - 1)
        .join("")
        .trimEnd()}…”`
    : `“${words}”`;
}
