import { expect, it } from "vitest";
import { profiles } from "../../src/formats/profiles.ts";
import { textOf } from "../helpers/source-files.ts";

const text = textOf("docs/profiles.md");

/** The rows of the table of settings, without what makes a cell bold. */
const rows = (text.split("\n\n").find((passage) => passage.startsWith("| profile |")) ?? "")
  .split("\n")
  .slice(2)
  .map((line) =>
    line
      .slice(2, -2)
      .split(" | ")
      .map((cell) => cell.replaceAll("*", "").trim()),
  );

it("docs/profiles.md has each setting of each profile as the code has it", () => {
  const yes = (value: boolean) => (value ? "yes" : "no");
  const known = { seen: "seen", source: "its source", read: "only read" };
  const units = { unknown: "untried", first: "the first is saved", saved: "saved" };
  expect(rows).toEqual(
    profiles.map((profile) => [
      `\`${profile.id}\``,
      profile.doneWord,
      profile.passedWord,
      yes(profile.scoreRange),
      profile.interactions === "off" ? "no" : "if the LMS takes them",
      yes(profile.beforeUnload),
      profile.sharesRecord ? "one record for all" : units[profile.scorm2004Units],
      known[profile.known],
    ]),
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
    sharesRecord: "units in SCORM 2004",
  } as const;
  const names = {
    moodle: "Moodle",
    esr: "ESR",
    "learning-hub": "NHS Learning Hub",
    ilias: "ILIAS",
    totara: "Totara",
    "open-edx": "Open edX",
    openolat: "OpenOlat",
    "scorm-cloud": "SCORM Cloud",
    canvas: "SCORM Cloud, Canvas",
    "mod-cmi5": "mod_cmi5",
  } as const;
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
