import type { Package } from "../model/package.ts";
import type { PackageRule } from "./define.ts";
import * as messages from "./file-messages.ts";

/** Room for the folder an LMS puts before the path, within the 260 characters of Windows. */
const pathLimitChars = 200;

const safePaths: PackageRule = {
  name: "safe-paths",
  check({ files }, report) {
    for (const { path } of files) if (!isSafePath(path)) report(messages.unsafePath.at(undefined, { path }));
  },
};

/** Whether a path stays within the folder it is unpacked to, on any system. */
export function isSafePath(path: string): boolean {
  if (path === "" || path.includes("\\") || path.includes("\0") || /^[A-Za-z]:/.test(path)) return false;
  return path.split("/").every((step) => step !== "" && step !== "." && step !== "..");
}

const plainNames: PackageRule = {
  name: "plain-names",
  check({ files }, report) {
    for (const { path } of files.filter((file) => isSafePath(file.path))) {
      // eslint-disable-next-line no-control-regex -- control characters are among those that get lost
      const deleted = listed(path, /[&<>"'|:`*?\u0000-\u001f\u007f]/gu);
      const unusual = listed(path, /[^A-Za-z0-9._/-]/gu);
      if (deleted) report(messages.deletedCharacters.at(undefined, { path, characters: deleted }));
      else if (unusual) report(messages.unusualCharacters.at(undefined, { path, characters: unusual }));
    }
  },
};

function listed(path: string, pattern: RegExp): string {
  const found = new Set(path.match(pattern) ?? []);
  return [...found].map((character) => (character === " " ? "space" : character)).join(" ");
}

const distinctNames: PackageRule = {
  name: "distinct-names",
  check({ files }, report) {
    const seen = new Map<string, string>();
    for (const { path } of files) {
      const form = path.normalize("NFC").toLowerCase();
      const other = seen.get(form);
      if (other === undefined) seen.set(form, path);
      else report(messages.namesCollide.at(undefined, { path, other }));
    }
  },
};

const shortPaths: PackageRule = {
  name: "short-paths",
  check({ files }, report) {
    for (const { path } of files) {
      if (path.length < pathLimitChars) continue;
      report(messages.pathTooLong.at(undefined, { path, length: path.length, limit: pathLimitChars }));
    }
  },
};

const refusedTypes =
  /(?:^|\/)\.htaccess$|\.(?:php\d?|phtml|asp|aspx|ashx|jsp|jspx|cgi|py|rb|pl|sh|bat|cmd|ps1|exe|dll|jar|zip|dat|br)$/i;

const acceptedTypes: PackageRule = {
  name: "accepted-file-types",
  check({ files }: Package, report) {
    for (const { path } of files) if (refusedTypes.test(path)) report(messages.refusedFileType.at(undefined, { path }));
  },
};

/** What holds for the files of a package whatever its format. */
export const fileRules: readonly PackageRule[] = [safePaths, plainNames, distinctNames, shortPaths, acceptedTypes];
