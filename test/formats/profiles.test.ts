import { expect, it } from "vitest";
import { profiles } from "../../src/formats/profiles.ts";
import { textOf } from "../helpers/source-files.ts";

const text = textOf("docs/profiles.md");

/** The rows of the table, without what makes a cell bold. */
const rows = text
  .split("\n")
  .filter((line) => line.startsWith("| "))
  .map((line) =>
    line
      .slice(2, -2)
      .split(" | ")
      .map((cell) => cell.replaceAll("*", "").trim()),
  );

it("docs/profiles.md has each setting of each profile as the code has it", () => {
  const asCode: Readonly<Record<string, unknown>> = {
    yes: true,
    no: false,
    "if the LMS takes them": "auto",
    "if it takes them": "auto",
  };
  const [head = [], , ...settings] = rows;
  expect(head.slice(1)).toEqual(profiles.map(({ id }) => `\`${id}\``));
  const written = settings.map(([, ...cells]) => cells);
  const interactions = (cell: string) => (cell === "no" ? "off" : asCode[cell]);
  expect(written).toHaveLength(6);
  expect(written[0]).toEqual(profiles.map(({ doneWord }) => doneWord));
  expect(written[1]).toEqual(profiles.map(({ passedWord }) => passedWord));
  expect(written[2]?.map((cell) => asCode[cell])).toEqual(profiles.map(({ scoreRange }) => scoreRange));
  expect(written[3]?.map(interactions)).toEqual(profiles.map((profile) => profile.interactions));
  expect(written[4]?.map((cell) => asCode[cell])).toEqual(profiles.map(({ beforeUnload }) => beforeUnload));
  const units = { untried: "unknown", "the first is saved": "first" } as const;
  expect(written[5]?.map((cell) => units[cell as keyof typeof units])).toEqual(
    profiles.map(({ scorm2004Units }) => scorm2004Units),
  );
});

it("gives the reason for each value that is not the generic one", () => {
  const [generic, ...others] = profiles;
  const reasons = {
    doneWord: "word for done",
    passedWord: "word for passed",
    scoreRange: "lowest and highest score",
    interactions: "single answers",
    beforeUnload: "`beforeunload`",
    scorm2004Units: "units in SCORM 2004",
  } as const;
  const names = { moodle: "Moodle", esr: "ESR", "learning-hub": "NHS Learning Hub", ilias: "ILIAS" } as const;
  const headings = [...text.matchAll(/^- \*\*(.*?)\.\*\*/gm)].map(([, heading = ""]) => heading);
  for (const profile of others) {
    for (const key of Object.keys(reasons) as (keyof typeof reasons)[]) {
      if (profile[key] === generic[key]) continue;
      const reason = headings.filter(
        (heading) => heading.startsWith(names[profile.id]) && heading.includes(reasons[key]),
      );
      expect([profile.id, key, reason.length]).toEqual([profile.id, key, 1]);
    }
  }
});
