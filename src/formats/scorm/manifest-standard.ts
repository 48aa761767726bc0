import type { Message } from "../../diagnostics/message.ts";

type Says<Hole extends string = never> = Pick<Message<Readonly<Record<Hole, string | number>>>, "at">;

/** What is wrong with a manifest of any version; each version says it with codes, clauses and words of its own. */
export interface ManifestMessages {
  readonly manifestMissing: Says<"found">;
  readonly manifestUnreadable: Says<"line" | "problem">;
  readonly anotherStandard: Says<"what">;
  readonly identifierMalformed: Says<"identifier" | "element">;
  readonly identifierRepeated: Says<"identifier" | "first" | "second">;
  readonly danglingReference: Says<"element" | "identifier" | "target">;
  readonly nothingToLaunch: Says;
  readonly listedFileMissing: Says<"href" | "element" | "near">;
  readonly hrefOutside: Says<"href" | "element">;
  readonly fileNotListed: Says<"count" | "path">;
  readonly scormTypeMissing: Says<"identifier" | "near">;
  readonly controlDocumentMissing: Says<"name">;
}

/** How manifests of the versions differ. */
export interface Standard {
  readonly namespace: string;
  /** Words of `<schemaversion>` that are it. */
  readonly versions: readonly string[];
  /** `adlcp:scormtype` in SCORM 1.2, `adlcp:scormType` in 2004. */
  readonly typeAttribute: string;
  readonly messages: ManifestMessages;
}
