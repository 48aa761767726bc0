import { Type, type TSchema } from "typebox";
import { languageTag } from "./language-tags.ts";

/** Markdown as an author writes it: bare, or with the language and direction of a passage. */
export type TextValue =
  string | { readonly text: string; readonly lang?: string; readonly dir?: "ltr" | "rtl" | "auto" };

/** The Markdown of a text, without its language. */
export function markdownOf(text: TextValue): string {
  return typeof text === "string" ? text : text.text;
}

/** What language and direction a passage says it has, where they are not the page's. */
export function languageOf(text: TextValue | undefined): {
  readonly lang: string | undefined;
  readonly dir: "ltr" | "rtl" | "auto" | undefined;
} {
  const { lang, dir } = typeof text === "object" ? text : {};
  return { lang, dir };
}

/**
 * Schema of a text. One schema for both forms, not `anyOf`: ajv then gives one message for a mistake
 * instead of one for each form.
 */
export function Text(options: Documented) {
  return Type.Unsafe<TextValue>({
    type: ["string", "object"],
    minLength: 1,
    properties: {
      text: { type: "string", minLength: 1, description: "The Markdown itself." },
      lang: { type: "string", pattern: languageTag, description: "BCP 47 language tag, such as cy." },
      dir: { enum: ["ltr", "rtl", "auto"], description: "Direction of the passage." },
    },
    required: ["text"],
    additionalProperties: false,
    ...options,
  });
}

/** What every key of the course format must say of itself: the schema is the documentation. */
export interface Documented {
  readonly description: string;
  readonly examples?: readonly unknown[];
}

/** Ids are the contract with the LMS and with learners in progress (course-format rule 2). */
export const idPattern = "^[a-z][a-z0-9-]{0,63}$";

export function Id(options: Documented) {
  return Type.String({ pattern: idPattern, ...options });
}

/** Plain words, no Markdown: titles of documents, names. One line. */
export function Line(options: Documented & { readonly maxLength?: number }) {
  return Type.String({ minLength: 1, maxLength: 200, pattern: "^[^\\r\\n]*$", ...options });
}

/** Path of a file of the course, relative to its folder. */
export function CourseFile(options: Documented) {
  return Type.String({ minLength: 1, maxLength: 1000, ...options });
}

/** An object that allows no other keys. */
export function Keys<Properties extends Record<string, TSchema>>(
  properties: Properties,
  options: { readonly description?: string; readonly examples?: readonly unknown[] } = {},
) {
  return Type.Object(properties, { additionalProperties: false, ...options });
}
