import fc from "fast-check";
import { editNames } from "./course-edits.ts";
import type { Setting, Step } from "./history.ts";
import type { LaunchWay } from "./pretend-lms.ts";

const number = fc.nat({ max: 999 });
const page = fc.nat({ max: 5 });

export const anySetting: fc.Arbitrary<Setting> = fc.record({
  course: fc.record({
    feedback: fc.constantFrom("each", "end"),
    retry: fc.constantFrom("all", "wrong-only", "redraw"),
    attempts: fc.constantFrom(0, 1, 2, 3),
    draw: fc.constantFrom(3, 4, 6),
    rule: fc.constantFrom("passed", "passed", "attempted", "none"),
    shuffle: fc.boolean(),
    interactions: fc.constantFrom("auto", "off"),
  }),
  isAnonymous: fc.nat({ max: 7 }).map((n) => n === 7),
  without: fc.constantFrom(
    [],
    [],
    [],
    ["cmi.interactions"],
    ["cmi.objectives", "cmi.interactions", "cmi.core.score.min", "cmi.core.score.max"],
  ),
  seed: fc.nat(),
});

const anyFaults: fc.Arbitrary<LaunchWay["faults"]> = fc.oneof(
  { weight: 12, arbitrary: fc.constant({}) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 8 }).map((failCommits) => ({ failCommits })) },
  { weight: 2, arbitrary: fc.constant({ lie: true }) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(
        "cmi.suspend_data",
        "cmi.core.score",
        "cmi.core.lesson_status",
        "cmi.core.lesson_location",
        "cmi.interactions",
        "cmi.objectives",
        "cmi.core.exit",
      )
      .map((throwSet) => ({ throwSet })),
  },
  { weight: 2, arbitrary: fc.nat({ max: 300 }).map((truncate) => ({ truncate })) },
  { weight: 1, arbitrary: fc.constant({ html: true }) },
  { weight: 2, arbitrary: fc.nat({ max: 8 }).map((signOutAfter) => ({ signOutAfter })) },
  { weight: 1, arbitrary: fc.constant({ refuseInitialize: true }) },
);

const anyWay: fc.Arbitrary<LaunchWay> = fc
  .record({
    faults: anyFaults,
    mode: fc.oneof(
      { weight: 12, arbitrary: fc.constant("normal" as const) },
      { weight: 1, arbitrary: fc.constantFrom("review" as const, "browse" as const) },
    ),
    apiAfterMs: fc.oneof(
      { weight: 12, arbitrary: fc.constant(0) },
      { weight: 2, arbitrary: fc.constantFrom(300, 2000, 9000) },
      { weight: 1, arbitrary: fc.constant(undefined) },
    ),
    isAlone: fc.boolean(),
  })
  .map((way) => ({ ...way, isAlone: way.isAlone && way.apiAfterMs === undefined }));

/** Of all kinds: short, emoji, half an emoji, other scripts, more than the LMS has room for. */
const anyText: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      "I would ask first.",
      "Check who can see it",
      "ja, förstås",
      "👩‍⚕️ 🚑",
      "",
      "&<>\"'",
      "日本語のメモ",
    ),
  },
  { weight: 2, arbitrary: fc.constantFrom("\ud83d", "half \udc69 here", "\u0000\ufeff", "line\r\nline\ttab") },
  { weight: 2, arbitrary: fc.integer({ min: 200, max: 900 }).map((length) => "a longer thought ".repeat(length / 10)) },
  { weight: 1, arbitrary: fc.integer({ min: 100, max: 800 }).map((length) => "🩺 ž".repeat(length)) },
);

function step(weight: number, names: readonly Step["do"][], more: fc.Arbitrary<object>) {
  const arbitrary = fc
    .tuple(fc.constantFrom(...names), more)
    .map(([name, rest]) => ({ do: name, ...rest }) as unknown as Step);
  return { weight, arbitrary };
}

const onPage = fc.record({ page, n: number });
const answering = fc.record({ page, n: number, right: fc.boolean() });

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  step(
    9,
    ["launch"],
    fc.record({
      learner: fc.constantFrom(0, 0, 1),
      computer: fc.constantFrom(0, 0, 1),
      way: anyWay,
      before: fc.constantFrom("leave", "close", "close", "close", "crash", "crash", "nothing"),
    }),
  ),
  step(6, ["open"], onPage),
  step(6, ["answer", "check"], answering),
  step(2, ["retry", "show"], onPage),
  step(5, ["write", "write answer"], fc.record({ page, n: number, text: anyText })),
  step(5, ["blur", "end", "scroll", "hide", "try again"], onPage),
  step(4, ["do session"], answering),
  step(2, ["start quiz", "confirm", "next", "submit quiz"], onPage),
  step(2, ["answer quiz"], answering),
  step(4, ["sit quiz"], answering),
  step(8, ["leave", "close", "close", "crash", "crash soon"], onPage),
  step(3, ["network"], fc.record({ page, network: fc.constantFrom("on", "on", "refuses", "refuses", "lies") })),
  step(
    5,
    ["wait"],
    fc.record({ ms: fc.constantFrom(100, 500, 1000, 3000, 11_000, 70_000, 70_000, 3_600_000, 90_000_000) }),
  ),
  step(5, ["update"], fc.record({ name: fc.constantFrom(...editNames), n: number, m: number })),
  step(1, ["reset"], fc.record({ learner: fc.constantFrom(0, 0, 1) })),
  step(
    1,
    ["storage"],
    fc.record({
      computer: fc.constantFrom(0, 1),
      how: fc.constantFrom("blocked", "open", "open", "full", "roomy", "roomy"),
      n: number,
    }),
  ),
);

export const anySteps: fc.Arbitrary<readonly Step[]> = fc.array(anyStep, { minLength: 5, maxLength: 60, size: "max" });
