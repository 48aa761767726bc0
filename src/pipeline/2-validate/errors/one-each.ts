import type { ErrorObject } from "ajv";
import { plainName } from "../../../diagnostics/characters.ts";
import { suggest } from "../../../diagnostics/suggest.ts";
import { synonymOf } from "./synonyms.ts";

/** Keywords by what they say most about a mistake; one value gets one message. */
const priority = ["type", "discriminator", "const", "enum", "minLength", "pattern", "maxLength"];

/** ajv's errors with one for each mistake. */
export function oneEach(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const unions = errors.filter((error) => error.keyword === "anyOf" || error.keyword === "oneOf");
  const own = errors.filter((error) => error.keyword !== "if" && !unions.some((union) => isBranchOf(error, union)));
  const missing = own.filter((error) => error.keyword === "required");
  const best = new Map<string, ErrorObject>();
  for (const error of own) {
    if (error.keyword === "discriminator" && missing.some((other) => isMissingType(other, error))) continue;
    const mistake = mistakeOf(error);
    const before = best.get(mistake);
    if (!before || rank(error) < rank(before)) best.set(mistake, error);
  }
  const left = [...best.values()];
  return left.filter(
    (error) =>
      !(error.keyword === "required" && isMisspelt(error, left)) && !(isCount(error) && isOfOthers(error, left)),
  );
}

/** What the branches of a union say of it: one mistake, told once. */
function isBranchOf(error: ErrorObject, union: ErrorObject): boolean {
  return (
    error !== union &&
    error.schemaPath.startsWith(`${union.schemaPath}/`) &&
    error.instancePath.startsWith(union.instancePath)
  );
}

function isMissingType(required: ErrorObject, discriminator: ErrorObject): boolean {
  return (
    required.instancePath === discriminator.instancePath &&
    required.params["missingProperty"] === discriminator.params["tag"]
  );
}

function isCount({ keyword }: ErrorObject): boolean {
  return keyword === "minItems" || keyword === "maxItems";
}

/** Entries of another type were meant as something else: how many they are is seen when they are right. */
function isOfOthers({ instancePath }: ErrorObject, errors: readonly ErrorObject[]): boolean {
  const isEntry = (path: string) =>
    path.startsWith(`${instancePath}/`) && /^\d+$/.test(path.slice(instancePath.length + 1));
  return errors.some((other) => other.keyword === "type" && isEntry(other.instancePath));
}

/** Missing here, and there under nearly the same name: the unknown key says it all. */
function isMisspelt(required: ErrorObject, errors: readonly ErrorObject[]): boolean {
  const key = String(required.params["missingProperty"]);
  return errors.some(
    (error) =>
      error.keyword === "additionalProperties" &&
      error.instancePath === required.instancePath &&
      meansKey(String(error.params["additionalProperty"]), key),
  );
}

function meansKey(written: string, key: string): boolean {
  return plainName(written) === key || suggest(written, [key]) !== undefined || synonymOf(written, [key]) !== undefined;
}

function mistakeOf({ instancePath, keyword, params }: ErrorObject): string {
  if (keyword === "required") return `${instancePath} missing ${String(params["missingProperty"])}`;
  if (keyword === "additionalProperties") return `${instancePath} unknown ${String(params["additionalProperty"])}`;
  return instancePath;
}

function rank({ keyword }: ErrorObject): number {
  const found = priority.indexOf(keyword);
  return found < 0 ? priority.length : found;
}
