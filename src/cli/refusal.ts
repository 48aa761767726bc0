import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { changedCode, type WorldError } from "../model/world.ts";
import { changedMeanwhile, diskFull, notPermitted, systemRefused, wrongKindOfPlace } from "./messages.ts";

const messages: Readonly<Record<string, typeof systemRefused>> = {
  [changedCode]: changedMeanwhile,
  ENOSPC: diskFull,
  EDQUOT: diskFull,
  EACCES: notPermitted,
  EPERM: notPermitted,
  EROFS: notPermitted,
  EBUSY: notPermitted,
  EISDIR: wrongKindOfPlace,
  ENOTDIR: wrongKindOfPlace,
  EEXIST: wrongKindOfPlace,
};

/** What the system refused, in words. */
export function wordRefusal({ code, path }: WorldError): Diagnostic {
  return (messages[code] ?? systemRefused).at(undefined, { path, reason: code });
}
