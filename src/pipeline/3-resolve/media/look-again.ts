import type { FileUse } from "../../../content/kind-tools.ts";
import type { Diagnostic, Report } from "../../../diagnostics/diagnostic.ts";
import type { World } from "../../../model/world.ts";
import type { FoundFile } from "../../files/find-file.ts";
import { lookInside, type Seen } from "./look-inside.ts";

interface Looked {
  readonly seen: Seen | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** As `lookInside`, but where builds before are remembered only at what was written to since, or is used otherwise. */
export async function lookAgain(
  file: FoundFile,
  uses: readonly [FileUse, ...FileUse[]],
  world: World,
  report: Report,
): Promise<Seen | undefined> {
  const stamp = world.memory && (await world.stat(file.realPath))?.stamp;
  if (!world.memory || stamp === undefined) return await lookInside(file, uses, world, report);
  const shelf = world.memory.shelf<Looked>("media");
  const key = JSON.stringify([stamp, file.sizeBytes, uses]);
  const looked = shelf.get(file.realPath, key) ?? (await look(file, uses, world));
  shelf.put(file.realPath, key, looked);
  for (const one of looked.diagnostics) report(one);
  return looked.seen;
}

async function look(file: FoundFile, uses: readonly [FileUse, ...FileUse[]], world: World): Promise<Looked> {
  const diagnostics: Diagnostic[] = [];
  const seen = await lookInside(file, uses, world, (one) => void diagnostics.push(one));
  return { seen, diagnostics };
}
