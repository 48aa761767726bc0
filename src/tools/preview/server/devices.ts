import type { World } from "../../../model/world.ts";
import type { PreviewDesk } from "../preview-desk.ts";
import { CourseDoor } from "./course-door.ts";
import { openDoor, type OpenDoor } from "./doors.ts";
import type { Guard } from "./guard.ts";

/** A door for each device of a learner: of another port, so its storage is another browser's. */
export class Devices {
  readonly #doors: readonly { readonly door: CourseDoor; readonly opened: OpenDoor }[];

  private constructor(doors: readonly { readonly door: CourseDoor; readonly opened: OpenDoor }[]) {
    this.#doors = doors;
  }

  /** `panel`: the origin that may frame them. `isShared`: others than this computer reach them, by one name. */
  static async open(
    count: number,
    desk: PreviewDesk,
    world: World,
    how: { readonly guard: Guard; readonly host: string; readonly isShared: boolean; readonly panel: () => string },
  ): Promise<Devices> {
    const doors = [];
    for (let number = 0; number < count; number++) {
      const place: { opened?: OpenDoor } = {};
      const door = new CourseDoor(desk, world, () => {
        const { origin = "", port = 0 } = place.opened ?? {};
        // On this computer the LRS has another name, and so is of another origin, as it mostly is.
        return { origin, lrs: how.isShared ? origin : `http://localhost:${port}`, panel: how.panel() };
      });
      const opened = await openDoor(door, how.guard, how.host, 0);
      place.opened = opened;
      doors.push({ door, opened });
    }
    return new Devices(doors);
  }

  door(number: number): CourseDoor {
    const found = this.#doors[number] ?? this.#doors[0];
    if (!found) throw new Error("there is no device");
    return found.door;
  }

  origins(): readonly string[] {
    return this.#doors.map(({ opened }) => opened.origin);
  }

  async close(): Promise<void> {
    await Promise.all(this.#doors.map(({ opened }) => opened.close()));
  }
}
