import type { Report } from "../../../diagnostics/diagnostic.ts";
import type { Course } from "../../../model/course.ts";
import { normalisePath } from "../../files/safe-path.ts";
import { courseStyles, stylesFor } from "../templates/styles.ts";
import { brandStyles, type BrandFont } from "./brand.ts";
import { checkTheme } from "./check-theme.ts";
import { readTokens } from "./tokens.ts";
import { isVariableFont } from "./variable-font.ts";

/**
 * The style sheet of a course: the theme, over it the brand, over both what the course brings in no layer. Their colours
 * are checked together, as they will be seen.
 */
export function allStyles(course: Course, author: string | undefined, report: Report): string {
  const { brand, theme } = course;
  const tokens = stylesFor(theme, (sheet) => sheet.startsWith("themes/"));
  const styles = brand ? brandStyles(brand, readTokens(tokens), brandFont(course)) : "";
  const own = {
    ...(brand ? { brand: { colours: brand, styles } } : {}),
    ...(author === undefined ? {} : { author }),
  };
  checkTheme(tokens, own, report);
  return `${courseStyles(course)}${styles}${author ?? ""}`;
}

/** The style sheet stands in `assets/`. */
function brandFont({ brand, media }: Course): BrandFont | undefined {
  const path = brand?.font === undefined ? undefined : normalisePath(brand.font);
  const file = media.find((candidate) => candidate.path === path);
  if (file?.sitePath === undefined) return undefined;
  const href = `../${file.sitePath.split("/").map(encodeURIComponent).join("/")}`;
  // As small as a font must be, its bytes are held.
  return { href, isVariable: file.bytes !== undefined && isVariableFont(file.bytes) };
}
