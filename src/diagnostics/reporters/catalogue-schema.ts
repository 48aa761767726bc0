import { countsSchema, courseProperties, outputSchema } from "./report-schema.ts";

const { course: _course, version: _version, ...packageProperties } = outputSchema.properties;

/** Schema of what `--catalogue` writes. */
export const catalogueSchema = {
  type: "object",
  description: "Courses, what is said of each, and the packages that were written of it.",
  required: ["version", "tool", "courses"],
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
    courses: {
      type: "array",
      items: {
        type: "object",
        required: ["folder", "formats", "packages", "findings"],
        properties: {
          ...courseProperties,
          packages: {
            type: "array",
            description: "Empty after a check, and of a course with errors.",
            items: {
              type: "object",
              required: ["path", "sizeBytes", "sha256", "format", "profile"],
              properties: packageProperties,
            },
          },
          findings: { ...countsSchema, description: "How many of each." },
        },
      },
    },
  },
};
