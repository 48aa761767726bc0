import { closeSync, lstatSync, openSync, readdirSync, readSync } from "node:fs";
import { createHash } from "node:crypto";
import { codeOf } from "../disk/system-errors.ts";
import { factsOf, namesIn, partOf, realPathOf } from "../disk/ask.ts";
import { contentAnswer, dayAnswer, factsAnswer, namesAnswer, realAnswer, refusalAnswer } from "./answers.ts";
import type { Asked, Trace, Written } from "./trace.ts";

/** Whether a run would be told now what it was told then, and what it wrote is there and whole. Contents count, never times. */
export function isStillSo({ asked, written }: Trace, now: Date): boolean {
  try {
    return asked.every((one) => answerNow(one, now) === one.answer) && written.every(isWhole);
  } catch {
    return false;
  }
}

function answerNow(asked: Asked, now: Date): string {
  try {
    return answerTo(asked, now);
  } catch (error) {
    return refusalAnswer(codeOf(error));
  }
}

function answerTo(asked: Asked, now: Date): string {
  switch (asked.ask) {
    case "bytes":
      return sumOf(asked.path);
    case "part":
      return contentAnswer(partOf(asked.path, asked.start, asked.end));
    case "facts":
      return factsAnswer(factsOf(asked.path));
    case "names":
      return namesAnswer(namesIn(asked.path));
    case "real":
      return realAnswer(realPathOf(asked.path));
    case "day":
      return dayAnswer(now);
  }
}

/** A link in the place of a package is not what was written, wherever it leads. */
function isWhole(written: Written): boolean {
  if (written.type === "file") return lstatSync(written.path).isFile() && sumOf(written.path) === written.sha256;
  if (!lstatSync(written.path).isDirectory()) return false;
  const entries = readdirSync(written.path, { recursive: true, withFileTypes: true });
  const others = entries.filter((entry) => !entry.isDirectory());
  return (
    others.length === written.files.length &&
    written.files.every(({ name, sha256 }) => isWhole({ type: "file", path: `${written.path}/${name}`, sha256 }))
  );
}

/** In pieces: films may be larger than memory. */
const pieceBytes = 256 * 1024;

function sumOf(path: string): string {
  const file = openSync(path, "r");
  try {
    const piece = Buffer.allocUnsafe(pieceBytes);
    const sum = createHash("sha256");
    for (let read = readSync(file, piece); read > 0; read = readSync(file, piece)) sum.update(piece.subarray(0, read));
    return sum.digest("base64url");
  } finally {
    closeSync(file);
  }
}
