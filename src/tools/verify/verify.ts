import { createHash } from "node:crypto";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { countSeverities } from "../../diagnostics/log.ts";
import type { World } from "../../model/world.ts";
import { build } from "../../pipeline/build.ts";
import type { BuildRequest } from "../../pipeline/build-request.ts";
import { ZipError } from "../diff/open-zip.ts";
import { notReadable } from "../diff/messages.ts";
import { compareEntries, type Difference } from "./compare-entries.ts";
import { compressedOtherwise, packageDiffers, packageRepacked } from "./messages.ts";
import { packageEntries } from "./package-entries.ts";

export interface VerifyResult {
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: ReadonlyMap<string, string>;
  /** Absent where there was nothing to compare. */
  readonly difference?: Difference;
  readonly sha256?: string;
}

type Wanted = Pick<BuildRequest, "folder" | "profile"> & { readonly format: string };

/** Builds a course again, writing nothing, and compares it with a package: what the files hold, then how they are packed. */
export async function verify(path: string, { folder, format, profile }: Wanted, world: World): Promise<VerifyResult> {
  const theirs = await world.readBytes(path);
  const request = { folder, formats: [format], out: "verified", frozen: true, verifyXsd: false, unpacked: false };
  const written = new Map<string, Uint8Array>();
  const result = await build(
    { ...request, ...(profile === undefined ? {} : { profile }) },
    keepingWorld(world, written),
  );
  const { texts } = result;
  const ours = [...written].find(([name]) => name.endsWith(".zip"))?.[1];
  if (!ours || countSeverities(result.diagnostics).error > 0) return { diagnostics: result.diagnostics, texts };
  const sha256 = createHash("sha256").update(theirs).digest("hex");
  try {
    const isSameBytes = Buffer.compare(theirs, ours) === 0;
    const difference = compareEntries(await packageEntries(theirs), await packageEntries(ours), isSameBytes);
    return { diagnostics: wordDifference(path, difference), texts, difference, sha256 };
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    return { diagnostics: [notReadable.at(undefined, { path, reason: error.message.replace(/\.$/, "") })], texts };
  }
}

/** What a build would write to disk is kept in memory: neither packages nor the lock are touched. */
function keepingWorld(world: World, written: Map<string, Uint8Array>): World {
  const writeAtomically: World["writeAtomically"] = async (path, content) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of content instanceof Uint8Array ? [content] : content) chunks.push(chunk);
    written.set(path, Buffer.concat(chunks));
  };
  return {
    ...world,
    writeAtomically,
    writeTogether: (fill) => fill(writeAtomically),
    replaceFolder: (path) => Promise.reject(new Error(`a verification has no folder ${path}`)),
  };
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
