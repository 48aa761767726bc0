import fc from "fast-check";
import { editNames } from "./course-edits.ts";
import type { Setting, Step } from "./history.ts";
import type { LaunchWay, Network } from "./pretend-lms.ts";

const number = fc.nat({ max: 999 });
const page = fc.nat({ max: 5 });

const courseWith = (profile: fc.Arbitrary<Setting["course"]["profile"]>): fc.Arbitrary<Setting["course"]> =>
  fc.record({
    feedback: fc.constantFrom("each", "end"),
    retry: fc.constantFrom("all", "wrong-only", "redraw"),
    attempts: fc.constantFrom(0, 1, 2, 3),
    draw: fc.constantFrom(3, 4, 6),
    rule: fc.constantFrom("passed", "passed", "attempted", "none"),
    shuffle: fc.boolean(),
    interactions: fc.constantFrom("auto", "off"),
    profile,
  });

export const anySettingOf = (profile: fc.Arbitrary<Setting["course"]["profile"]>): fc.Arbitrary<Setting> =>
  fc.record({
    course: courseWith(profile),
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
export const anySetting = anySettingOf(fc.constant("generic"));

/**
 * A new activity allows one attempt and counts "completed"; a database's defaults have no rule. For a package of any LMS the build
 * and the guide say that "passed" is to be ticked.
 */
export const anyMoodleSetting: fc.Arbitrary<Setting> = fc
  .constantFrom<Setting["course"]["profile"]>("moodle", "moodle", "moodle", "generic")
  .chain((profile) =>
    fc.record({
      course: courseWith(fc.constant(profile)),
      isAnonymous: fc.constant(false),
      without: fc.constant([]),
      seed: fc.nat(),
      moodle: fc.record({
        attempts: fc.constantFrom(1, 1, 0, 2),
        rule: fc.constantFrom(["completed"], bothWords, bothWords, []),
      }),
    }),
  );
const bothWords = ["passed", "completed"];

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
    hasDatabase: fc.constant(false),
  })
  .map((way) => ({ ...way, isAlone: way.isAlone && way.apiAfterMs === undefined }));

export const outages: readonly Network[] = ["beacons lost", "beacons arrive", "error", "signed-out"];
/** Now and then a preview; Moodle itself makes reviews of what is over. */
const anyMoodleMode: fc.Arbitrary<LaunchWay["mode"]> = fc.oneof(
  { weight: 9, arbitrary: fc.constant("normal" as const) },
  { weight: 1, arbitrary: fc.constant("browse" as const) },
);
const servedWay = (mode: fc.Arbitrary<LaunchWay["mode"]>): fc.Arbitrary<LaunchWay> =>
  fc.record({
    faults: fc.constant({}),
    mode,
    apiAfterMs: fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 0, 300, 2000),
    isAlone: fc.constant(false),
    hasDatabase: fc.nat({ max: 11 }).map((n) => n < 11),
  });

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

type WeightedStep = fc.WeightedArbitrary<Step>;

function step(weight: number, names: readonly Step["do"][], more: fc.Arbitrary<object>): WeightedStep {
  const arbitrary = fc
    .tuple(fc.constantFrom(...names), more)
    .map(([name, rest]) => ({ do: name, ...rest }) as unknown as Step);
  return { weight, arbitrary };
}

const onPage = fc.record({ page, n: number });
const answering = fc.record({ page, n: number, right: fc.boolean() });

/** What differs between LMSs. */
interface Ways {
  readonly way: fc.Arbitrary<LaunchWay>;
  readonly networks: readonly Network[];
  /** Steps that only such an LMS knows. */
  readonly more: readonly WeightedStep[];
}

const stepsWith = (ways: Ways, most: number): fc.Arbitrary<readonly Step[]> =>
  fc.array(anyStep(ways), { minLength: 5, maxLength: most, size: "max" });

const anyStep = ({ way, networks, more }: Ways): fc.Arbitrary<Step> =>
  fc.oneof(
    ...more,
    step(
      9,
      ["launch"],
      fc.record({
        learner: fc.constantFrom(0, 0, 1),
        computer: fc.constantFrom(0, 0, 1),
        way,
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
    step(3, ["network"], fc.record({ page, network: fc.constantFrom(...networks) })),
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

/** Where a browser may be killed there is IndexedDB: in a strict LMS all of it is tried with localStorage alone. */
const beginsInOutage = (weight: number, networks: readonly Network[], isKilled: fc.Arbitrary<boolean>): WeightedStep =>
  step(
    weight,
    ["begin in an outage"],
    fc.record({
      learner: fc.constantFrom(0, 0, 1),
      computer: fc.constantFrom(0, 0, 1),
      network: fc.constantFrom(...networks),
      forMs: fc.constantFrom(1, 3000, 20_000, 100_000),
      apiAfterMs: fc.constantFrom(0, 300, 300, 2000),
      callsToLive: fc.option(fc.nat({ max: 60 }), { nil: undefined, freq: 2 }),
      n: number,
      waitMs: fc.constantFrom(0, 1000, 20_000, 150_000),
      isBrowserKilled: isKilled,
    }),
  );

export const anySteps = stepsWith(
  {
    way: anyWay,
    networks: ["on", "on", "refuses", "refuses", "lies"],
    more: [beginsInOutage(3, ["refuses"], fc.constant(false))],
  },
  60,
);

const computer = fc.constantFrom(0, 1);

/** In an LMS that asks a server, which may be away in so many ways. */
export const anyStepsOf = (
  away: readonly Network[],
  mode: fc.Arbitrary<LaunchWay["mode"]>,
): fc.Arbitrary<readonly Step[]> =>
  stepsWith(
    {
      way: servedWay(mode),
      networks: ["on", "on", "on", ...away],
      more: [
        beginsInOutage(4, away, fc.boolean()),
        step(3, ["do all"], fc.record({ page, n: number, right: fc.constantFrom(true, true, true, false) })),
        step(
          4,
          ["outage soon"],
          fc.record({
            page,
            n: number,
            network: fc.constantFrom(...away),
            forMs: fc.constantFrom(1, 3000, 20_000, 100_000),
          }),
        ),
        step(
          4,
          ["finish in an outage"],
          fc.record({
            page,
            n: number,
            network: fc.constantFrom(...away),
            forMs: fc.constantFrom(1, 3000, 20_000, 100_000),
            waitMs: fc.constantFrom(0, 20_000, 150_000),
            callsToLive: fc.option(fc.nat({ max: 60 }), { nil: undefined, freq: 3 }),
          }),
        ),
        step(2, ["sign in"], fc.record({ computer })),
        step(1, ["kill browser"], fc.record({ computer })),
      ],
    },
    40,
  );

export const anyMoodleSteps = anyStepsOf(outages, anyMoodleMode);
