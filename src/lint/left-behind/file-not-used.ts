import { defineMessage } from "../../diagnostics/message.ts";
import type { Rule } from "../rule.ts";

export const fileLeft = defineMessage({
  code: "BC4003",
  name: "file-not-used",
  severity: "warning",
  hangsOn: "everything",
  text: "Nothing in the course uses {files}.",
  fix: "Name it where learners should meet it, or delete it. What is kept for later can lie in a folder of its own, such as drafts/.",
  why: "A film or a picture that was meant to be in a session, and is not, looks the same as one that was left over.",
});

const mostNamed = 5;

export const fileNotUsed: Rule = {
  message: fileLeft,
  wrong: {
    "course.yaml": "resources: [{ title: The poster, file: media/poster.txt }]\n",
    "media/poster.txt": "Five moments.\n",
    "media/steps.svg": "",
  },
  right: {
    "course.yaml": "resources: [{ title: The poster, file: media/poster.txt }]\n",
    "media/poster.txt": "Five moments.\n",
  },
  check({ leftBehind }, report) {
    const files = leftBehind.filter(({ looksLike }) => looksLike === "media").map(({ path }) => path);
    for (const folder of new Set(files.map(folderOf))) {
      const inFolder = files.filter((path) => folderOf(path) === folder);
      const [first = ""] = inFolder;
      const start = { line: 1, column: 1 };
      report(fileLeft.at({ file: first, start, end: start }, { files: named(inFolder) }));
    }
  },
};

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}

/** "media/a.png, media/b.png and 3 more". */
function named(paths: readonly string[]): string {
  const more = paths.length - mostNamed;
  const shown = paths.slice(0, mostNamed);
  if (more > 0) return `${shown.join(", ")} and ${more} more`;
  return new Intl.ListFormat("en-GB").format(shown);
}
