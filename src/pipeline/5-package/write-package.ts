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

/** Writes each package with its `.sha256` and its guide. A refusal of the system rejects with `WorldError`. */
export async function writePackages(
  packages: readonly Package[],
  course: Course,
  request: WriteRequest,
  world: World,
): Promise<readonly Output[]> {
  const outputs: Output[] = [];
  for (const pack of packages) {
    const profile = profileById(request.profile ?? course.tracking.profile);
    const format = formatById(pack.format);
    const path = `${request.out}/${packageName(course, { format: format.id, profile: profile.id })}`;
    const output = request.unpacked ? await writeFolder(pack, path, world) : await writeZip(pack, path, world);
    const name = baseName(output.path);
    await writeText(
      `${path}.upload.html`,
      uploadGuide({ ...output, course, format, profile, name, launch: launchPath(pack) }),
      world,
    );
    outputs.push({ ...output, format: format.id, profile: profile.id, course: course.id, version: course.version });
  }
  return outputs;
}

async function writeZip(pack: Package, path: string, world: World): Promise<Written> {
  const target = `${path}.zip`;
  const sum = createHash("sha256");
  let sizeBytes = 0;
  await world.writeAtomically(
    target,
    tapped(zip(pack.files, world), (chunk) => {
      sum.update(chunk);
      sizeBytes += chunk.byteLength;
    }),
  );
  const sha256 = sum.digest("hex");
  await writeText(`${target}.sha256`, sumLine(sha256, baseName(target)), world);
  return { path: target, sizeBytes, sha256 };
}

/** The folder to serve: exactly this package. Its `.sha256` lists every file, and the sum of that list stands for the whole. */
async function writeFolder(pack: Package, path: string, world: World): Promise<Written> {
  const lines: string[] = [];
  let sizeBytes = 0;
  await world.replaceFolder(path, async (folder) => {
    for (const file of sortedByPath(pack.files)) {
      const sum = createHash("sha256");
      const content = file.body instanceof Uint8Array ? [file.body] : world.openRead(file.body.copyOf);
      await world.writeAtomically(
        `${folder}/${file.path}`,
        tapped(content, (chunk) => {
          sum.update(chunk);
          sizeBytes += chunk.byteLength;
        }),
      );
      lines.push(sumLine(sum.digest("hex"), `${baseName(path)}/${file.path}`));
    }
  });
  const list = lines.join("");
  await writeText(`${path}.sha256`, list, world);
  return { path, sizeBytes, sha256: createHash("sha256").update(list).digest("hex") };
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

async function writeText(path: string, text: string, world: World): Promise<void> {
  await world.writeAtomically(path, new TextEncoder().encode(text));
}
