import type { Course } from "../../../model/course.ts";
import { fileOf, hrefOf } from "../scope/placed-file.ts";
import { stylesFor } from "../templates/styles.ts";
import { parseColour, toHex } from "../theme/colour.ts";
import { readTokens, tokensIn } from "../theme/tokens.ts";

/** Path of the icon that a course without one of its own is given. */
export const neutralIcon = "assets/icon.svg";

/** What stands in the browser's tab. */
export function iconOf(course: Course): { readonly href: string; readonly type: string; readonly isOwn: boolean } {
  if (course.icon === undefined) return { href: neutralIcon, type: "image/svg+xml", isOwn: false };
  const file = fileOf(course.icon, { course });
  return { href: hrefOf(file), type: file.mediaType, isOwn: true };
}

/** The neutral one has the colour of the course: by it a learner finds the tab again. */
export function iconColour({ brand, theme }: Course): string {
  const own = brand?.colours.light.accent;
  const sheet = stylesFor(theme, (name) => name.startsWith("themes/"));
  const accent = parseColour(own ?? tokensIn("light", [readTokens(sheet)]).get("accent")?.value ?? "");
  return toHex(accent ?? [0, 86, 104]);
}
