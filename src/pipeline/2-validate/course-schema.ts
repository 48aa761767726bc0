import { Type, type Static } from "typebox";
import { BrandSchema } from "./brand-schema.ts";
import { CoverSchema } from "./cover-schema.ts";
import { isoDate, isoDay } from "../../content/dates.ts";
import { languageTag } from "../../content/language-tags.ts";
import { CourseFile, Id, Keys, Line, Text } from "../../content/text.ts";
import { alternatives } from "./alternatives.ts";
import { profiles } from "../../formats/profiles.ts";
import { versionPattern } from "./version-pattern.ts";
import { Reading } from "./session-schema.ts";
import { CertificateSchema, ResourceSchema } from "./support-schema.ts";

const Objective = Keys({
  id: Id({ description: "Stable id.", examples: ["use-as-a-professional"] }),
  text: Text({
    description: "What the learner will be able to do.",
    examples: ["Use social media as a healthcare professional"],
  }),
});

const Author = Keys({
  name: Line({ description: "Name of a person or team." }),
  role: Type.Optional(Line({ description: "What they did." })),
});

const RuleSetting = Keys({
  severity: Type.Enum(["error", "warning", "advice", "off"], {
    description: "How grave a finding is here: an error stops the build, off passes it over.",
    examples: ["advice"],
  }),
  because: Line({
    description: "Why, for whoever reviews the course.",
    examples: ["Our Welsh language unit has read every page."],
  }),
});

const Completion = Keys(
  {
    sessions: Type.Optional(
      Type.Unsafe<"all" | "none" | string[]>({
        type: ["string", "array"],
        // A list names sessions; a word is one of two.
        if: { type: "string" },
        then: { enum: ["all", "none"] },
        else: { items: { type: "string" } },
        description: "Which sessions must be complete: all, none, or a list of ids.",
        examples: ["all"],
      }),
    ),
    assessment: Type.Optional(
      Type.Enum(["passed", "attempted", "none"], { description: "What is asked of the final assessment." }),
    ),
  },
  { description: "What “done” means; shown to the learner in words." },
);

const profileNames = alternatives(profiles.map(({ id }) => id));

const Tracking = Keys(
  {
    profile: Type.Optional(Line({ description: `Settings for one LMS: ${profileNames}.`, examples: ["moodle"] })),
    interactions: Type.Optional(Type.Enum(["auto", "off"], { description: "Whether each answer is sent to the LMS." })),
    "mastery-score": Type.Optional(
      Type.Boolean({
        description:
          "true writes the pass mark in the manifest too. Some LMSs then overrule the course; leave it out unless yours asks for it.",
      }),
    ),
  },
  { description: "What the LMS is told." },
);

const Delivery = Keys(
  {
    units: Type.Optional(
      Type.Enum(["course", "sessions"], {
        description: "One SCO or AU for the whole course, or one for each session and one for the quiz.",
      }),
    ),
    navigation: Type.Optional(Type.Enum(["free", "linear"], { description: "Whether sessions open in any order." })),
    resume: Type.Optional(
      Type.Enum(["ask", "auto"], {
        description: "ask lands on the start page with a Continue button; auto goes straight to the place.",
      }),
    ),
    reading: Type.Optional(Reading),
  },
  { description: "How the course is delivered." },
);

const RuleSettings = Type.Unsafe<Readonly<Record<string, Static<typeof RuleSetting>>>>({
  type: "object",
  additionalProperties: RuleSetting,
  description: "What you answer for: by the name of a rule of docs/rules.md, how grave its findings are here, and why.",
});

/** `course.yaml`. */
export const CourseFileSchema = Keys(
  {
    id: Id({
      description: "Stable id of the course. Never change it: learners' records hang on it.",
      examples: ["social-media-for-healthcare"],
    }),
    title: Line({ description: "Title, plain words. Up to 200 characters, as SCORM 1.2 allows.", maxLength: 200 }),
    summary: Type.Optional(Text({ description: "What the course is for, in one or two sentences." })),
    language: Type.String({
      pattern: languageTag,
      description: "BCP 47 tag of the course's language.",
      examples: ["en-GB"],
    }),
    direction: Type.Optional(
      Type.Enum(["ltr", "rtl"], {
        description: "Direction of writing, where the language alone does not say it.",
      }),
    ),
    version: Type.String({
      minLength: 1,
      maxLength: 20,
      pattern: versionPattern,
      description: "Version, up to 20 characters. Quote it if it looks like a number.",
      examples: ["1.0.0"],
    }),
    iri: Type.Optional(
      Type.String({
        pattern: "^https://[^\\s]+$",
        description: "Names the course for xAPI and cmi5: an https address you own.",
      }),
    ),
    authors: Type.Optional(Type.Array(Author, { description: "Who wrote it." })),
    publisher: Type.Optional(Line({ description: "Who publishes it." })),
    licence: Type.Optional(
      Line({ description: "Licence of the course, as an SPDX id or in words.", examples: ["CC-BY-4.0"] }),
    ),
    owner: Type.Optional(Line({ description: "Who answers for its content." })),
    reviewed: Type.Optional(
      Type.String({ pattern: isoDay, description: "Day of the last review.", examples: ["2026-11-01"] }),
    ),
    "review-by": Type.Optional(
      Type.String({
        pattern: isoDay,
        description: "Day by which it must be reviewed again.",
        examples: ["2027-11-01"],
      }),
    ),
    keywords: Type.Optional(Type.Array(Line({ description: "A keyword." }), { description: "Words to find it by." })),
    theme: Type.Optional(Line({ description: "Name of a theme.", examples: ["petrol"] })),
    metadata: Type.Optional(
      Type.Enum(["keep"], {
        description:
          "`keep` leaves in all pictures where and with which camera they were taken, and by whom; otherwise that is taken out.",
        examples: ["keep"],
      }),
    ),
    brand: Type.Optional(BrandSchema),
    cover: Type.Optional(CoverSchema),
    icon: Type.Optional(
      CourseFile({
        description: "The course's own icon, as wide as it is high: beside its title, and in the browser's tab.",
        examples: ["media/icon.svg"],
      }),
    ),
    objectives: Type.Optional(Type.Array(Objective, { description: "What learners will be able to do." })),
    sessions: Type.Array(CourseFile({ description: "Path of a session file." }), {
      description: "The session files, in order; empty where the course is an assessment alone.",
      examples: [["sessions/1-welcome.yaml"]],
    }),
    assessment: Type.Optional(
      CourseFile({ description: "Path of the assessment file.", examples: ["assessment.yaml"] }),
    ),
    resources: Type.Optional(
      Type.Array(ResourceSchema, { description: "Files and links to take away, for the page of resources." }),
    ),
    help: Type.Optional(
      Text({
        description: "Whom to ask, and how: shown on the page of help, which every page leads to.",
        examples: ["Write to [the course team](mailto:learning@example.org)."],
      }),
    ),
    certificate: Type.Optional(CertificateSchema),
    completion: Type.Optional(Completion),
    tracking: Type.Optional(Tracking),
    delivery: Type.Optional(Delivery),
    rules: Type.Optional(RuleSettings),
  },
  { description: "A course: its facts, objectives and files." },
);
export type CourseFileValue = Static<typeof CourseFileSchema>;

/** `references.yaml`. */
export const ReferencesFileSchema = Keys(
  {
    references: Type.Array(
      Keys({
        id: Id({ description: "Id used in text as [@id].", examples: ["statista-2024"] }),
        text: Text({ description: "Who, title, year." }),
        url: Type.Optional(Type.String({ pattern: "^https?://[^\\s]+$", description: "Address of the source." })),
        date: Type.Optional(
          Type.String({ pattern: isoDate, description: "When it was published.", examples: ["2024-01"] }),
        ),
        accessed: Type.Optional(Type.String({ pattern: isoDate, description: "When it was read." })),
      }),
      { description: "The sources of the course." },
    ),
  },
  { description: "Sources that the course cites." },
);
export type ReferencesFileValue = Static<typeof ReferencesFileSchema>;
