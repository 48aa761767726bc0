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
    more: { type: "array", items: span, description: "Where the same was found too, if it was found often." },
  },
};

const output = {
  type: "object",
  required: ["path", "sizeBytes", "sha256"],
  properties: { path: { type: "string" }, sizeBytes: { type: "integer", minimum: 0 }, sha256: { type: "string" } },
};

const count = { type: "integer", minimum: 0 };

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
    command: { type: "string" },
    folder: { type: "string", description: "The course folder; files of diagnostics lie in it." },
    counts: {
      type: "object",
      required: ["error", "warning", "advice"],
      properties: { error: count, warning: count, advice: count },
    },
    diagnostics: { type: "array", items: diagnostic, description: "By file, line and column." },
    outputs: { type: "array", items: output, description: "Packages that were written." },
    summary: { type: "object", description: "Facts about the course, such as what learner state needs." },
  },
};
