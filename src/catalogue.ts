import * as cli from "./cli/messages.ts";
import * as comparison from "./content/blocks/comparison/block.ts";
import * as embed from "./content/blocks/embed/block.ts";
import * as audio from "./content/blocks/audio/messages.ts";
import * as scenario from "./content/blocks/scenario/messages.ts";
import * as transcript from "./content/blocks/transcript/messages.ts";
import * as image from "./content/blocks/image/block.ts";
import * as picture from "./content/blocks/picture.ts";
import * as statistic from "./content/blocks/statistic/block.ts";
import * as table from "./content/blocks/table/block.ts";
import * as video from "./content/blocks/video/messages.ts";
import * as questions from "./content/questions/messages.ts";
import * as wordCloud from "./content/blocks/word-cloud/block.ts";
import * as options from "./content/questions/options.ts";
import type { Message } from "./diagnostics/message.ts";
import * as packageFiles from "./formats/file-messages.ts";
import * as packageSize from "./formats/size-messages.ts";
import { formats } from "./formats/index.ts";
import * as lookAlikes from "./pipeline/1-load/look-alikes/messages.ts";
import * as load from "./pipeline/1-load/messages.ts";
import * as validate from "./pipeline/2-validate/messages.ts";
import * as language from "./pipeline/3-resolve/language/messages.ts";
import * as support from "./pipeline/3-resolve/support-messages.ts";
import * as lock from "./pipeline/3-resolve/lock/messages.ts";
import * as media from "./pipeline/3-resolve/media/messages.ts";
import * as resolve from "./pipeline/3-resolve/messages.ts";
import * as sessions from "./pipeline/3-resolve/names/sessions/messages.ts";
import * as brand from "./pipeline/3-resolve/course/resolve-brand.ts";
import * as theme from "./pipeline/4-render/theme/messages.ts";
import * as render from "./pipeline/4-render/messages.ts";
import * as pasted from "./pipeline/4-render/markdown/pasted/messages.ts";
import * as markdown from "./pipeline/4-render/markdown/messages.ts";
import * as packaging from "./pipeline/5-package/messages.ts";
import * as files from "./pipeline/files/messages.ts";
import * as diff from "./tools/diff/messages.ts";

/** What `explain` and the docs need of a message. */
export type Entry = Pick<Message, "code" | "name" | "severity" | "text" | "fix" | "why">;

/** Every module that exports messages. */
const modules: readonly object[] = [
  load,
  lookAlikes,
  files,
  validate,
  image,
  picture,
  table,
  comparison,
  embed,
  options,
  questions,
  statistic,
  wordCloud,
  video,
  audio,
  transcript,
  scenario,
  resolve,
  lock,
  sessions,
  language,
  support,
  media,
  render,
  markdown,
  pasted,
  theme,
  brand,
  packageFiles,
  packageSize,
  ...new Set(formats.flatMap(({ messages }) => messages)),
  packaging,
  diff,
  cli,
];

/** Every message, by code. */
export const catalogue: readonly Entry[] = modules
  .flatMap((module): readonly unknown[] => Object.values(module))
  .filter(isEntry)
  .toSorted((left, right) => (left.code < right.code ? -1 : 1));

function isEntry(value: unknown): value is Entry {
  return typeof value === "object" && value !== null && "code" in value && "why" in value && "at" in value;
}
