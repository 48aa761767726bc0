import type { CourseFrame } from "./course-frame.ts";
import { button } from "./dom.ts";
import { ask } from "./server.ts";
import { say } from "./toast.ts";

/** A browser that is killed: nothing of what the page still sends arrives, and then the LMS is as it was (`troubles`). */
export async function closeWithoutWarning(
  frame: CourseFrame,
  troubles: readonly string[],
  openAgain: () => void,
): Promise<void> {
  await ask("troubles", { ids: [...troubles, "unreachable"] });
  frame.tell({ type: "close" });
  await frame.next("closed", 1000);
  await new Promise((gone) => setTimeout(gone, 200));
  frame.blank();
  await ask("troubles", { ids: troubles });
  const again = () => {
    say("");
    openAgain();
  };
  say("The course was closed without warning.", button("Open again", again, "link"));
}
