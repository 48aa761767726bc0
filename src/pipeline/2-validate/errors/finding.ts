import type { ErrorObject } from "ajv";
import type { FaultyValue } from "./faulty-value.ts";
import type { Subschema } from "./subschema.ts";

/** All that a message can be made from. */
export interface Finding {
  readonly error: ErrorObject;
  readonly place: FaultyValue;
  /** The part of the schema that holds the keyword. */
  readonly subschema: Subschema;
  /** The value as it stands in the file. */
  readonly written: string;
}
