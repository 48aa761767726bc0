import { lint } from "../../lint/lint.ts";
import type { Report } from "../../diagnostics/diagnostic.ts";
import type { CourseSource } from "../../model/source.ts";
import type { World } from "../../model/world.ts";
import { leftBehind } from "../files/left-behind.ts";
import type { Resolved } from "./resolve-course.ts";

/** What the rules of `lint/` find in a course that is resolved. It changes what is reported, never a byte of the package. */
export async function checkRules(
  { course, files, diagnostics }: Resolved,
  { folder, texts, locate }: CourseSource,
  world: World,
  report: Report,
): Promise<void> {
  const left = await leftBehind(folder, { sources: [...texts.keys()], media: files }, world);
  const isRefused = diagnostics.some(({ severity }) => severity === "error");
  // Of a course of which a part is refused, only what is sure is said: the objective nobody teaches may be misspelt where it is taught.
  const reportSure: Report = (found) => (isRefused && found.hangsOn === "everything" ? undefined : report(found));
  const subject = {
    course,
    locate,
    leftBehind: left,
    // Asked for only where a course has a date: a build that has seen no clock is the same tomorrow.
    get today() {
      return world.now();
    },
  };
  lint(subject, reportSure);
}
