import { Type, type Static } from "typebox";
import { CourseFile, Keys, Line, Text } from "../../content/text.ts";

/** An entry of `resources:` in `course.yaml`. That it has either a file or an address is checked later: one message for both mistakes. */
export const ResourceSchema = Keys({
  title: Line({ description: "What it is called; the link says it.", examples: ["The course on one page"] }),
  text: Type.Optional(
    Text({ description: "What it is good for, in a sentence.", examples: ["To pin up or to keep."] }),
  ),
  file: Type.Optional(CourseFile({ description: "Path of a file to download.", examples: ["media/summary.pdf"] })),
  url: Type.Optional(
    Type.String({
      pattern: "^https?://[^\\s]+$",
      description: "Address of a page elsewhere.",
      examples: ["https://www.hcpc-uk.org/"],
    }),
  ),
});

const CertificateKeys = {
  logo: {
    type: "object",
    description: "A logo to stand on it. Without one there is none: use one only if you may.",
    properties: {
      file: { type: "string", minLength: 1, maxLength: 1000, description: "Path of the picture." },
      alt: { type: "string", minLength: 1, maxLength: 200, description: "Whose logo it is, in words." },
    },
    required: ["file", "alt"],
    additionalProperties: false,
  },
  hours: {
    type: "number",
    minimum: 0.25,
    maximum: 1000,
    description: "Hours of learning to state on it; computed from the content when left out.",
    examples: [1],
  },
};

export interface CertificateValue {
  readonly logo?: { readonly file: string; readonly alt: string };
  readonly hours?: number;
}

/** `certificate:` in `course.yaml`: yes, no, or how. One schema for both forms, so that a mistake gets one message. */
export const CertificateSchema = Type.Unsafe<boolean | CertificateValue>({
  type: ["boolean", "object"],
  properties: CertificateKeys,
  additionalProperties: false,
  description:
    "The certificate a learner can print once the course is complete: true, false, or keys that say how. When left out there is one if the course has an assessment to pass.",
  examples: [true, { hours: 1 }],
});

/** `glossary.yaml`. */
export const GlossaryFileSchema = Keys(
  {
    terms: Type.Array(
      Keys({
        term: Line({ description: "The term, as it is listed.", examples: ["duty of candour"], maxLength: 100 }),
        also: Type.Optional(
          Type.Array(Line({ description: "Another form of it in the text.", maxLength: 100 }), {
            description: "Other forms that mean the same: plurals, abbreviations.",
            examples: [["confidential"]],
          }),
        ),
        definition: Text({
          description: "What it means in this course, in a sentence or two.",
          examples: ["Being open and honest when something has gone wrong."],
        }),
      }),
      {
        description:
          "The terms, in any order; the page sorts them. Where a session uses one first, it becomes a link; [words]{.term} makes one anywhere.",
        minItems: 1,
      },
    ),
  },
  { description: "Terms that the course explains." },
);
export type GlossaryFileValue = Static<typeof GlossaryFileSchema>;
