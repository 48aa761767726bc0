import type { World } from "../../model/world.ts";
import { removeTemporaryFiles } from "../disk/temporary.ts";
import type { CourseTask } from "./compile-course.ts";
import { runCourse } from "./run-course.ts";

/** The other end of `pool.ts`: answers each task, one at a time, until nobody is there who would ask. */
export async function serveCourses(world: World): Promise<void> {
  process.on("message", (task: CourseTask) => {
    void runCourse(task, world).then((run) => process.send?.(run));
  });
  await new Promise<void>((resolve) => process.once("disconnect", resolve));
  // Who asked may have been killed in the middle of a course.
  removeTemporaryFiles();
  process.exit();
}
