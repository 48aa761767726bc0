const position = {
  type: "object",
  description: "1-based line and column; columns count UTF-16 units.",
  required: ["line", "column"],
  properties: { line: { type: "integer", minimum: 1 }, column: { type: "integer", minimum: 1 } },
};

const span = {
  type: "object",
  description: "A stretch of a source file; `end` is exclusive.",
  required: ["file", "start", "end"],
  properties: {
    file: { type: "string", description: "Relative to the course folder, with /." },
    start: position,
    end: position,
  },
};

const diagnostic = {
  type: "object",
  required: ["code", "name", "severity", "text", "fix", "notes"],
  properties: {
    code: { type: "string", pattern: "^BC[0-9]{4}$", description: "Permanent." },
    name: { type: "string", description: "Permanent, like the code." },
    severity: { enum: ["error", "warning", "advice"] },
    text: { type: "string", description: "What is wrong." },
    fix: { type: "string", description: "What to do." },
    notes: {
      type: "array",
      items: { type: "object", required: ["text"], properties: { text: { type: "string" }, span } },
    },
    span,
    path: {
      type: "string",
      description: "The file of the place, from the working folder; absent where there is no place.",
    },
    course: { type: "string", description: "The folder of the course it is about, as it was named." },
    mend: {
      type: "object",
      description: "Where one answer is right: what `check --fix` writes in the place of the span.",
      required: ["span", "text"],
      properties: { span, text: { type: "string" } },
    },
    more: { type: "array", items: span, description: "Where the same was found too, if it was found often." },
  },
};

export const outputSchema = {
  type: "object",
  required: ["path", "sizeBytes", "sha256", "format", "profile", "course", "version"],
  properties: {
    path: { type: "string", description: "The zip, or with --unpacked the folder, from the working folder." },
    sizeBytes: { type: "integer", minimum: 0 },
    sha256: { type: "string" },
    format: { type: "string", description: "Its id, as --format takes it." },
    profile: { type: "string", description: "Of which LMS the settings are." },
    course: { type: "string", description: "The course's id." },
    version: { type: "string", description: "The course's version." },
  },
};

/** One course of a report, and of a catalogue. */
export const courseProperties = {
  folder: { type: "string", description: "As it was named, or found by a pattern." },
  id: { type: "string", description: "Absent where the course could not be read so far, like all of what follows." },
  version: { type: "string" },
  title: { type: "string" },
  languages: { type: "array", items: { type: "string" }, description: "BCP 47." },
  minutes: { type: "integer", minimum: 0, description: "How long it takes; absent where something is wrong with it." },
  reviewBy: { type: "string", description: "The day by which it is to be reviewed, YYYY-MM-DD." },
  profile: { type: "string", description: "The LMS it is made for." },
  formats: { type: "array", items: { type: "string" }, description: "Those asked for." },
} as const;

const count = { type: "integer", minimum: 0 };

export const countsSchema = {
  type: "object",
  required: ["error", "warning", "advice"],
  properties: { error: count, warning: count, advice: count },
};

/** Schema of what `--reporter json` writes. */
export const reportSchema = {
  type: "object",
  description: "What a command of build-course found and wrote.",
  required: ["version", "command", "counts", "diagnostics", "outputs", "summary"],
  properties: {
    version: {
      const: 1,
      description: "Grows when a field changes its meaning or goes; ignore fields you do not know.",
    },
    tool: {
      type: "object",
      required: ["name", "version"],
      properties: { name: { const: "build-course" }, version: { type: "string" } },
    },
    command: { type: "string" },
    folder: {
      type: "string",
      description:
        "The course folder; files of diagnostics lie in it. Absent for several courses: their files are named from the working folder.",
    },
    counts: countsSchema,
    courses: {
      type: "array",
      items: { type: "object", required: ["folder", "formats"], properties: courseProperties },
      description: "The courses that were looked at; empty for commands that are about none.",
    },
    diagnostics: { type: "array", items: diagnostic, description: "By file, line and column." },
    outputs: { type: "array", items: outputSchema, description: "Packages that were written." },
    summary: { type: "object", description: "Facts about the course, such as what learner state needs." },
  },
};
