/** A schema as editors read it: draft 2020-12 with an address and a title. */
export function editorSchema(name: string, title: string, schema: object): object {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: `https://build-course.dev/schemas/${name}.schema.json`,
    title,
    ...schema,
  };
}
