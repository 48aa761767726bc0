import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { comparePackages } from "../../../../../src/tools/diff/compare.ts";
import { firstDraft, type DraftBlock, type DraftSession } from "./draft.ts";
import { edited, editNames } from "./edited.ts";
import { publish, type Version } from "./publish.ts";

/** 200 courses with up to six builds each, times `RUNS`. */
const factor = Number(process.env["RUNS"] ?? 1);
const seed = Number(process.env["SEED"] ?? 20_261_130);
vi.setConfig({ testTimeout: 120_000 * Math.max(1, factor) });

const anyEdit = fc.record({
  name: fc.constantFrom(...editNames),
  n: fc.nat({ max: 99 }),
  m: fc.nat({ max: 99 }),
});
const anyBuilds = fc.array(fc.array(anyEdit, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });

test("A46 whatever authors do to a course, nobody has finished, answered or ticked what they never saw, and diff agrees", async () => {
  const counts = { builds: 0, asked: 0 };
  const property = fc.asyncProperty(anyBuilds, async (builds) => {
    const versions = [await publish(firstDraft, undefined)];
    const rewritten: Rewritten = new Map();
    for (const edits of builds) {
      const last = versions[versions.length - 1]!;
      const draft = edits.reduce((before, { name, n, m }) => edited(before, name, n, m), last.draft);
      const next = await publish(draft, last);
      counts.builds++;
      counts.asked += next.asked > 0 ? 1 : 0;
      versions.push(next);
      noteRewritten(last, next, rewritten);
      const found = versions.slice(0, -1).flatMap((version) => complaints(version, next, rewritten));
      found.push(...wrongOptions(last, next));
      if (found.length > 0) throw new Error([...found, ...next.said].join("\n"));
    }
  });
  await fc.assert(property, { numRuns: Math.round(200 * factor), seed });
  if (process.env["EXCUSES"]) process.stdout.write(`${JSON.stringify(counts)}\n`);
  // Most edits are understood; to ask each time would be no answer either.
  expect(counts.asked / counts.builds).toBeLessThan(0.5);
});

/** What a learner who was given one version finds wrong in a later one. */
function complaints(before: Version, after: Version, rewritten: Rewritten): readonly string[] {
  return [
    ...wrongSessions(before, after, rewritten),
    ...wrongQuestions(before, after),
    ...wrongTicks(before, after),
    ...wrongDiff(before, after),
  ];
}

function wrongSessions(before: Version, after: Version, rewritten: Rewritten): readonly string[] {
  return [...before.sessions].flatMap(([slot, then]) => {
    const now = after.sessions.get(slot);
    return now === undefined || isSame(then, now, rewritten)
      ? []
      : [`who finished ${then.uid} is said to have finished ${now.uid}`];
  });
}

/** The same session, one with words that were read, or one that was written anew in its file, under its title. */
function isSame(then: DraftSession, now: DraftSession, rewritten: Rewritten): boolean {
  const words = new Set(then.blocks.map((block) => block.words));
  const named = (uid: string): string => (rewritten.has(uid) ? named(rewritten.get(uid) ?? "") : uid);
  return named(then.uid) === named(now.uid) || now.blocks.some((block) => words.has(block.words));
}

/**
 * Another session in the file and under the title of one that went: to everybody but its author it is that one,
 * rewritten. By the uid of the later one.
 */
type Rewritten = Map<string, string>;

/** Most of their words, then. */
function hasTextOf(other: DraftSession, now: DraftSession): boolean {
  const texts = other.blocks.filter(({ type }) => type === "text").map(({ words }) => words);
  return now.blocks.some(({ words }) => texts.includes(words));
}

function noteRewritten(before: Version, after: Version, rewritten: Rewritten): void {
  for (const [slot, then] of before.sessions) {
    const now = after.sessions.get(slot);
    if (!now || now.file !== then.file || now.title !== then.title || isSame(then, now, rewritten)) continue;
    // What is there in other words may be that one, rewritten; a copy of another is not.
    if ([...before.sessions.values()].some((other) => hasTextOf(other, now))) continue;
    rewritten.set(now.uid, then.uid);
  }
}

function wrongQuestions(before: Version, after: Version): readonly string[] {
  const asked = new Set(comparePackages(before.packaged, after.packaged).reopened.map(({ slot }) => slot));
  return [...before.blocks].flatMap(([slot, then]) => {
    const now = after.blocks.get(slot);
    if (!now || asked.has(slot)) return [];
    if (!isSameQuestion(then.block, now.block))
      return [`who answered ${then.block.uid} is said to have answered ${now.block.uid}`];
    return [];
  });
}

/** From one build to the next: what stands where another stood is that one, reworded, as far as anybody can tell. */
function wrongOptions(before: Version, after: Version): readonly string[] {
  const asked = new Set(comparePackages(before.packaged, after.packaged).reopened.map(({ slot }) => slot));
  return [...before.blocks].flatMap(([slot, then]) => {
    const now = after.blocks.get(slot);
    if (!now || asked.has(slot) || isCopy(then.block, now.block)) return [];
    const placeOf = (block: DraftBlock, uid: string | undefined) => block.items.findIndex((item) => item.uid === uid);
    const wrong = then.uids.filter((uid, number) => {
      const other = now.uids[number];
      return other !== uid && placeOf(now.block, other) !== placeOf(then.block, uid);
    });
    return wrong.map((uid) => `who chose ${uid} is said to have chosen another option of ${now.block.uid}`);
  });
}

function isSameQuestion(then: DraftBlock, now: DraftBlock): boolean {
  return then.uid === now.uid || isCopy(then, now);
}

/** Another in name only. */
function isCopy(then: DraftBlock, now: DraftBlock): boolean {
  return then.uid !== now.uid && then.words.startsWith(now.words.slice(0, 20));
}

function wrongTicks(before: Version, after: Version): readonly string[] {
  return [...before.ticks].flatMap(([slot, then]) => {
    const now = after.ticks.get(slot);
    return now === undefined || now === then ? [] : [`who ticked ${then} is said to have ticked ${now}`];
  });
}

/** What `diff` calls kept is in the slot it was in, and what has left its slot is not called so. */
function wrongDiff(before: Version, after: Version): readonly string[] {
  const found = comparePackages(before.packaged, after.packaged);
  const kept = new Set(found.kept.map(({ slot }) => slot));
  const lost = new Set(found.lost.map(({ slot }) => slot));
  const sessions = [...before.sessions.keys()].flatMap((slot) => {
    if (after.sessions.has(slot)) return kept.has(slot) ? [] : [`diff does not call session ${slot} kept`];
    return lost.has(slot) ? [] : [`diff does not call session ${slot} lost`];
  });
  const ticks = [...before.ticks.keys()].flatMap((slot) =>
    kept.has(slot) === after.ticks.has(slot) ? [] : [`diff is wrong about tick ${slot}`],
  );
  return [...(found.broken ? [`diff calls the update ${found.broken}`] : []), ...sessions, ...ticks];
}
