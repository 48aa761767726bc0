import { hooks } from "../../../contract/hooks.ts";
import { newElement, one } from "../../../runtime/page/dom.ts";
import type { BlockHalf } from "../../../runtime/plugin.ts";

/** Makes the frame when the learner asks for it, and not before. */
export const half: BlockHalf = {
  type: "embed",
  wire(root) {
    const place = one(root, hooks.part, "frame");
    const link = root.querySelector<HTMLAnchorElement>(`[${hooks.part}="link"]`);
    if (!link) return;
    one(root, hooks.part, "show").addEventListener("click", () => {
      const frame = newElement("iframe");
      frame.title = place.dataset["title"] ?? "";
      // What players need. It is another origin, so none of this reaches the course.
      frame.setAttribute("sandbox", "allow-scripts allow-same-origin allow-forms allow-popups allow-presentation");
      // Players refuse to play for a page that does not say where it is; the path stays here.
      frame.referrerPolicy = "strict-origin";
      frame.allowFullscreen = true;
      frame.src = link.href;
      place.append(frame);
      place.hidden = false;
      one(root, hooks.part, "ask").hidden = true;
      frame.focus();
    });
  },
};
