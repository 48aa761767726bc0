import { packageMark } from "../../../contract/package-mark.ts";
import type { Course } from "../../../model/course.ts";
import type { SiteFile } from "../../../model/site.ts";

/** `licences.txt` of a package: what is in it that is not the course, and on what terms. */
export function licencesFile({ title, facts, brand }: Course, fontLicence: string | undefined): SiteFile {
  const rule = "=".repeat(72);
  const own = facts.licence === undefined ? "not named; ask its publisher" : facts.licence;
  const font =
    brand?.font === undefined
      ? []
      : [`${brand.font.split("/").at(-1) ?? ""}: brought by the course; its licence is the course's to keep.`];
  const parts = [
    `${packageMark} It holds:\n`,
    `The course “${title}”. Licence: ${own}.\n`,
    `The script that runs it (assets/course.js), its styles and pictures of the interface. MIT License, copyright (c) 2026 build-course contributors. Anybody may distribute packages that hold them.\n`,
    ...font.map((line) => `${line}\n`),
    ...(fontLicence === undefined
      ? []
      : [
          `The typeface Atkinson Hyperlegible Next (assets/fonts), under the licence that follows.\n\n${rule}\n${fontLicence.trim()}\n`,
        ]),
  ];
  return { path: "licences.txt", body: new TextEncoder().encode(parts.join("\n")), mediaType: "text/plain" };
}
