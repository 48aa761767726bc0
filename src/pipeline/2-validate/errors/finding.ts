import type { ErrorObject } from "ajv";
import type { Place } from "./place.ts";
import type { SchemaPart } from "./schema-part.ts";

/** All that a message can be made from. */
export interface Finding {
  readonly error: ErrorObject;
  readonly place: Place;
  /** The part of the schema that holds the keyword. */
  readonly part: SchemaPart;
  /** The value as it stands in the file. */
  readonly written: string;
}
