import { languages } from "../../content/languages/index.ts";
import { formatById } from "../../formats/index.ts";
import type { World } from "../../model/world.ts";
import { unitsOf } from "../../pipeline/3-resolve/units.ts";
import { comparePackages } from "../diff/compare.ts";
import { diffLines } from "../diff/diff-lines.ts";
import { courseIn } from "../diff/read-course.ts";
import type { CourseEvent, PanelEvent, Place } from "./contract.shared.ts";
import { firstChange } from "./course/element-places.ts";
import { LiveCourse, type Built, type GoodBuild } from "./course/live-course.ts";
import { changeBetween } from "./course/page-changes.ts";
import { shownFindings } from "./course/shown-findings.ts";
import type { Choice } from "./preview-request.ts";
import { scormCalls, lrsCall, storedByLrs, storedByScorm } from "./lms/shown.ts";
import { playedLms, type PlayedLms } from "./lms/played.ts";
import { scormTroubles, troublesOf } from "./lms/troubles.ts";
import { LrsDesk } from "./server/lrs-desk.ts";
import { ScormDesk } from "./server/scorm-desk.ts";

/** All that a preview knows: the course, the LMSs that play it, and what is wrong with them on purpose. */
export class PreviewDesk {
  readonly scorm: ScormDesk;
  readonly lrs: LrsDesk;
  readonly #live: LiveCourse;
  readonly #tell: (event: PanelEvent) => void;
  #built: Built | undefined;
  /** What the LMS has: the latest that had no errors, or while changes are held an earlier one. */
  #served: GoodBuild | undefined;
  /** What learners in progress began with. */
  #begun: GoodBuild | undefined;
  number = 0;
  #isHeld = false;
  #choice: Choice;
  #work: Promise<unknown> = Promise.resolve();
  visits = 0;

  constructor(folder: string, world: World, choice: Choice, tell: (event: PanelEvent) => void) {
    this.#live = new LiveCourse(folder, world);
    this.#choice = choice;
    this.#tell = tell;
    this.scorm = new ScormDesk(() => this.units[0]?.page ?? "index.html", {
      stored: (who, record) => tell(storedByScorm(who, record)),
      called: (who, calls) => tell({ type: "calls", calls: scormCalls(who, calls) }),
    });
    this.lrs = new LrsDesk((event) => {
      tell({ type: "calls", calls: [lrsCall(event)] });
      if (event.call.method !== "GET") tell(storedByLrs(this.lrs.stored(this.#choice.format), this.lrs.refusals()));
    });
  }

  get served(): GoodBuild | undefined {
    return this.#served;
  }

  get choice(): Choice {
    return this.#choice;
  }

  get played(): PlayedLms {
    return playedLms(formatById(this.#choice.format).driver, this.#choice.profile);
  }

  get units(): readonly { readonly page: string; readonly title: string }[] {
    const course = this.#served?.course;
    return course ? unitsOf(course).map(({ path, course: unit }) => ({ page: path, title: unit.title })) : [];
  }

  /** Builds what is on disk now, one build after the other, and tells the panels. */
  rebuild(choice: Choice = this.#choice): Promise<CourseEvent> {
    const event = this.#work.then(() => this.#rebuild(choice));
    this.#work = event.catch(() => undefined);
    return event;
  }

  async #rebuild(choice: Choice): Promise<CourseEvent> {
    const isOther = JSON.stringify(choice) !== JSON.stringify(this.#choice);
    this.#choice = choice;
    const built = await this.#live.build(choice);
    this.#built = built;
    const before = this.#served;
    const place = this.number;
    if (built.good && (!this.#isHeld || isOther || !before)) this.#serve(built.good);
    if (isOther || !this.#begun) this.#begun = this.#served;
    const event = await this.#courseEvent(before, place, isOther);
    this.#tell(event);
    return event;
  }

  #serve(good: GoodBuild): void {
    this.#served = good;
    this.number++;
  }

  /** How the course stands, for who has seen nothing of it. */
  now(): Promise<CourseEvent> {
    return this.#courseEvent(this.#served, this.number, false);
  }

  async #courseEvent(before: GoodBuild | undefined, beforeNumber: number, isOther: boolean): Promise<CourseEvent> {
    const served = this.#served;
    const built = this.#built;
    const page = this.units[0]?.page ?? "index.html";
    const isNew = beforeNumber !== this.number;
    const touched = isNew && before && served ? firstChange(before.places, served.places) : undefined;
    const change =
      isOther || (isNew && !before)
        ? ({ kind: "anew" } as const)
        : isNew && before && served
          ? changeBetween(before.pack.files, served.pack.files, page)
          : ({ kind: "none" } as const);
    const { lms, says } = this.played;
    return {
      type: "course",
      number: this.number,
      before: beforeNumber,
      title: served?.course.title ?? "",
      format: this.#choice.format,
      profile: this.#choice.profile,
      language: this.#choice.language ?? "",
      lms,
      says,
      units: this.units,
      findings: built ? await shownFindings(built.diagnostics, built.texts) : [],
      isGood: built?.good !== undefined,
      change,
      ...(touched ? { touched: withoutText(touched) } : {}),
      isHeld: this.#isHeld,
      isPending: built?.good !== undefined && built.good !== served,
      suspendDataChars: served?.suspendDataChars ?? 0,
      milliseconds: built?.milliseconds ?? 0,
    };
  }

  /** Whether the LMS keeps the package it has until an update is published. */
  async hold(isHeld: boolean): Promise<void> {
    this.#isHeld = isHeld;
    await (isHeld ? this.#tellNow() : this.publish());
  }

  /** The edited course takes the place of the one that learners have. */
  async publish(): Promise<void> {
    const good = this.#built?.good;
    if (good && good !== this.#served) this.#serve(good);
    this.#begun = this.#served;
    await this.#tellNow();
  }

  async #tellNow(): Promise<void> {
    this.#tell({ ...(await this.now()), change: { kind: "anew" } });
  }

  /** What an update does to learners who began before it, as `diff` says. */
  updateLines(): readonly string[] {
    const [old, next] = [this.#begun, this.#built?.good].map((good) => good && courseIn(bytesOf(good)));
    return old && next ? diffLines(comparePackages(old, next)) : [];
  }

  /** Everybody begins anew, with the course as it is. */
  forget(): void {
    this.scorm.records.clear();
    this.scorm.logs.clear();
    this.lrs.forget();
    this.#begun = this.#served;
  }

  /** From now on these are wrong with the LMS. What the API of a SCORM page does is for the page: see the answer. */
  setTroubles(ids: readonly string[]): object {
    const { api, outage } = scormTroubles(ids, this.played.lms);
    this.scorm.outage = outage;
    const lrs = troublesOf(ids).flatMap((trouble) => trouble.lrs ?? []);
    this.lrs.trouble = (call) => lrs.map((of) => of(call)).find((trouble) => trouble !== undefined);
    return api;
  }

  /** Where a block of a page is written, or the page where it has none of that number. */
  placeOf(page: string, block: number | undefined): Place | undefined {
    const places = (this.#served?.places ?? []).filter((place) => place.page === page);
    const found = places.find((place) => place.block === block) ?? places[0];
    return found && { file: found.file, line: found.line, column: found.column };
  }

  /** Whether a file is one that the course is written in. */
  isSource(file: string): boolean {
    return this.#built?.texts.has(file) === true;
  }

  get languages(): readonly { readonly id: string; readonly title: string }[] {
    return languages.map(({ tag, name }) => ({ id: tag, title: name }));
  }
}

function bytesOf({ pack }: GoodBuild): ReadonlyMap<string, Uint8Array> {
  return new Map(pack.files.flatMap(({ path, body }) => (body instanceof Uint8Array ? [[path, body]] : [])));
}

function withoutText<Kind extends { readonly text: string }>({ text: _text, ...rest }: Kind): Omit<Kind, "text"> {
  return rest;
}
