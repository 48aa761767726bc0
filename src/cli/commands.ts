import { build } from "./commands/build.ts";
import { check } from "./commands/check.ts";
import { completion } from "./commands/completion.ts";
import { diff } from "./commands/diff.ts";
import type { Command } from "./commands/define.ts";
import { explain } from "./commands/explain.ts";
import { newCourse } from "./commands/new.ts";
import { preview } from "./commands/preview.ts";
import { schema } from "./commands/schema.ts";
import { verify } from "./commands/verify.ts";
import { wording } from "./commands/wording.ts";

/** Every command; the first is the one that runs when none is named. */
export const commands: readonly [Command, ...Command[]] = [
  build,
  check,
  preview,
  newCourse,
  diff,
  verify,
  explain,
  schema,
  wording,
  completion,
];
