import { hooks } from "../../../contract/hooks.ts";
import { one } from "../../../runtime/page/dom.ts";
import type { BlockHalf } from "../../../runtime/plugin.ts";

/** A button copies the text. Where copying is refused, the text is selected for the learner's own keys. */
export const half: BlockHalf = {
  type: "code",
  wire(root, _learner, { announce }) {
    const code = one(root, hooks.part, "code");
    const tell = (part: "copied" | "selected") => {
      for (const name of ["copied", "selected"]) one(root, hooks.part, name).hidden = name !== part;
      announce(one(root, hooks.part, part).textContent);
    };
    one(root, hooks.part, "copy").addEventListener("click", () => {
      void copied(code).then((done) => tell(done ? "copied" : "selected"));
    });
  },
};

async function copied(code: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(code.textContent);
    return true;
  } catch {
    // Frames of many LMSs may not use the clipboard; the older way often works there.
    getSelection()?.selectAllChildren(code);
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- there is no other way without the permission
    return document.execCommand("copy");
  }
}
