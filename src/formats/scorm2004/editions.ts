import type { SchemaSet } from "../xsd/schema-hashes.ts";

/** What sets the editions apart: their namespaces are the same, only this word and the schemas differ. */
export interface Edition {
  readonly id: SchemaSet;
  readonly title: string;
  /** `<schemaversion>`, letter for letter: Moodle 4.5 takes anything else for SCORM 1.2. */
  readonly schemaVersion: string;
  readonly safeWhere: string;
}

export const thirdEdition = {
  id: "scorm2004-3rd",
  title: "SCORM 2004 3rd Edition",
  schemaVersion: "2004 3rd Edition",
  safeWhere: "Safe for LMSs that take SCORM 2004, Moodle among them; for ESR and the NHS Learning Hub build scorm12.",
} as const satisfies Edition;

export const fourthEdition = {
  id: "scorm2004-4th",
  title: "SCORM 2004 4th Edition",
  schemaVersion: "2004 4th Edition",
  safeWhere: "Safe for LMSs that say they take the 4th edition; where they only say SCORM 2004, build scorm2004-3rd.",
} as const satisfies Edition;
