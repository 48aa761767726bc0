import type { FileUse } from "../../../content/kind-tools.ts";
import type { Diagnostic, Report } from "../../../diagnostics/diagnostic.ts";
import type { World } from "../../../model/world.ts";
import type { FoundFile } from "../../files/find-file.ts";
import { lookInside, type Seen } from "./look-inside.ts";

/** As `lookInside`, but where builds before are remembered only at what was written to since, or is used otherwise. */
export async function lookAgain(
  file: FoundFile,
  uses: readonly [FileUse, ...FileUse[]],
  world: World,
  report: Report,
): Promise<Seen | undefined> {
  const stamp = world.memory && (await world.stat(file.realPath))?.stamp;
  if (!world.memory || stamp === undefined) return await lookInside(file, uses, world, report);
  const shelf = world.memory.shelf<Seen>("media");
  const key = JSON.stringify([stamp, file.sizeBytes, uses.map(({ at: _, ...use }) => use)]);
  const known = shelf.get(file.realPath, key);
  if (known) return known;
  const found: Diagnostic[] = [];
  const seen = await lookInside(file, uses, world, (one) => void found.push(one));
  for (const one of found) report(one);
  // What is said of a file is said of the line that names it, so it is looked at until there is nothing to say.
  if (seen && found.length === 0) shelf.put(file.realPath, key, seen);
  return seen;
}
