import { openClassroom, type Classroom } from "../../e2e/visits.ts";

/** The small course as a package for each LMS. */
export interface Replay {
  readonly room: Classroom;
  /** Unpacked, by profile. */
  readonly packages: ReadonlyMap<string, string>;
}

export async function buildForProfiles(profiles: readonly string[]): Promise<Replay> {
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
