import { createHash } from "node:crypto";
import { formatById } from "../../formats/index.ts";
import { profileById } from "../../formats/profiles.ts";
import { sortedByPath } from "../../formats/file-list.ts";
import type { Course } from "../../model/course.ts";
import type { Package } from "../../model/package.ts";
import type { World } from "../../model/world.ts";
import type { BuildRequest, Output } from "../build-request.ts";
import { packageName } from "./package-name.ts";
import { uploadGuide } from "./upload-guide/upload-guide.ts";
import { zip } from "./zip.ts";

/** What the writing itself tells. */
type Written = Pick<Output, "path" | "sizeBytes" | "sha256">;

type WriteRequest = Pick<BuildRequest, "out" | "profile" | "unpacked">;

type Put = World["writeAtomically"];

/**
 * Writes each package with its `.sha256` and its guide. A refusal of the system rejects with `WorldError`. No zip takes its place before
 * everything is written, of all formats, and `beforeTaking` has nothing against it: whoever is told that a build failed has what was there.
 */
export async function writePackages(
  packages: readonly Package[],
  course: Course,
  request: WriteRequest,
  world: World,
  beforeTaking: () => Promise<void> = async () => Promise.resolve(),
): Promise<readonly Output[]> {
  const outputs: Output[] = [];
  const profile = profileById(request.profile ?? course.tracking.profile);
  await world.writeTogether(async (put) => {
    for (const pack of packages) {
      const format = formatById(pack.format);
      const path = `${request.out}/${packageName(course, { format: format.id, profile: profile.id })}`;
      const putGuide = async (written: Written) => {
        const name = baseName(written.path);
        const guide = uploadGuide({ ...written, course, format, profile, name, launch: launchPath(pack) });
        await putText(`${path}.upload.html`, guide, put);
        await beforeTaking();
      };
      const written = request.unpacked
        ? await writeFolder(pack, path, world, put, putGuide)
        : await writeZip(pack, path, world, put, putGuide);
      outputs.push({ ...written, format: format.id, profile: profile.id, course: course.id, version: course.version });
    }
  });
  return outputs;
}

type PutGuide = (written: Written) => Promise<void>;

async function writeZip(pack: Package, path: string, world: World, put: Put, putGuide: PutGuide): Promise<Written> {
  const target = `${path}.zip`;
  const sum = createHash("sha256");
  let sizeBytes = 0;
  await put(
    target,
    tapped(zip(pack.files, world), (chunk) => {
      sum.update(chunk);
      sizeBytes += chunk.byteLength;
    }),
  );
  const written = { path: target, sizeBytes, sha256: sum.digest("hex") };
  await putText(`${target}.sha256`, sumLine(written.sha256, baseName(target)), put);
  await putGuide(written);
  return written;
}

/** The folder to serve: exactly this package. Its `.sha256` lists every file, and the sum of that list stands for the whole. */
async function writeFolder(pack: Package, path: string, world: World, put: Put, putGuide: PutGuide): Promise<Written> {
  const lines: string[] = [];
  let written: Written = { path, sizeBytes: 0, sha256: "" };
  await world.replaceFolder(path, async (folder) => {
    for (const file of sortedByPath(pack.files)) {
      const sum = createHash("sha256");
      const content = file.body instanceof Uint8Array ? [file.body] : world.openRead(file.body.copyOf);
      let sizeBytes = 0;
      await world.writeAtomically(
        `${folder}/${file.path}`,
        tapped(content, (chunk) => {
          sum.update(chunk);
          sizeBytes += chunk.byteLength;
        }),
      );
      lines.push(sumLine(sum.digest("hex"), `${baseName(path)}/${file.path}`));
      written = { ...written, sizeBytes: written.sizeBytes + sizeBytes };
    }
    // Before the folder takes its place: where there is no room for these two, there is no new folder either.
    const list = lines.join("");
    written = { ...written, sha256: createHash("sha256").update(list).digest("hex") };
    await putText(`${path}.sha256`, list, put);
    await putGuide(written);
  });
  return written;
}

/** Passes the chunks on and shows each to `look`, so that the sum costs no second reading. */
async function* tapped(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  look: (chunk: Uint8Array) => void,
): AsyncIterable<Uint8Array> {
  for await (const chunk of chunks) {
    look(chunk);
    yield chunk;
  }
}

/** The page an LMS, or ESR's content server, starts with: the document at the root, or those of all units. */
function launchPath(pack: Package): string {
  const pages = pack.files
    .filter(({ path, mediaType }) => mediaType.startsWith("text/html") && !path.includes("/"))
    .map(({ path }) => path);
  const [first] = pages;
  if (first === undefined) throw new Error(`package ${pack.format} has no document at its root`);
  return pages.includes("index.html") ? "index.html" : pages.join(", ");
}

/** A line that `sha256sum --check` reads. */
function sumLine(sha256: string, name: string): string {
  return `${sha256}  ${name}\n`;
}

function baseName(path: string): string {
  return path.split("/").at(-1) ?? path;
}

async function putText(path: string, text: string, put: Put): Promise<void> {
  await put(path, new TextEncoder().encode(text));
}
