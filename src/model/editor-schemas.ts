/** Which files of a course each JSON Schema is for, as VS Code's YAML extension matches them: in whatever folder. */
const files = {
  course: ["course.yaml"],
  session: ["sessions/*.yaml", "session.yaml"],
  assessment: ["assessment.yaml"],
  references: ["references.yaml"],
  glossary: ["glossary.yaml"],
  locale: ["locales/*.yaml"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Every schema that an editor needs. */
export const schemaNames: readonly string[] = Object.keys(files);

/** The settings of VS Code that make it find each schema; `placeOf` says where one lies. */
export function editorSettings(placeOf: (name: string) => string): string {
  const entries = Object.entries(files).map(([name, patterns]) => [placeOf(name), patterns]);
  return `${JSON.stringify({ "yaml.schemas": Object.fromEntries(entries) as object }, null, 2)}\n`;
}
