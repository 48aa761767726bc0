import type { BrowserContext } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { answerKey, type AnswerKey } from "../../e2e/actions.ts";
import { type Classroom, newComputer, openClassroom } from "../../e2e/classroom.ts";

/** The small course as a package for each LMS. */
export interface Replay {
  readonly room: Classroom;
  /** Unpacked, by profile. */
  readonly packages: ReadonlyMap<string, string>;
}

async function buildForProfiles(profiles: readonly string[]): Promise<Replay> {
  const room = await openClassroom("test/e2e/saving/small-course");
  const packages = new Map([["generic", room.folder]]);
  let before = "";
  for (const profile of profiles) {
    const setting = `\ntracking: { profile: ${profile} }\n`;
    await room.shop.edit("course.yaml", (text) => text.replace(before, "") + setting);
    packages.set(profile, await room.shop.build());
    before = setting;
  }
  return { room, packages };
}

/** The same for a file of tests: a room for all of them, and a computer for each; the LMS's server is well before each. */
export class ProfileRoom {
  #replay: Replay | undefined;
  #computer: BrowserContext | undefined;
  key: AnswerKey = new Map();

  constructor(profiles: readonly string[]) {
    beforeAll(async () => {
      this.#replay = await buildForProfiles(profiles);
      this.key = answerKey(`${this.room.shop.course}/assessment.yaml`);
    }, 120_000);
    afterAll(() => this.#replay?.room.close());
    beforeEach(async () => {
      this.#computer = await newComputer(this.room, { chance: 7 });
    });
    afterEach(async () => {
      this.room.lms.fail();
      await this.#computer?.close();
    });
  }

  get room(): Classroom {
    return this.#replay!.room;
  }

  get computer(): BrowserContext {
    return this.#computer!;
  }

  /** Unpacked. */
  packageFor(profile: string): string {
    return this.#replay!.packages.get(profile)!;
  }
}
