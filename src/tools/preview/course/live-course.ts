import { languages } from "../../../content/languages/index.ts";
import type { Diagnostic } from "../../../diagnostics/diagnostic.ts";
import { formatById } from "../../../formats/index.ts";
import type { Course } from "../../../model/course.ts";
import type { Package } from "../../../model/package.ts";
import { newMemory, type Memory } from "../../../model/memory.ts";
import type { World } from "../../../model/world.ts";
import { lockFileName } from "../../../pipeline/3-resolve/lock/lock-file.ts";
import { compile } from "../../../pipeline/compile.ts";
import type { Choice } from "../preview-request.ts";
import { elementPlaces, type ElementPlace } from "./element-places.ts";
import { overlayWorld } from "./overlay-world.ts";

/** A build of the course as it is on disk at one moment. */
export interface Built {
  readonly choice: Choice;
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: ReadonlyMap<string, string>;
  /** Absent when there are errors. */
  readonly good?: GoodBuild;
  readonly milliseconds: number;
}

export interface GoodBuild {
  readonly course: Course;
  readonly pack: Package;
  readonly places: readonly ElementPlace[];
  readonly suspendDataChars: number;
}

/**
 * Builds a course again and again. The numbers that its learners' answers are kept under live on from build to build, in memory: the
 * folder of the author is only read.
 */
export class LiveCourse {
  readonly #folder: string;
  readonly #disk: World;
  readonly #memory: Memory;
  readonly #held = new Map<string, Uint8Array>();
  /** The lock as it was on disk when the one in memory grew from it. */
  #lockOnDisk = "";

  /** `memory`: what a build takes over from the one before. */
  constructor(folder: string, disk: World, memory: Memory = newMemory()) {
    this.#folder = folder;
    this.#disk = disk;
    this.#memory = memory;
  }

  async build(choice: Choice): Promise<Built> {
    const startedMs = performance.now();
    await this.#hold(choice);
    const world = { ...overlayWorld(this.#disk, this.#folder, () => this.#held), memory: this.#memory };
    const compiled = await compile(requestOf(this.#folder, choice), world);
    const { findings, source, course, packages, lock } = compiled;
    const texts = source?.texts ?? new Map<string, string>();
    const [pack] = packages ?? [];
    if (course && lock?.isChanged && pack) this.#held.set(lockFileName, new TextEncoder().encode(lock.text));
    const good = course && pack ? goodBuild(course, pack, texts, choice) : undefined;
    return {
      choice,
      diagnostics: findings.diagnostics,
      texts,
      ...(good ? { good } : {}),
      milliseconds: performance.now() - startedMs,
    };
  }

  /** What was held is held on, unless the author, or a build, has changed the lock on disk. */
  async #hold({ language }: Choice): Promise<void> {
    const onDisk = await this.#textOf(lockFileName);
    if (onDisk !== this.#lockOnDisk) this.#held.delete(lockFileName);
    this.#lockOnDisk = onDisk;
    this.#held.delete(courseFile);
    const known = languages.find(({ tag }) => tag === language);
    const text = known ? await this.#textOf(courseFile) : "";
    if (known && /^language:.*$/m.test(text))
      this.#held.set(courseFile, new TextEncoder().encode(text.replace(/^language:.*$/m, `language: ${known.tag}`)));
  }

  async #textOf(name: string): Promise<string> {
    const path = `${this.#folder}/${name}`;
    const facts = await this.#disk.stat(path);
    return facts?.kind === "file" ? new TextDecoder().decode(await this.#disk.readBytes(path)) : "";
  }
}

const courseFile = "course.yaml";

function requestOf(folder: string, { format, profile }: Choice): Parameters<typeof compile>[0] {
  return { folder, formats: [format], profile, out: "", frozen: false, verifyXsd: false, unpacked: true };
}

function goodBuild(course: Course, pack: Package, texts: ReadonlyMap<string, string>, choice: Choice): GoodBuild {
  const { suspendDataChars } = formatById(choice.format);
  return { course, pack, places: elementPlaces(course, texts), suspendDataChars };
}
