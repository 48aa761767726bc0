import { createHash } from "node:crypto";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { countSeverities } from "../../diagnostics/log.ts";
import type { World } from "../../model/world.ts";
import { gathered } from "../../diagnostics/gather.ts";
import { zip } from "../../pipeline/5-package/zip.ts";
import type { BuildRequest } from "../../pipeline/build-request.ts";
import { compile } from "../../pipeline/compile.ts";
import { ZipError } from "../diff/open-zip.ts";
import { notReadable } from "../diff/messages.ts";
import { compareEntries, type Difference } from "./compare-entries.ts";
import { compressedOtherwise, packageDiffers, packageRepacked } from "./messages.ts";
import { entriesOfFiles, packageEntries } from "./package-entries.ts";

export interface VerifyResult {
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: ReadonlyMap<string, string>;
  /** Absent where there was nothing to compare. */
  readonly difference?: Difference;
  readonly sha256?: string;
}

type Wanted = Pick<BuildRequest, "folder" | "profile"> & { readonly format: string };

/**
 * Builds a course again, writing nothing, and compares it with a package: what the files hold, then how they are packed. Neither is ever in
 * memory: both are read as they lie or come, and where their sums are the same nothing else is read.
 */
export async function verify(path: string, { folder, format, profile }: Wanted, world: World): Promise<VerifyResult> {
  const sha256 = await sumOf(world.openRead(path));
  const request = { folder, formats: [format], out: "verified", frozen: true, verifyXsd: false, unpacked: false };
  const { findings, source, packages } = await compile(
    { ...request, ...(profile === undefined ? {} : { profile }) },
    world,
  );
  const diagnostics = gathered(findings.diagnostics);
  const texts = source?.texts ?? new Map<string, string>();
  const [ours] = packages ?? [];
  if (!ours || countSeverities(diagnostics).error > 0) return { diagnostics, texts };
  try {
    const isSame = sha256 === (await sumOf(zip(ours.files, world)));
    const difference = isSame
      ? ({ type: "none" } as const)
      : compareEntries(await packageEntries(path, world), await entriesOfFiles(ours.files, world));
    return { diagnostics: wordDifference(path, difference), texts, difference, sha256 };
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    return { diagnostics: [notReadable.at(undefined, { path, reason: error.message.replace(/\.$/, "") })], texts };
  }
}

async function sumOf(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const sum = createHash("sha256");
  for await (const chunk of chunks) sum.update(chunk);
  return sum.digest("hex");
}

function wordDifference(path: string, difference: Difference): readonly Diagnostic[] {
  switch (difference.type) {
    case "none":
      return [];
    case "content":
      return [packageDiffers.at(undefined, { path, what: contentWords(difference) })];
    case "packing":
      return [packageRepacked.at(undefined, { path, how: difference.how.join("; ") })];
    case "compression":
      return [compressedOtherwise.at(undefined, { path })];
  }
}

const mostNames = 5;

function contentWords({ changed, missing, added }: Difference & { type: "content" }): string {
  const words = (what: string, names: readonly string[]) => {
    const more = names.length > mostNames ? ` and ${names.length - mostNames} more` : "";
    return names.length === 0 ? [] : [`${names.slice(0, mostNames).join(", ")}${more} ${what}`];
  };
  return [
    ...words("hold something else", changed),
    ...words("are missing", missing),
    ...words("are not of this course", added),
  ].join("; ");
}
