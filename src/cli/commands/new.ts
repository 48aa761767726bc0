import { basename, resolve } from "node:path";
import { version } from "../../../package.json";
import { advise } from "../../diagnostics/suggest.ts";
import type { Starter } from "../../index.ts";
import type { World } from "../../model/world.ts";
import type { AskedCourse } from "../ask/ask-course.ts";
import { createFiles } from "../disk/create-files.ts";
import { placeTaken, starterElsewhere, startersMissing, unknownValue } from "../messages.ts";
import { textOf, withSlashes } from "./course-request.ts";
import type { Answer, Command, Invocation } from "./define.ts";
import { newOutcome, refusedOutcome } from "./new-outcome.ts";

export const newCourse: Command = {
  name: "new",
  elsewhere: ["init", "create", "start"],
  summary: "begin a course from a starter; asks on a terminal, takes options elsewhere",
  takes: [{ name: "dir", description: "the folder to make (default: the course's id)", isRequired: false }],
  options: [
    {
      flags: "--starter <id>",
      description: "minimal (default), scenario, refresher, fire-safety; in the repository also example",
    },
    { flags: "--title <words>", description: "title of the course (default: the starter's)" },
    { flags: "--id <id>", description: "id of the course, for ever (default: made from title or folder)" },
    { flags: "--language <tag>", description: "language of the course, such as en-GB, cy, fr or ar (default: en-GB)" },
    { flags: "--iri <address>", description: "names the course for xAPI and cmi5: an https address you own" },
  ],
  examples: [
    "build-course new",
    "build-course new ward-fires --starter fire-safety",
    'build-course new --title "Hand hygiene on the ward" --language cy',
  ],
  async run(invocation) {
    const { starters } = await import("../../index.ts");
    const known = await starters(invocation.world);
    if (known.length === 0) {
      return { type: "usage", diagnostic: startersMissing.at(undefined, { path: invocation.world.toolFolder }) };
    }
    const given = givenIn(invocation);
    const wanted = isTerminal(invocation) ? await asked(given, known) : given;
    return wanted === undefined ? { type: "cancelled" } : await make(wanted, known, invocation.world);
  },
};

function givenIn({ words: [folder], options }: Invocation): AskedCourse {
  const names = ["starter", "title", "id", "language", "iri"] as const;
  const given = names.flatMap((name) => {
    const value = textOf(options, name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...(folder === undefined ? {} : { folder: withSlashes(folder) }), ...Object.fromEntries(given) };
}

/** A program that reads the report, and a CI that has a terminal by chance, are asked nothing. */
function isTerminal({ options }: Invocation): boolean {
  return (
    process.stdin.isTTY && process.stderr.isTTY && !process.env["CI"] && (options["reporter"] ?? "pretty") === "pretty"
  );
}

async function asked(given: AskedCourse, known: readonly Starter[]): Promise<AskedCourse | undefined> {
  const { askCourse } = await import("../ask/ask-course.ts");
  const { checkWanted, interfaceLanguages, withDefaults } = await import("../../index.ts");
  const around = { starters: known, languages: interfaceLanguages, check: checkWanted, withDefaults };
  return await askCourse(given, around, { input: process.stdin, output: process.stderr });
}

async function make(
  { starter: named, ...given }: AskedCourse,
  known: readonly Starter[],
  world: World,
): Promise<Answer> {
  const starter = known.find(({ id }) => id === (named ?? known[0]?.id));
  if (!starter) return await unknownStarter(named ?? "", known, world);
  const { planCourse, withDefaults } = await import("../../index.ts");
  const name = given.folder === undefined ? undefined : basename(resolve(given.folder));
  const { folder, ...wanted } = withDefaults(given, starter, name);
  const planned = await planCourse(wanted, version, world);
  if ("code" in planned) return { type: "usage", diagnostic: planned };
  const taken = await takenPlace(folder, world);
  if (taken !== undefined) {
    return {
      type: "report",
      outcome: refusedOutcome(placeTaken.at(undefined, { path: taken, other: `${wanted.id}-2` })),
    };
  }
  const kept = await createFiles(folder, { whole: "course", inWhole: planned.course, around: planned.around });
  return { type: "report", outcome: newOutcome(folder, wanted, planned, kept) };
}

/** What is in the way: a file where the folder is to be, or a course in it. */
async function takenPlace(folder: string, world: World): Promise<string | undefined> {
  const facts = await world.stat(folder);
  if (facts?.kind !== undefined && facts.kind !== "folder") return folder;
  for (const path of [`${folder}/course`, `${folder}/course.yaml`]) if (await world.stat(path)) return path;
  return undefined;
}

async function unknownStarter(given: string, known: readonly Starter[], world: World): Promise<Answer> {
  const ids = known.map(({ id }) => id);
  const { startersElsewhere } = await import("../../index.ts");
  const from = (await startersElsewhere(world)).get(given);
  if (from !== undefined)
    return { type: "usage", diagnostic: starterElsewhere.at(undefined, { given, from, ids: ids.join(", ") }) };
  const advice = advise(given, ids, "");
  return { type: "usage", diagnostic: unknownValue.at(undefined, { option: "--starter", given, advice }) };
}
