import type { Report } from "../../../diagnostics/diagnostic.ts";
import { megabytes } from "../../files/read-text.ts";
import { stylesAsk, stylesLarge } from "../messages.ts";
import { fileStart } from "../../files/text-lines.ts";
import { spanAt, type OwnFile } from "./own-files.ts";

/** A third of what a course's own styles may have: all of it comes before the first page is seen. */
const adviceBytes = 60_000;

const text = String.raw`"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'`;
/** Comments and other texts are matched so that what stands in them is not taken for an address. */
const addresses = new RegExp(
  String.raw`\/\*[^]*?(?:\*\/|$)|url\(\s*(${text}|[^)"'\s]*)\s*\)|(?:@import\s+|image-set\(\s*)(${text})|${text}`,
  "gi",
);

/** Whether all that the course's `theme.css` asks for is in the package. `holds`: by a file's path in the package. */
export function checkOwnStyles(styles: OwnFile, holds: (path: string) => boolean, report: Report): void {
  for (const match of styles.text.matchAll(addresses)) {
    const address = (match[1] ?? match[2] ?? "").replace(/^["']|["']$/g, "");
    if (address === "" || /^(data:|#)/i.test(address) || holds(pathOf(address))) continue;
    const isElsewhere = /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(address);
    const what = isElsewhere ? "another server" : "a file that is not in the package";
    report(stylesAsk.at(spanAt(styles, match.index + match[0].lastIndexOf(address)), { address, what }));
  }
  const sizeBytes = new TextEncoder().encode(styles.text).length;
  if (sizeBytes > adviceBytes) report(stylesLarge.at(fileStart(styles.path), { size: megabytes(sizeBytes) }));
}

/** Where an address in `assets/course.css` leads. */
function pathOf(address: string): string {
  return new URL(address, "file:///assets/course.css").pathname.slice(1);
}
