import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { WorldError } from "../model/world.ts";
import { diskFull, notPermitted, systemRefused, wrongKindOfPlace } from "./messages.ts";

const messages: Readonly<Record<string, typeof systemRefused>> = {
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
