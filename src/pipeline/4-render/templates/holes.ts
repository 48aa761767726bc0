import type { Hole, UnitDocument } from "../../../model/site.ts";

const holes: readonly Hole[] = ["page-data", "recorded", "connect", "contents", "device", "name", "closed", "official"];

/** Content cannot forge it: in content every `<` is escaped. */
export function holeMark(hole: string): string {
  return `<!--hole:${hole}-->`;
}

/** The document cut at its holes. */
export function cutAtHoles(html: string): UnitDocument["chunks"] {
  return html.split(/(<!--hole:[a-z-]+-->)/).map((part) => {
    const hole = holes.find((candidate) => part === holeMark(candidate));
    return hole === undefined ? part : { hole };
  });
}
